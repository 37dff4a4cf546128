import { Statements } from '../../statements'
import type { QuotationRow } from '../api'
import { sayingOf } from './saying'
import { Told } from './told'

/** The quotations that have been read, by article, and the index of statements over them. */
export class HeldRows {
  private readonly byArticle = new Map<string, QuotationRow[]>()
  private readonly byId = new Map<string, QuotationRow>()
  private readonly statements = new Statements()
  private readonly told = new Told()

  has(articleId: string): boolean {
    return this.byArticle.has(articleId)
  }

  /** With what its further sources repeat. */
  ofArticle(articleId: string): readonly QuotationRow[] | undefined {
    return this.byArticle.get(articleId)
  }

  all(): QuotationRow[] {
    return [...this.byArticle.values()].flatMap((rows) => rows.filter(({ repeats }) => repeats === null))
  }

  /** The same statement in other wordings, in this and in other articles, the fullest first. */
  variantsOf(row: QuotationRow): QuotationRow[] {
    return this.statements.variantsOf(sayingOf(row)).flatMap(({ id }) => this.byId.get(id) ?? [])
  }

  /** The articles in which stands what the user corrected in this one. */
  likeCorrected(articleId: string): string[] {
    const corrected = (this.byArticle.get(articleId) ?? []).filter(({ found }) => found !== null)
    return corrected.flatMap((row) => this.variantsOf(row)).map((row) => row.articleId)
  }

  remove(articleId: string): void {
    for (const { id } of this.byArticle.get(articleId) ?? []) {
      this.byId.delete(id)
      this.statements.remove(id)
      this.told.remove(id)
    }
    this.byArticle.delete(articleId)
  }

  replace(articleId: string, rows: readonly QuotationRow[]): void {
    this.remove(articleId)
    for (const row of rows) if (row.repeats === null) this.told.add(row)
    const held = rows.map((row) => this.told.apply(row))
    this.byArticle.set(articleId, held)
    for (const row of held) {
      if (row.repeats !== null) continue
      this.byId.set(row.id, row)
      // Reported speech is nobody's wording, and stands apart.
      if (row.kind !== 'indirect') this.statements.add(sayingOf(row))
    }
  }
}
