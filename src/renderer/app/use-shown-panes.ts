import { useEffect, useMemo, useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../workspace'
import type { PaneName } from './panes'
import { useNarrow } from './use-narrow'

/** Which panes are shown: by layout, or one at a time in a narrow window, where what is opened comes to the front. */
export function useShownPanes() {
  const workspace = useWorkspaceStore()
  const layout = useWorkspace((state) => state.layout)
  const libraryOpen = useWorkspace((state) => state.libraryOpen)
  const narrow = useNarrow()
  const [front, setFront] = useState<PaneName>(() =>
    workspace.getState().articleId === null ? 'library' : 'reader',
  )

  useEffect(
    () =>
      workspace.subscribe((now, before) => {
        if (now.noteId !== before.noteId && now.noteId !== null) setFront('note')
        if ((now.articleId !== before.articleId || now.target !== before.target) && now.articleId !== null)
          setFront('reader')
      }),
    [workspace],
  )

  const shown = useMemo(() => {
    if (narrow) return new Set<PaneName>([front])
    const panes = new Set<PaneName>()
    if (libraryOpen) panes.add('library')
    if (layout !== 'note') panes.add('reader')
    if (layout !== 'reader') panes.add('note')
    return panes
  }, [narrow, front, libraryOpen, layout])
  return { shown, single: narrow ? front : null, setSingle: setFront }
}
