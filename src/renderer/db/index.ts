export type { ArticleRow, ArticleView, Library, NoteRow, NoteWrite, QuotationRow } from './api'
export { LibraryContext } from './context'
export {
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
export { useQuotations, useQuotationsOf, useVariants } from './quotations/hooks'
export { newRecord } from './record'
