import type { RawBlock } from '../../html/flatten/raw-block'
import { countWords } from '../../html/select/words'

const SIZE = /(?:^|;)\s*font(?:-size)?\s*:[^;]{0,60}?(\d{1,3}(?:\.\d+)?)(px|pt)/i
const MAX_WORDS = 22
const LARGER = 1.25

const ownSize = (element: Element): number | null => {
  const [, value = '', unit = 'px'] = SIZE.exec(element.getAttribute('style') ?? '') ?? []
  const size = Number(value) * (unit.toLowerCase() === 'pt' ? 4 / 3 : 1)
  return size >= 6 ? size : null
}

/** The one element that holds all of an element's text, down to the innermost. */
const innermost = (element: Element): Element => {
  let at = element
  for (;;) {
    const [only, ...others] = [...at.children].filter((child) => child.textContent.trim())
    if (!only || others.length || only.textContent.trim() !== at.textContent.trim()) return at
    at = only
  }
}

/** The size that a block's text is shown in, in pixels, or null where nothing states it. */
const sizeOf = (element: Element): number | null => {
  for (let at: Element | null = innermost(element); at; at = at.parentElement) {
    const size = ownSize(at)
    if (size !== null) return size
  }
  return null
}

/** Most words stand in this size. */
const usualSize = (sized: readonly { size: number | null; words: number }[]): number | null => {
  const words = new Map<number, number>()
  for (const one of sized) if (one.size !== null) words.set(one.size, (words.get(one.size) ?? 0) + one.words)
  let best: number | null = null
  for (const [size, count] of words) if (best === null || count > (words.get(best) ?? 0)) best = size
  return best
}

/** Mail builders write headings as paragraphs in a larger size: such become headings, the largest of level 2. Changes the blocks. */
export const findHeadings = (raws: readonly RawBlock[]): void => {
  const known = new Map<Element, number | null>()
  const sized = raws.map(({ block, element }) => {
    if (!known.has(element)) known.set(element, sizeOf(element))
    const size = known.get(element) ?? null
    return { block, size, words: countWords(block.text) }
  })
  const usual = usualSize(sized.filter(({ block }) => block.type === 'paragraph'))
  if (usual === null) return
  const headings = sized.filter(
    ({ block, size, words }) =>
      block.type === 'paragraph' &&
      block.role === 'body' &&
      size !== null &&
      size >= usual * LARGER &&
      words > 0 &&
      words <= MAX_WORDS &&
      !/[.,;:]$/.test(block.text) &&
      !block.text.includes('\n\n'),
  )
  const sizes = [...new Set(headings.map(({ size }) => size))].sort((a, b) => (b ?? 0) - (a ?? 0))
  for (const { block, size } of headings) {
    block.type = 'heading'
    block.level = Math.min(6, 2 + sizes.indexOf(size))
  }
}
