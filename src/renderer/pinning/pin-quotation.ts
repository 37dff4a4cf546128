import type { Annotation } from '#shared/domain/annotation'
import type { PinSnapshot } from '#shared/domain/pin'
import type { Library, QuotationRow } from '../db'
import { annotationOf, snapshotOf } from './subject'

/** Puts a pin into the open note (or a new one) and stores note and annotation together. */
export type OnPin = (annotation: Annotation, snapshot: PinSnapshot) => Promise<void>

/** Pins a quotation of any article, without the article being open. Answers whether its article and text are still there. */
export async function pinQuotation(library: Library, row: QuotationRow, onPin: OnPin): Promise<boolean> {
  const [view, revision] = await Promise.all([
    library.articles.get(row.articleId),
    library.revisions.get(row.revisionId),
  ])
  const source = view?.article.sources.find(({ revisionId }) => revisionId === row.revisionId)
  if (!view || !revision || !source) return false
  const shown = {
    articleId: row.articleId,
    sourceId: source.id,
    revision,
    metadata: view.metadata,
    quotations: [row],
  }
  const annotation = annotationOf(shown, row, 'yellow')
  await onPin(annotation, snapshotOf(shown, annotation, row))
  return true
}
