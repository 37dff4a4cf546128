import { createContext, useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Workspace, WorkspaceStore } from './workspace'

export const WorkspaceContext = createContext<WorkspaceStore | null>(null)

/** The store of the window around this component. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(WorkspaceContext)
  if (!store) throw new Error('no workspace above this component')
  return store
}

export const useWorkspace = <T>(select: (workspace: Workspace) => T): T =>
  useStore(useWorkspaceStore(), select)

/** Calls `focus` when somebody wants the focus in this pane and it is ready to take it. */
export function useWantedFocus(pane: 'reader' | 'note', focus: (() => void) | null): void {
  const store = useWorkspaceStore()
  const wanted = useWorkspace(({ wantsFocus }) => wantsFocus === pane)
  useEffect(() => {
    if (!wanted || !focus) return
    store.setState({ wantsFocus: null })
    focus()
  })
}
