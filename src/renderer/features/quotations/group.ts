import { certaintyLevel } from '#shared/domain/certainty'
import type { QuotationRow } from '../../db'

/** A line of the list: the head of a speaker's group, a quotation under it, or one of a quotation's other wordings under that. */
export type Item =
  | {
      kind: 'speaker'
      id: string
      level: 1
      person: string | null
      name: string
      count: number
      folded: boolean
    }
  | {
      kind: 'quotation'
      id: string
      level: 2 | 3
      row: QuotationRow
      /** The same statement in other wordings, in order of time; only where statements are put together. */
      others: readonly QuotationRow[]
      /** Null where there is nothing to unfold. */
      folded: boolean | null
    }

/** The group of those of whom nobody can say who said it. */
const UNKNOWN = ''

/** What the user has folded or unfolded, by item. */
export type Folds = ReadonlyMap<string, boolean>

/** The other wordings of a quotation's statement, the fullest first. */
export type VariantsOf = (row: QuotationRow) => readonly QuotationRow[]

const groupOf = ({ person, speaker, certainty }: QuotationRow): string =>
  person === null || certaintyLevel(speaker, certainty) === 'unknown' ? UNKNOWN : person

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const inTime = (a: QuotationRow, b: QuotationRow): number =>
  compare(a.published ?? '9999', b.published ?? '9999') ||
  compare(a.articleId, b.articleId) ||
  a.start - b.start

interface Statement {
  /** The fullest wording. */
  row: QuotationRow
  others: QuotationRow[]
}

/** Rows that are wordings of one statement put together, each statement where its first report stands. */
function statementsOf(rows: readonly QuotationRow[], variantsOf: VariantsOf): Statement[] {
  const left = new Map(rows.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    if (!left.delete(row.id)) return []
    const variants = variantsOf(row).filter(({ id }) => left.delete(id))
    const fullest = [row, ...variants].reduce((a, b) => (b.words.length > a.words.length ? b : a))
    return [{ row: fullest, others: [row, ...variants].filter((one) => one !== fullest).sort(inTime) }]
  })
}

const alone = (row: QuotationRow): Statement => ({ row, others: [] })

function linesOf({ row, others }: Statement, folds: Folds): Item[] {
  const folded = others.length > 0 ? (folds.get(row.id) ?? true) : null
  const line = (one: QuotationRow) => ({ kind: 'quotation', id: one.id, row: one }) as const
  const first: Item = { ...line(row), level: 2, others, folded }
  if (folded !== false) return [first]
  return [first, ...others.map((one): Item => ({ ...line(one), level: 3, others: [], folded: null }))]
}

/**
 * Rows under their speakers: who says most comes first, the unknown last; under each in order of time. With `variantsOf`, wordings of
 * one statement are one line, the fullest, with the others folded under it.
 */
export function groupRows(rows: readonly QuotationRow[], folds: Folds, variantsOf?: VariantsOf): Item[] {
  const groups = [...Map.groupBy(rows, groupOf)].sort(
    ([a, mine], [b, theirs]) =>
      Number(a === UNKNOWN) - Number(b === UNKNOWN) || theirs.length - mine.length || compare(a, b),
  )
  return groups.flatMap(([person, own]) => {
    const id = `speaker ${person}`
    const head: Item = {
      kind: 'speaker',
      id,
      level: 1,
      person: person === UNKNOWN ? null : person,
      name: person === UNKNOWN ? 'Speaker unknown' : (own[0]?.speaker ?? person),
      count: own.length,
      folded: folds.get(id) ?? false,
    }
    if (head.folded) return [head]
    own.sort(inTime)
    const statements = variantsOf ? statementsOf(own, variantsOf) : own.map(alone)
    return [head, ...statements.flatMap((statement) => linesOf(statement, folds))]
  })
}
