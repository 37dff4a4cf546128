import { longestRising } from './longest-rising'
import { shortestEdit } from './shortest-edit'

/** A piece of two texts: in both, only in the older one, or only in the newer one. */
export interface DiffPart {
  op: 'same' | 'gone' | 'new'
  /** With the white space that follows each word; of `same`, as the newer text has it. */
  text: string
}

/** One pair of ranges of words that are not the same. */
interface Hunk {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
}

interface Words {
  /** With the white space after them. */
  tokens: string[]
  /** Equal for equal words. */
  ids: number[]
}

function wordsOf(text: string, known: Map<string, number>): Words {
  const tokens = text.match(/\S+\s*|^\s+/g) ?? []
  const ids = tokens.map((token) => {
    const word = token.trim()
    let id = known.get(word)
    if (id === undefined) {
      id = known.size
      known.set(word, id)
    }
    return id
  })
  return { tokens, ids }
}

/** Words that stand once in each range are sure signs of what belongs together. */
function anchorsIn(a: readonly number[], b: readonly number[], hunk: Hunk): [number, number][] {
  const once = (ids: readonly number[], start: number, end: number) => {
    const places = new Map<number, number>()
    for (let at = start; at < end; at++) {
      const id = ids[at] ?? -1
      places.set(id, places.has(id) ? -1 : at)
    }
    return places
  }
  const inNew = once(b, hunk.newStart, hunk.newEnd)
  const pairs: [number, number][] = []
  for (const [id, at] of once(a, hunk.oldStart, hunk.oldEnd)) {
    const other = inNew.get(id)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  pairs.sort((x, y) => x[0] - y[0])
  return longestRising(pairs.map(([, at]) => at)).flatMap((at) => {
    const pair = pairs[at]
    return pair ? [pair] : []
  })
}

/** Without what the ranges begin and end with alike. */
function trimmed(a: readonly number[], b: readonly number[], hunk: Hunk): Hunk {
  let { oldStart, oldEnd, newStart, newEnd } = hunk
  while (oldStart < oldEnd && newStart < newEnd && a[oldStart] === b[newStart]) {
    oldStart += 1
    newStart += 1
  }
  while (oldStart < oldEnd && newStart < newEnd && a[oldEnd - 1] === b[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
  }
  return { oldStart, oldEnd, newStart, newEnd }
}

const isEmpty = ({ oldStart, oldEnd, newStart, newEnd }: Hunk) => oldStart === oldEnd && newStart === newEnd

/** Where two lists of words differ, in order. Anchors split the lists; between two anchors the shortest edit is looked for. */
function hunksOf(a: readonly number[], b: readonly number[]): Hunk[] {
  const whole = trimmed(a, b, { oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length })
  if (isEmpty(whole)) return []
  const hunks: Hunk[] = []
  let [oldAt, newAt] = [whole.oldStart, whole.newStart]
  const between = (oldEnd: number, newEnd: number) => {
    const part = trimmed(a, b, { oldStart: oldAt, oldEnd, newStart: newAt, newEnd })
    if (isEmpty(part)) return
    const edits = shortestEdit(a.slice(part.oldStart, part.oldEnd), b.slice(part.newStart, part.newEnd))
    for (const edit of edits ?? [
      { oldStart: 0, oldEnd: part.oldEnd - part.oldStart, newStart: 0, newEnd: part.newEnd - part.newStart },
    ])
      hunks.push({
        oldStart: part.oldStart + edit.oldStart,
        oldEnd: part.oldStart + edit.oldEnd,
        newStart: part.newStart + edit.newStart,
        newEnd: part.newStart + edit.newEnd,
      })
  }
  for (const [oldAnchor, newAnchor] of anchorsIn(a, b, whole)) {
    between(oldAnchor, newAnchor)
    oldAt = oldAnchor + 1
    newAt = newAnchor + 1
  }
  between(whole.oldEnd, whole.newEnd)
  return hunks
}

/**
 * What became of a text's words: patience diff (words that stand once in both texts are fixed points), between the fixed points
 * the shortest edit. White space alone is no difference. Time is about n log n; where two ranges have too little in common, all
 * of one is replaced by all of the other.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const known = new Map<string, number>()
  const a = wordsOf(before, known)
  const b = wordsOf(after, known)
  const parts: DiffPart[] = []
  const put = (op: DiffPart['op'], tokens: readonly string[]) => {
    if (tokens.length > 0) parts.push({ op, text: tokens.join('') })
  }
  let at = 0
  for (const { oldStart, oldEnd, newStart, newEnd } of hunksOf(a.ids, b.ids)) {
    put('same', b.tokens.slice(at, newStart))
    put('gone', a.tokens.slice(oldStart, oldEnd))
    put('new', b.tokens.slice(newStart, newEnd))
    at = newEnd
  }
  put('same', b.tokens.slice(at))
  // A text's last word has no space after it, but may be followed by what the other text has there.
  return parts.map((part, index) =>
    index < parts.length - 1 && !/\s$/.test(part.text) ? { ...part, text: `${part.text} ` } : part,
  )
}

/** By how many words two texts differ; a word that took another one's place counts once. */
export function changedWords(before: string, after: string): number {
  if (before === after) return 0
  const known = new Map<string, number>()
  return hunksOf(wordsOf(before, known).ids, wordsOf(after, known).ids).reduce(
    (sum, { oldStart, oldEnd, newStart, newEnd }) => sum + Math.max(oldEnd - oldStart, newEnd - newStart),
    0,
  )
}
