import type { RawBlock } from '../flatten/raw-block'
import { nameBits } from './name-groups'
import { phraseBits } from './phrases'
import { tagBits } from './tag-groups'
import { classNames } from '../class-names'

/** A block with what features are made of. Lengths are in words. */
export interface Candidate {
  raw: RawBlock
  text: string
  words: number
  linkShare: number
  phrases: number
  /** Name groups of the element and its two nearest ancestors, and of all further ones that hold only a part of the page. */
  nearNames: number
  farNames: number
  tags: number
  /** Tag and class names up the tree: blocks of one kind share it. */
  path: string
  depth: number
}

export interface Page {
  candidates: Candidate[]
  words: number
  /** Words of running text (long, few links) below each element. */
  proseBelow: Map<Element, number>
  wordsBelow: Map<Element, number>
  linkedBelow: Map<Element, number>
}

const WORD = /[\p{L}\p{N}]+/gu
/** Scripts without spaces: about two characters make a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

export const countWords = (text: string): number =>
  (text.match(WORD)?.length ?? 0) + Math.floor((text.match(DENSE)?.length ?? 0) / 2)

export const isProse = (words: number, linkShare: number): boolean => words >= 15 && linkShare < 0.4

const WHOLE_PAGE = 0.85

/** Gathers what the features need, in time linear to blocks times depth. */
export const describePage = (raws: readonly RawBlock[]): Page => {
  const wordsBelow = new Map<Element, number>()
  const proseBelow = new Map<Element, number>()
  const linkedBelow = new Map<Element, number>()
  const measured = raws.map((raw) => {
    const text = raw.block.text
    const words = countWords(text)
    const linkShare = text.length ? Math.min(1, raw.linked / text.length) : 0
    const prose = isProse(words, linkShare) ? words : 0
    for (let at: Element | null = raw.element; at; at = at.parentElement) {
      wordsBelow.set(at, (wordsBelow.get(at) ?? 0) + words)
      if (linkShare) linkedBelow.set(at, (linkedBelow.get(at) ?? 0) + words * linkShare)
      if (prose) proseBelow.set(at, (proseBelow.get(at) ?? 0) + prose)
    }
    return { raw, text, words, linkShare }
  })
  const total = measured.reduce((sum, { words }) => sum + words, 0)
  const facts = new Map<Element, Pick<Candidate, 'nearNames' | 'farNames' | 'tags' | 'path' | 'depth'>>()
  const candidates = measured.map((one) => {
    const { element } = one.raw
    const known = facts.get(element) ?? ancestry(element, wordsBelow, total * WHOLE_PAGE)
    facts.set(element, known)
    return { ...one, ...known, phrases: phraseBits(one.text) }
  })
  return { candidates, words: total, proseBelow, wordsBelow, linkedBelow }
}

const ancestry = (element: Element, wordsBelow: Map<Element, number>, whole: number) => {
  let nearNames = 0
  let farNames = 0
  let tags = 0
  let path = ''
  let depth = 0
  for (
    let at: Element | null = element;
    at && at.tagName !== 'BODY' && at.tagName !== 'HTML';
    at = at.parentElement
  ) {
    const partial = (wordsBelow.get(at) ?? 0) < whole
    if (partial || depth === 0) {
      if (depth < 3) nearNames |= nameBits(at)
      else farNames |= nameBits(at)
      tags |= tagBits(at)
    }
    if (depth < 6) path += `${at.tagName}.${classNames(at).slice(0, 40)}>`
    depth++
  }
  return { nearNames, farNames, tags, path, depth }
}
