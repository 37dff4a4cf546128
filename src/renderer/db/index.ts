export type {
  Added,
  Annotations,
  ArticleRow,
  Articles,
  ArticleView,
  Library,
  NoteRow,
  NoteWrite,
  SaveState,
} from './api'
export {
  LibraryContext,
  useAnnotations,
  useArticle,
  useArticlePresence,
  useArticleRows,
  useCounts,
  useLibrary,
  useLocal,
  useNoteRows,
  useNotesUsing,
  useRevision,
  useSaveState,
  useSetting,
} from './hooks'
export { openLibrary, type OpenLibrary } from './open-library'
export { newRecord } from './record'
