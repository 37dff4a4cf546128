import type { PinSnapshot } from '#shared/domain/pin'
import type { Library } from '../../../db'
import { showToast } from '../../../ui'
import { openArticle, type WorkspaceStore } from '../../../workspace'

/** Shows the pinned passage in the reader and marks it. */
export async function openPin(library: Library, workspace: WorkspaceStore, pin: PinSnapshot): Promise<void> {
  const [article, annotation] = await Promise.all([
    library.articles.get(pin.articleId),
    library.annotations.get(pin.annotationId),
  ])
  if (!article) {
    showToast({ message: `“${pin.title}” is no longer in the library. The pin keeps its words.` })
    return
  }
  const { start, end } = annotation?.selectors.position ?? {}
  openArticle(
    workspace,
    article.article.id,
    annotation && start !== undefined && end !== undefined
      ? { revisionId: annotation.revisionId, start, end }
      : undefined,
  )
}
