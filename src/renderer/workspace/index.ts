export { useWantedFocus, useWorkspace, useWorkspaceStore, WorkspaceContext } from './context'
export {
  createWorkspace,
  goBack,
  goForward,
  openArticle,
  openNote,
  type Layout,
  type ReaderTarget,
  type Workspace,
  type WorkspaceStore,
} from './workspace'
