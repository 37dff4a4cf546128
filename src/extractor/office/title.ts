import type { FieldEvidence } from '#shared/domain/metadata'
import type { DocumentProperties } from './properties'
import { statedTitle } from './properties'
import type { Made } from './made'

export interface ChosenTitle {
  title: string
  evidence: FieldEvidence
  /** The blocks that are the title, which is a field then and no body. */
  blocks: readonly Made[]
}

const REACH = 14
const PROSE_WORDS = 25
const LONGEST = 240
/** Headings of a part, which no article has as its title. */
const SECTION =
  /^(?:\d+\.?\s*)?(?:abstract|introduction|summary|executive summary|contents|table of contents|background|foreword|preface|acknowledge?ments|keywords|einleitung|zusammenfassung|inhalt(?:sverzeichnis)?|vorwort|résumé|sommaire|introducción|resumen|índice|introduzione|sommario)\s*:?$/i

export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const wordsIn = (text: string): number => text.split(/\s+/).length

const isProse = ({ block }: Made): boolean =>
  wordsIn(block.text) >= PROSE_WORDS || (wordsIn(block.text) > 8 && /[.!?…]["'”’)]?$/.test(block.text))

/** The first blocks of the body until after the first paragraph of prose. */
export const headOf = (blocks: readonly Made[]): Made[] => {
  const body = blocks.filter(({ block }) => block.role === 'body').slice(0, REACH)
  const prose = body.findIndex((one) => one.block.type !== 'heading' && isProse(one) && !one.hint)
  return prose < 0 ? body : body.slice(0, prose + 1)
}

/** The size that most letters have. */
const bodySize = (blocks: readonly Made[]): number => {
  const letters = new Map<number, number>()
  for (const { block, size } of blocks)
    if (block.type !== 'heading') letters.set(size, (letters.get(size) ?? 0) + block.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const canBeTitle = ({ block }: Made): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  block.text.length <= LONGEST &&
  !SECTION.test(block.text)

const evidence = (origin: FieldEvidence['origin'], certainty: number): FieldEvidence => ({
  origin,
  certainty,
})

const found = (blocks: readonly Made[], origin: FieldEvidence['origin'], certainty: number): ChosenTitle => ({
  title: blocks.map(({ block }) => block.text.replace(/\s*\n\s*/g, ' ')).join(' '),
  evidence: evidence(origin, certainty),
  blocks,
})

const byStyle = (head: readonly Made[]): ChosenTitle | null => {
  const first = head.findIndex(({ hint }) => hint === 'title')
  if (first < 0) return null
  const after = head.slice(first).findIndex(({ hint }) => hint !== 'title')
  return found(head.slice(first, after < 0 ? undefined : first + after), 'heading', 0.95)
}

/** What stands larger than the text, or is the first heading. */
const byLooks = (head: readonly Made[], size: number): ChosenTitle | null => {
  const lines = head.filter((one) => canBeTitle(one))
  const heading = lines.find(({ block }) => block.type === 'heading')
  const largest = lines.reduce<Made | null>((top, one) => (one.size > (top?.size ?? 0) ? one : top), null)
  if (largest && size > 0 && largest.size >= size * 1.15 && largest.size > (heading?.size ?? 0)) {
    const at = head.indexOf(largest)
    const next = head
      .slice(at)
      .findIndex((one) => one.size !== largest.size || !canBeTitle(one) || one.strong !== largest.strong)
    return found(head.slice(at, next < 0 ? at + 1 : at + Math.min(next, 3)), 'heading', 0.75)
  }
  if (heading) return found([heading], 'heading', 0.85)
  const [first] = lines
  return first &&
    first === head[0] &&
    (first.strong || first.centred) &&
    head.some((one) => !one.strong && isProse(one))
    ? found([first], 'heading', 0.65)
    : null
}

/** A line that can be a headline without looking like one. */
const isFirstLine = (one: Made): boolean =>
  canBeTitle(one) &&
  !isProse(one) &&
  one.block.text.length <= 140 &&
  /\p{L}.*\s.*\p{L}/u.test(one.block.text) &&
  !/[:;,]$/.test(one.block.text)

/** How many of the title's words the text has, 0 to 1. */
const shared = (title: string, text: string): number => {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const known = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  return words.length ? words.filter((word) => known.has(word)).length / words.length : 0
}

/**
 * The title of an office document: by its style, as stated in the properties where the head shows the same, by its looks, by
 * properties that the text speaks of, by a short first line, and last by properties alone. Null when nothing of it is there.
 */
export const chooseTitle = (
  blocks: readonly Made[],
  properties: DocumentProperties,
  fileName: string,
): ChosenTitle | null => {
  const head = headOf(blocks)
  const stated = statedTitle(properties, fileName)
  const styled = byStyle(head)
  if (styled) return styled
  const shown = stated
    ? head.find((one) => canBeTitle(one) && bare(one.block.text) === bare(stated))
    : undefined
  if (shown) return found([shown], 'heading', 0.95)
  const seen = byLooks(head, bodySize(blocks))
  if (seen) return seen
  const text = blocks
    .slice(0, 40)
    .map(({ block }) => block.text)
    .join(' ')
    .slice(0, 5000)
  if (stated && shared(stated, text) >= 0.6)
    return { title: stated, evidence: evidence('document properties', 0.6), blocks: [] }
  const [first, ...others] = head
  if (first && others.some(isProse) && isFirstLine(first)) return found([first], 'text head', 0.45)
  return stated ? { title: stated, evidence: evidence('document properties', 0.3), blocks: [] } : null
}
