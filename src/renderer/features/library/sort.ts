import type { ArticleRow } from '../../db'

export const SORT_FIELDS = ['added', 'published', 'title', 'author'] as const
export type SortField = (typeof SORT_FIELDS)[number]

export interface Sort {
  field: SortField
  descending: boolean
}

export const DEFAULT_SORT: Sort = { field: 'added', descending: true }

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true })

const keyOf = (row: ArticleRow, field: SortField): string => {
  if (field === 'added') return row.addedAt
  if (field === 'published') return row.published ?? ''
  return field === 'title' ? row.title : row.authors
}

/** A new list. Rows that have nothing in the field come last in either direction; equal ones go by title, then id. */
export function sortRows(rows: readonly ArticleRow[], { field, descending }: Sort): ArticleRow[] {
  const direction = descending ? -1 : 1
  const byText = field === 'title' || field === 'author'
  const compare = byText
    ? (a: string, b: string) => collator.compare(a, b)
    : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return rows
    .map((row) => ({ row, key: keyOf(row, field) }))
    .sort((a, b) => {
      if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1
      return (
        compare(a.key, b.key) * direction ||
        (field === 'title' ? 0 : collator.compare(a.row.title, b.row.title)) ||
        (a.row.id < b.row.id ? -1 : 1)
      )
    })
    .map(({ row }) => row)
}
