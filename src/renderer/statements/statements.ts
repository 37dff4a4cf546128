import { ShingleIndex } from './shingle-index'
import { isSameStatement, type Said } from './same-statement'
import { wordsOf } from './words'

/** A quotation of the library. */
export interface Saying {
  id: string
  text: string
  person: string | null
  day: string | null
}

/** More wordings of one statement than anybody reads; also the bound of the work. */
const MOST_VARIANTS = 200

/** Near-same quotations across all articles. Everything is held in memory and can be made again from the quotations. */
export class Statements {
  private readonly index = new ShingleIndex()
  private readonly sayings: (Saying | undefined)[] = []
  private readonly numbers = new Map<string, number>()

  get size(): number {
    return this.numbers.size
  }

  /** A saying that is there already is replaced. */
  add(saying: Saying): void {
    this.remove(saying.id)
    const number = this.sayings.push(saying) - 1
    this.numbers.set(saying.id, number)
    this.index.add(number, wordsOf(saying.text))
  }

  remove(id: string): void {
    const number = this.numbers.get(id)
    if (number === undefined) return
    this.numbers.delete(id)
    this.sayings[number] = undefined
    this.index.remove(number)
  }

  /**
   * The other wordings of a saying: those that are the same statement, and those that are the same statement as one of them, so
   * that a statement's fullest wording is found from each of its fragments. The fullest first.
   */
  variantsOf(saying: Saying): Saying[] {
    const found = new Map<string, Saying>([[saying.id, saying]])
    let layer = [saying]
    // Two steps: further ones lead from one statement to the next by way of common phrases.
    for (let step = 0; step < 2 && found.size < MOST_VARIANTS; step++) {
      const next: Saying[] = []
      for (const one of layer)
        for (const other of this.direct(one))
          if (!found.has(other.id) && found.size < MOST_VARIANTS) {
            found.set(other.id, other)
            next.push(other)
          }
      layer = next
    }
    found.delete(saying.id)
    return [...found.values()].sort(byFullness)
  }

  private direct(saying: Saying): Saying[] {
    const said = saidOf(saying)
    return this.index.near(said.words).flatMap((number) => {
      const other = this.sayings[number]
      return other && other.id !== saying.id && isSameStatement(said, saidOf(other)) ? [other] : []
    })
  }
}

const saidOf = ({ text, person, day }: Saying): Said => ({ words: wordsOf(text), person, day })

/** The fullest wording first, then the earliest. */
export const byFullness = (a: Saying, b: Saying): number =>
  wordsOf(b.text).length - wordsOf(a.text).length ||
  (a.day ?? '9').localeCompare(b.day ?? '9') ||
  a.id.localeCompare(b.id)
