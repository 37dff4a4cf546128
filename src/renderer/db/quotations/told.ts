import { certaintyLevel, PROBABLE } from '#shared/domain/certainty'
import { Statements } from '../../statements'
import type { QuotationRow } from '../api'
import { sayingOf } from './saying'

/** Shown as probable: the words are alike, but the user has not seen this article's. */
const LIKENED_CERTAINTY = (1 + PROBABLE) / 2

/** Who said what by the user's word, for the same statements in other articles. */
export class Told {
  private readonly statements = new Statements()
  private readonly rows = new Map<string, QuotationRow>()

  /** Rows that the user has not corrected, or said to be nobody's, tell nothing. */
  add(row: QuotationRow): void {
    if (row.found === null || row.speaker === null) return
    this.rows.set(row.id, row)
    this.statements.add(sayingOf(row))
  }

  remove(id: string): void {
    if (this.rows.delete(id)) this.statements.remove(id)
  }

  /** The row, with the speaker told for the same statement if its article is not certain and all that was told agrees. */
  apply(row: QuotationRow): QuotationRow {
    if (this.rows.size === 0 || row.found !== null) return row
    if (certaintyLevel(row.speaker, row.certainty) === 'certain') return row
    const like = this.statements.variantsOf(sayingOf(row)).flatMap(({ id }) => this.rows.get(id) ?? [])
    const [first] = like
    if (!first || like.some(({ person }) => person !== first.person)) return row
    const { speaker, person } = first
    return { ...row, speaker, person, certainty: LIKENED_CERTAINTY, likened: first.id }
  }
}
