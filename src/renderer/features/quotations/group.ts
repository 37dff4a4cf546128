import { certaintyLevel } from '#shared/domain/certainty'
import type { QuotationRow } from '../../db'

/** A line of the list: the head of a speaker's group, or a quotation under it. */
export type Item =
  | { kind: 'speaker'; id: string; person: string | null; name: string; count: number; folded: boolean }
  | { kind: 'quotation'; id: string; row: QuotationRow }

/** The group of those of whom nobody can say who said it. */
export const UNKNOWN = ''

const groupOf = ({ person, speaker, certainty }: QuotationRow): string =>
  person === null || certaintyLevel(speaker, certainty) === 'unknown' ? UNKNOWN : person

const inTime = (a: QuotationRow, b: QuotationRow): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999') ||
  a.articleId.localeCompare(b.articleId) ||
  a.start - b.start

/** Rows under their speakers: who says most comes first, the unknown last; under each in order of time. */
export function groupRows(rows: readonly QuotationRow[], folded: ReadonlySet<string>): Item[] {
  const groups = [...Map.groupBy(rows, groupOf)].sort(
    ([a, mine], [b, theirs]) =>
      Number(a === UNKNOWN) - Number(b === UNKNOWN) || theirs.length - mine.length || a.localeCompare(b),
  )
  return groups.flatMap(([person, own]) => {
    const head: Item = {
      kind: 'speaker',
      id: `speaker ${person}`,
      person: person === UNKNOWN ? null : person,
      name: person === UNKNOWN ? 'Speaker unknown' : (own[0]?.speaker ?? person),
      count: own.length,
      folded: folded.has(person),
    }
    if (head.folded) return [head]
    return [head, ...own.sort(inTime).map((row): Item => ({ kind: 'quotation', id: row.id, row }))]
  })
}
