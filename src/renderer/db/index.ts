export { LibraryContext } from './context'
export type {
  ArticleRow,
  ArticleView,
  Became,
  Library,
  NoteRow,
  NoteWrite,
  PossibleDuplicate,
  QuotationRow,
  Reread,
  Undone,
} from './api'
export {
  useAnnotations,
  useArticle,
  useArticlePresence,
  useArticleRows,
  useCounts,
  useLibrary,
  useLocal,
  useLooks,
  useNoteRows,
  useNotesUsing,
  useOlderArticles,
  usePossibleDuplicates,
  useRereads,
  useRevision,
  useSaveState,
  useSetting,
} from './hooks'
export { openLibrary, type OpenLibrary } from './open-library'
export { useNamesOf, useQuotations, useQuotationsOf, useVariants, useVariantsOf } from './quotations/hooks'
export { newRecord } from './record'
