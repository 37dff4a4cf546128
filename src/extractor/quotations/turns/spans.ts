import type { Passage } from '#shared/domain/passage'
import type { Block } from '../blocks'
import type { Cues } from '../cues'
import { trimmed, type MarkedSpan } from '../marks/span'
import { findBoldQuestions } from './bold-questions'
import type { Bold } from './label'
import { findTurns, type Turn } from './transcript'

/** Where bold print begins and ends; what touches is joined. */
function boldOf(passages: readonly Passage[]): Bold {
  const bold = new Map<number, number>()
  for (const { marks } of passages) {
    let begun = -1
    let end = -1
    for (const mark of marks) {
      if (mark.type !== 'bold') continue
      if (mark.start > end) begun = mark.start
      end = Math.max(end, mark.end)
      bold.set(begun, end)
    }
  }
  return bold
}

/** The turns of a transcript or an interview, as spans with the label that names the speaker. */
export function findTurnSpans(
  text: string,
  passages: readonly Passage[],
  blocks: readonly Block[],
  cues: Cues,
): MarkedSpan[] {
  const bold = boldOf(passages)
  const labelled = findTurns(text, blocks, bold)
  const turns = labelled.length > 0 ? labelled : findBoldQuestions(text, blocks, bold, cues)
  return turns.flatMap((turn) => spanOf(text, blocks, turn))
}

function spanOf(text: string, blocks: readonly Block[], turn: Turn): MarkedSpan[] {
  const { first, last, label } = turn
  const end = blocks[last]?.end
  const empty = label.wordsStart >= (blocks[first]?.end ?? 0)
  const start = empty ? blocks[first + 1]?.start : label.wordsStart
  const inner = start === undefined || end === undefined ? null : trimmed(text, start, end)
  if (inner === null) return []
  return [
    {
      start: inner[0],
      end: inner[1],
      outerStart: inner[0],
      outerEnd: inner[1],
      glyph: ':',
      unclosed: false,
      nested: false,
      firstBlock: empty ? first + 1 : first,
      lastBlock: last,
      turn,
    },
  ]
}

/** Turns take the place of what stands between marks: marks around a whole turn are its own, those inside it are nested. */
export function withTurns(marked: readonly MarkedSpan[], turns: readonly MarkedSpan[]): MarkedSpan[] {
  if (turns.length === 0) return [...marked]
  const around = new Map(marked.map((span) => [span.outerStart, span]))
  const wrapped = new Set<MarkedSpan>()
  const all = turns.map((turn) => {
    const span = around.get(turn.outerStart)
    if (span === undefined || Math.abs(span.outerEnd - turn.outerEnd) > 1) return turn
    wrapped.add(span)
    return { ...turn, start: span.start, end: span.end }
  })
  return [...marked.filter((span) => !wrapped.has(span)), ...all]
}
