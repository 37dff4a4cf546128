import type { PartialDate } from '#shared/domain/metadata'
import type { Quotation } from '#shared/domain/quotation'
import { nameKey, shownName, type SpeakerCorrection } from '#shared/domain/speaker'
import type { QuotationRow } from '../api'
import type { QuotationSet } from '../schema'

/** Which quotation a correction means: the same words, of several the nearest to where they stood; spelling may have been mended. */
function meant({ selectors }: SpeakerCorrection, quotations: readonly Quotation[]): Quotation | undefined {
  const { exact } = selectors.quote
  const same = quotations.filter(({ words }) => words === exact)
  const near = same.length > 0 ? same : quotations.filter(({ words }) => nameKey(words) === nameKey(exact))
  const distance = ({ start }: Quotation) => Math.abs(start - selectors.position.start)
  return near.sort((a, b) => distance(a) - distance(b))[0]
}

/** The rows of one of an article's sources. `same` leads from a name's key to the name that stands for it. */
export function rowsOf(
  articleId: string,
  { id, revisionId, language, quotations }: QuotationSet,
  published: PartialDate | null,
  corrections: readonly SpeakerCorrection[],
  same: ReadonlyMap<string, string>,
): QuotationRow[] {
  const corrected = new Map(corrections.map((correction) => [meant(correction, quotations), correction]))
  return quotations.map((quotation) => {
    const correction = corrected.get(quotation)
    const named = correction ? correction.speaker : quotation.speaker
    const speaker = named === null ? null : shownName(named, same)
    return {
      ...quotation,
      id: `${id}/${String(quotation.start)}`,
      articleId,
      revisionId,
      repeats: null,
      published,
      language,
      speaker,
      person: speaker === null ? null : nameKey(speaker),
      certainty: correction ? 1 : quotation.certainty,
      found: correction ? { speaker: quotation.speaker, correctionId: correction.id } : null,
      likened: null,
    }
  })
}

/**
 * The rows of all sources of one article, in the sources' order. Where a source kept as one with another has the same words, in whatever
 * spelling, its row says which one it repeats.
 */
export function joined(sources: readonly (readonly QuotationRow[])[]): QuotationRow[] {
  const rows: QuotationRow[] = []
  const first = new Map<string, QuotationRow>()
  for (const own of sources) {
    const before = new Map(first)
    for (const row of own) {
      const key = nameKey(row.words)
      const twin = before.get(key)
      rows.push(twin ? { ...row, repeats: twin.id } : row)
      if (!first.has(key)) first.set(key, row)
    }
  }
  return rows
}
