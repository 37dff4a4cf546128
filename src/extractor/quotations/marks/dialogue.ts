import type { Block } from '../blocks'
import type { Cues } from '../cues'
import { trimmed, type MarkedSpan } from './span'

/** Languages that open dialogue with a dash. In others a dash at the start of a line is a bullet. */
const LANGUAGES = new Set(['fr', 'es', 'it', 'pt', 'other', 'ru', 'uk', 'pl'])
const OPENING = /^[—–―]\s?(?=[\p{Lu}¿¡«“…])/u
/** Where a speaker may be named: after a dash, or after a comma or a mark of its own. */
const BREAK = /\s?[—–―]\s?|[,!?…]\s/g
const FIRST_WORDS = /^(?:[\p{L}’']+\s+){0,2}[\p{L}’']+/u
/** A longer paragraph is no line of dialogue. */
const LONGEST = 2000

/** Do the words after a break say who speaks? A verb of saying in small letters among the first three. */
function namesSpeaker(after: string, cues: Cues): boolean {
  const words = FIRST_WORDS.exec(after)?.[0].split(/\s+/) ?? []
  return words.some((word, i) => {
    const level = cues.verbs.get(word)
    return (
      (level === 'say' || level === 'report') && words.slice(0, i).every((one) => cues.auxiliaries.has(one))
    )
  })
}

/** Splits “—No —dijo Ana—. Nunca.” into what is said and what is told; null when nobody is named. */
function spoken(text: string, block: Block, from: number, cues: Cues): [number, number][] | null {
  const line = text.slice(from, block.end)
  for (const match of line.matchAll(BREAK)) {
    const dash = /[—–―]/.test(match[0])
    const after = match.index + match[0].length
    if (!namesSpeaker(line.slice(after, after + 60), cues)) continue
    const first: [number, number] = [from, from + match.index + (dash ? 0 : 1)]
    const again = dash ? /[—–―][.,:]?\s*/.exec(line.slice(after)) : null
    if (again === null) return [first]
    return [first, [from + after + again.index + again[0].length, block.end]]
  }
  return null
}

/**
 * Lines of dialogue that a dash opens. `taken` are the spans found by marks: a block that has some is left alone. A line that names
 * nobody counts only right after one that does. Linear in the text's length.
 */
export function findDialogue(
  text: string,
  blocks: readonly Block[],
  cues: Cues,
  taken: readonly MarkedSpan[],
): MarkedSpan[] {
  if (!LANGUAGES.has(cues.language)) return []
  const marked = new Set(taken.flatMap((span) => [span.firstBlock, span.lastBlock]))
  const found: MarkedSpan[] = []
  let last = -2
  blocks.forEach((block, index) => {
    if (block.kind !== 'prose' || marked.has(index) || block.end - block.start > LONGEST) return
    const opening = OPENING.exec(text.slice(block.start, block.start + 4))
    if (opening === null) return
    const from = block.start + opening[0].length
    const pieces =
      spoken(text, block, from, cues) ?? (last === index - 1 ? [[from, block.end] as const] : null)
    if (pieces === null) return
    last = index
    pieces.forEach(([start, end], i) => {
      const inner = trimmed(text, start, end)
      if (inner === null) return
      found.push({
        start: inner[0],
        end: inner[1],
        outerStart: i === 0 ? block.start : inner[0],
        outerEnd: inner[1],
        glyph: '—',
        unclosed: false,
        nested: false,
        firstBlock: index,
        lastBlock: index,
      })
    })
  })
  return found
}
