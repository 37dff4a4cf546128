import { shinglesOf } from './shingles'
import type { Word } from './words'

/** A shingle that more statements have than this tells nothing. */
const COMMON = 400
const MOST = 60

/** An inverted index from shingles to statements. Statements are numbers that the caller gives, each once. */
export class ShingleIndex {
  /** A single number while only one statement has the shingle, as most do. */
  private readonly postings = new Map<number, number | number[]>()
  private readonly removed = new Set<number>()

  add(statement: number, words: readonly Word[]): void {
    for (const shingle of shinglesOf(words)) {
      const known = this.postings.get(shingle)
      if (known === undefined) this.postings.set(shingle, statement)
      else if (typeof known === 'number') this.postings.set(shingle, [known, statement])
      else if (known.length <= COMMON) known.push(statement)
    }
  }

  remove(statement: number): void {
    this.removed.add(statement)
  }

  /** Statements that share telling shingles with these words, those with the most and rarest first. */
  near(words: readonly Word[]): number[] {
    const weights = new Map<number, number>()
    for (const shingle of shinglesOf(words)) {
      const known = this.postings.get(shingle)
      if (known === undefined) continue
      const statements = typeof known === 'number' ? [known] : known
      if (statements.length > COMMON) continue
      const weight = 1 / Math.log2(1 + statements.length)
      for (const statement of statements)
        if (!this.removed.has(statement)) weights.set(statement, (weights.get(statement) ?? 0) + weight)
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([statement]) => statement)
  }
}
