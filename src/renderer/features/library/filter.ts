import type { ArticleRow } from '../../db'
import { fold, formatDate } from '../../ui'

const folded = new WeakMap<ArticleRow, string>()

/** Folded once a row; a changed row is a new object. */
function searchable(row: ArticleRow): string {
  let text = folded.get(row)
  if (text === undefined) {
    const date = row.published === null ? '' : `${row.published} ${formatDate(row.published)}`
    text = fold(`${row.title}\n${row.authors}\n${row.siteName ?? ''}\n${date}`)
    folded.set(row, text)
  }
  return text
}

/** The rows in which every word of the query stands somewhere, in their order. */
export function filterRows(rows: readonly ArticleRow[], query: string): readonly ArticleRow[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = searchable(row)
    return words.every((word) => text.includes(word))
  })
}

const CHUNK = 500

/** Folds rows while nothing else happens, so that the first letter typed into the filter finds everything ready. */
export function warmFilter(rows: readonly ArticleRow[]): () => void {
  let at = 0
  let handle = 0
  const step = () => {
    for (const end = Math.min(at + CHUNK, rows.length); at < end; at += 1) {
      const row = rows[at]
      if (row) searchable(row)
    }
    if (at < rows.length) handle = requestIdleCallback(step)
  }
  handle = requestIdleCallback(step)
  return () => cancelIdleCallback(handle)
}
