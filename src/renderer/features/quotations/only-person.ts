import type { QuotationRow } from '../../db'
import type { Filter } from './filter'

/** The name of the one person whom a filter's whole name leads to; null while it leads to several, or to part of a name. */
export function onlyPerson(rows: readonly QuotationRow[], { speaker }: Filter): string | null {
  const first = rows[0]
  if (!first || first.person === null || first.speaker !== speaker) return null
  return rows.every(({ person }) => person === first.person) ? speaker : null
}
