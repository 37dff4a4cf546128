import { createContext, useContext } from 'react'
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
