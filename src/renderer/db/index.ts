export type { ArticleRow, ArticleView, Library, NoteRow, NoteWrite } from './api'
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
