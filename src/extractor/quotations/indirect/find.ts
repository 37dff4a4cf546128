import { afterCue } from './after-cue'
import { afterSource, aroundCue } from './around-cue'
import { countWords, trimmed, type Reported, type Search } from './reported'

/** Fewer words report nothing that anybody would look for. */
const LEAST_WORDS = 3

function worthwhile(search: Search, { first, end }: Reported): boolean {
  const { plain, marked } = countWords(search, first, end)
  return plain >= LEAST_WORDS && plain > marked
}

/**
 * Reported speech in text order, never one inside another. Linear in the number of tokens: a clause is read once, and no further
 * than `LONGEST` tokens.
 */
export function findReported(search: Search): Reported[] {
  const { tokens } = search
  const found: Reported[] = []
  let done = 0
  const add = (reported: Reported) => {
    const [first, end] = trimmed(search, reported.first, reported.end)
    const one = { ...reported, first, end }
    if (first < done || end <= first || !worthwhile(search, one)) return false
    found.push(one)
    done = end
    return true
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote') continue
    if (token.text === ',') {
      for (const one of aroundCue(search, i)) add(one)
      continue
    }
    if (i < done) continue
    const reported = afterSource(search, i) ?? afterCue(search, i)
    if (reported !== null && add(reported)) i = Math.max(i, reported.first)
  }
  return found.sort((a, b) => a.first - b.first)
}
