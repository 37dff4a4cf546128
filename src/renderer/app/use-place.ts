import { useEffect, useState } from 'react'
import { useLibrary, useLocal } from '../db'
import { createWorkspace, type Layout, type Workspace, type WorkspaceStore } from '../workspace'

type Kept = Pick<Workspace, 'articleId' | 'noteId' | 'libraryOpen'> & { layout: Layout }

const KEY = 'window.place'

const kept = ({ articleId, noteId, layout, libraryOpen }: Workspace): Kept => ({
  articleId,
  noteId,
  layout,
  libraryOpen,
})

/** This window's workspace, beginning where it was when the app was closed. */
export function useKeptWorkspace(): WorkspaceStore {
  const library = useLibrary()
  const [stored] = useLocal<Kept | null>(KEY, null)
  const [workspace] = useState(() => createWorkspace(stored ?? {}))
  useEffect(
    () =>
      workspace.subscribe((now, before) => {
        const place = kept(now)
        if (JSON.stringify(place) !== JSON.stringify(kept(before))) void library.local.set(KEY, place)
      }),
    [library, workspace],
  )
  return workspace
}
