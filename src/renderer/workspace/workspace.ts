import type { Annotation } from '#shared/domain/annotation'
import type { PinSnapshot } from '#shared/domain/pin'
import { createStore, type StoreApi } from 'zustand'

/** A place that the reader should show and mark. Offsets are UTF-16 code units into the revision's text. */
export interface ReaderTarget {
  articleId: string
  revisionId: string | null
  start: number
  end: number
  /** The place is only shown: the focus stays in the list from which it was asked for. */
  stay?: boolean
  /** Rises with every request, so that asking for the same place twice shows it twice. */
  stamp: number
}

export type Layout = 'both' | 'reader' | 'note'

interface Place {
  articleId: string | null
  noteId: string | null
}

/** What an open note offers to the rest of the window. */
export interface NoteSurface {
  noteId: string
  /** Puts a pin at the caret (or the end) and writes note and annotation in one transaction. */
  insertPin(annotation: Annotation, snapshot: PinSnapshot): Promise<void>
}

/** What one window shows. State only; effects live in the features. */
export interface Workspace extends Place {
  layout: Layout
  libraryOpen: boolean
  target: ReaderTarget | null
  noteSurface: NoteSurface | null
  /** The quotation (id of its row) whose other wordings are shown. */
  wordings: string | null
  /** The quotation (id of its row) whose speaker is being corrected. */
  correcting: string | null
  /** Who opened by keyboard reads or writes next: the pane takes the focus when it is there. */
  wantsFocus: 'reader' | 'note' | null
  past: Place[]
  future: Place[]
}

export type WorkspaceStore = StoreApi<Workspace>

export const createWorkspace = (start: Partial<Workspace> = {}): WorkspaceStore =>
  createStore<Workspace>()(() => ({
    articleId: null,
    noteId: null,
    layout: 'both',
    libraryOpen: true,
    target: null,
    noteSurface: null,
    wordings: null,
    correcting: null,
    wantsFocus: null,
    past: [],
    future: [],
    ...start,
  }))

const HISTORY = 100
const placeOf = ({ articleId, noteId }: Place): Place => ({ articleId, noteId })

function go(store: WorkspaceStore, place: Place): void {
  const state = store.getState()
  if (place.articleId === state.articleId && place.noteId === state.noteId) return
  store.setState({ ...place, past: [...state.past, placeOf(state)].slice(-HISTORY), future: [] })
}

let stamp = 0

/** Opens an article, at a place where one is given. */
export function openArticle(
  store: WorkspaceStore,
  articleId: string | null,
  place?: { revisionId: string | null; start: number; end: number; stay?: boolean },
): void {
  const { noteId, layout } = store.getState()
  go(store, { articleId, noteId })
  stamp += 1
  store.setState({
    target: place && articleId !== null ? { articleId, ...place, stamp } : null,
    layout: layout === 'note' ? 'both' : layout,
  })
}

export function openNote(store: WorkspaceStore, noteId: string | null): void {
  const { articleId, layout } = store.getState()
  go(store, { articleId, noteId })
  if (layout === 'reader') store.setState({ layout: 'both' })
}

export function goBack(store: WorkspaceStore): void {
  const { past, future, ...state } = store.getState()
  const last = past.at(-1)
  if (last)
    store.setState({ ...last, past: past.slice(0, -1), future: [placeOf(state), ...future], target: null })
}

export function goForward(store: WorkspaceStore): void {
  const { past, future, ...state } = store.getState()
  const next = future[0]
  if (next)
    store.setState({ ...next, past: [...past, placeOf(state)], future: future.slice(1), target: null })
}
