import type { ArticleRow } from '../../db'
import { fold } from '../../ui'

const PAUSE_MS = 700

/** Finds rows by the letters typed in quick succession; the same letter again goes on to the next row. */
export class TypeAhead {
  private typed = ''
  private at = 0

  /** The row to go to from `active`, or null. `time` in milliseconds. */
  type(letter: string, rows: readonly ArticleRow[], active: string | null, time: number): ArticleRow | null {
    const fresh = time - this.at > PAUSE_MS
    this.at = time
    this.typed = fresh ? letter : this.typed + letter
    const repeated = this.typed.split('').every((one) => one === this.typed[0])
    const wanted = fold(repeated ? letter : this.typed)
    const from = rows.findIndex(({ id }) => id === active) + (repeated ? 1 : 0)
    const start = Math.max(0, from)
    const starts = (row: ArticleRow) =>
      fold(row.title)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .startsWith(wanted)
    return rows.slice(start).find(starts) ?? rows.slice(0, start).find(starts) ?? null
  }
}
