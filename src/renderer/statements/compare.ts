import { diffArrays } from 'diff'
import { tellingChange, type Telling } from './telling'
import { wordsOf, type Word } from './words'

/** A run of words that two wordings share, or that stands in one of them only. Texts are as written, with what is between the words. */
export interface Piece {
  what: 'same' | 'leftOut' | 'added' | 'changed'
  /** The words in the fuller wording; empty for what was added. */
  from: string
  /** The words in the other wording; empty for what was left out. */
  to: string
  /** What makes a difference in meaning, apart from the wording. */
  telling: Telling | null
}

/** Longer than any quotation that is told from memory; beyond it only the ends are compared. */
const MOST_EDITS = 2_000

/**
 * One wording set against another word by word (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986, as the
 * package diff has it). `from` is usually the fuller one.
 */
export const compareWordings = (from: string, to: string): Piece[] => {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const changes = diffArrays(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes) return [{ what: 'changed', from, to, telling: null }]
  const runs: { what: Piece['what']; from: Word[]; to: Word[] }[] = []
  let [atA, atB] = [0, 0]
  for (const { added, removed, value } of changes) {
    const inA = added ? [] : a.slice(atA, (atA += value.length))
    const inB = removed ? [] : b.slice(atB, (atB += value.length))
    const last = runs.at(-1)
    if (!added && !removed) runs.push({ what: 'same', from: inA, to: inB })
    else if (added && last?.what === 'leftOut') Object.assign(last, { what: 'changed', to: inB })
    else if (removed && last?.what === 'added') Object.assign(last, { what: 'changed', from: inA })
    else runs.push({ what: added ? 'added' : 'leftOut', from: inA, to: inB })
  }
  return runs.map((run) => ({
    what: run.what,
    from: written(from, run.from),
    to: written(to, run.to),
    telling:
      run.what === 'same'
        ? null
        : tellingChange({ text: from, words: run.from }, { text: to, words: run.to }),
  }))
}

const written = (text: string, words: readonly Word[]): string =>
  text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
