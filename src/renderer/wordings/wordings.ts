import type { QuotationRow } from '../db'
import { byFullness } from '../statements'

/** The wordings of one statement: the fullest, and the others as they were printed one after the other. */
export interface Wordings {
  fullest: QuotationRow
  others: QuotationRow[]
}

const UNDATED = '9999'

export function wordingsOf(row: QuotationRow, variants: readonly QuotationRow[]): Wordings {
  const asSaying = (one: QuotationRow) => ({ id: one.id, text: one.words, person: null, day: one.published })
  const all = [row, ...variants].sort((a, b) => byFullness(asSaying(a), asSaying(b)))
  const [fullest = row, ...others] = all
  return {
    fullest,
    others: others.sort((a, b) => (a.published ?? UNDATED).localeCompare(b.published ?? UNDATED)),
  }
}

/** “also in 3 articles, worded differently”, or null where no other article has it. */
export function alsoIn(row: QuotationRow, variants: readonly QuotationRow[]): string | null {
  const elsewhere = variants.filter(({ articleId }) => articleId !== row.articleId)
  const count = new Set(elsewhere.map(({ articleId }) => articleId)).size
  if (count === 0) return null
  const bare = (words: string) =>
    words
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  const same = elsewhere.every(({ words }) => bare(words) === bare(row.words))
  return `also in ${count === 1 ? '1 article' : `${String(count)} articles`}${same ? '' : ', worded differently'}`
}
