import { useMemo } from 'react'
import type { Backend } from '../../backend'
import { useLibrary } from '../../db'
import { counted, showToast } from '../../ui'
import { openArticle, useWorkspaceStore } from '../../workspace'

export interface ArticleActions {
  open: (id: string) => void
  remove: (ids: readonly string[]) => Promise<void>
  /** Brings back what was deleted last; says whether there was something. */
  undo: () => Promise<boolean>
  openOriginal: (id: string) => Promise<void>
  showOriginal: (id: string) => Promise<void>
}

export function useArticleActions(backend: Backend): ArticleActions {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  return useMemo(() => {
    const deleted: (readonly string[])[] = []
    const restore = async (ids: readonly string[]) => {
      const at = deleted.indexOf(ids)
      if (at >= 0) deleted.splice(at, 1)
      await library.articles.restore(ids)
      showToast({
        message:
          ids.length === 1
            ? 'The article is back'
            : `${counted(ids.length, 'article is', 'articles are')} back`,
      })
    }
    const original = async (method: 'originals.open' | 'originals.show', id: string) => {
      const view = await library.articles.get(id)
      const source = view?.article.sources[0]
      if (!source) return
      const answer = await backend.call(method, { sha256: source.sha256, fileName: source.fileName })
      if (!answer.ok) showToast({ message: answer.error.message })
    }
    return {
      open: (id) => openArticle(workspace, id),
      async remove(ids) {
        if (ids.length === 0) return
        await library.articles.remove(ids)
        deleted.push(ids)
        const { articleId } = workspace.getState()
        if (articleId !== null && ids.includes(articleId)) openArticle(workspace, null)
        showToast({
          message: `Deleted ${counted(ids.length, 'article', 'articles')}`,
          action: { label: 'Undo', run: () => void restore(ids) },
        })
      },
      async undo() {
        const ids = deleted.at(-1)
        if (ids) await restore(ids)
        return ids !== undefined
      },
      openOriginal: (id) => original('originals.open', id),
      showOriginal: (id) => original('originals.show', id),
    }
  }, [backend, library, workspace])
}
