export { LibraryContext } from './context'
export type {
  ArticleRow,
  ArticleView,
  Became,
  FileLine,
  Finding,
  ImportCounts,
  ImportRecord,
  Library,
  NoteRow,
  NoteWrite,
  PossibleDuplicate,
  QuotationRow,
  Reread,
  Undone,
  VersionMade,
} from './api'
export {
  useAnnotations,
  useAnnotationsById,
  useArticle,
  useArticlePresence,
  useArticleRows,
  useCounts,
  useEvidence,
  useImports,
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
