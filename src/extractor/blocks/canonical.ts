import type { Passage } from '#shared/domain/passage'
import type { Block } from './model'

const SEPARATOR = '\n\n'

export interface CanonicalText {
  text: string
  /** UTF-16 code units: where the last body passage ends. */
  bodyEnd: number
  passages: Passage[]
}

/**
 * Lays blocks, given in reading order, out as the canonical text: body first, then captions, footnotes and asides, joined by
 * two line breaks. `order` keeps each one's place in reading order.
 */
export const canonicalText = (blocks: readonly Block[]): CanonicalText => {
  const ordered = blocks.map((block, order) => ({ block, order }))
  const body = ordered.filter(({ block }) => block.role === 'body')
  const rest = ordered.filter(({ block }) => block.role !== 'body')
  const passages: Passage[] = []
  let offset = 0
  for (const { block, order } of [...body, ...rest]) {
    const start = passages.length ? offset + SEPARATOR.length : 0
    offset = start + block.text.length
    passages.push(toPassage(block, order, start))
  }
  return {
    text: [...body, ...rest].map(({ block }) => block.text).join(SEPARATOR),
    bodyEnd: passages[body.length - 1]?.end ?? 0,
    passages,
  }
}

const toPassage = (block: Block, order: number, start: number): Passage => ({
  type: block.type,
  role: block.role,
  level: block.level,
  start,
  end: start + block.text.length,
  page: block.page ?? null,
  ...(block.turns?.length && { turns: block.turns.map(({ at, page }) => ({ at: at + start, page })) }),
  order,
  marks: block.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
  ...(block.number === undefined ? {} : { number: block.number }),
  ...(block.headerRows === undefined ? {} : { headerRows: block.headerRows }),
  ...(block.picture === undefined ? {} : { picture: block.picture }),
  ...(block.language === undefined ? {} : { language: block.language }),
  ...(block.direction === undefined ? {} : { direction: block.direction }),
})
