import type { Passage } from '#shared/domain/passage'

/** A part of an article's text and the passages in it, whose offsets count from its start. UTF-16 code units. */
export interface Stretch {
  start: number
  text: string
  passages: Passage[]
}

/** Taking text apart needs a hundred times its memory, so that more than a long book is taken apart one stretch after another. */
const LONG = 500_000

/** Where a passage too long for a stretch is cut: after the last white space before `to`, else right there. */
const cutBefore = (text: string, from: number, to: number): number => {
  for (let at = to; at > Math.max(from, to - 2000); at--) if (/\s/.test(text.charAt(at - 1))) return at
  return to
}

/** The text of an article in stretches, cut between passages, or inside one that is longer than a stretch. */
export function* stretchesOf(text: string, passages: readonly Passage[]): Generator<Stretch> {
  if (text.length <= LONG) {
    yield { start: 0, text, passages: [...passages] }
    return
  }
  if (!passages.length) {
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = from + LONG < text.length ? cutBefore(text, from, from + LONG) : text.length
      yield { start: from, text: text.slice(from, to), passages: [] }
    }
    return
  }
  let start = 0
  let own: Passage[] = []
  const take = (end: number): Stretch => {
    const stretch = { start, text: text.slice(start, end), passages: own }
    start = end
    own = []
    return stretch
  }
  for (const passage of passages) {
    if (passage.end - start > LONG && own.length) yield take(passage.start)
    while (passage.end - start > LONG) {
      const from = Math.max(passage.start, start)
      const end = cutBefore(text, from, start + LONG)
      own.push({ ...passage, start: from - start, end: end - start, marks: [] })
      yield take(end)
    }
    own.push({ ...passage, start: Math.max(0, passage.start - start), end: passage.end - start, marks: [] })
  }
  if (own.length) yield take(text.length)
}
