import type { Finished } from '../features/imports'
import { counted } from '../ui'

/** A sentence on an import without failures; null where the dialog has the summary. */
export function importedMessage({ added, known, files, state }: Finished['batch']): string | null {
  if (state === 'cancelled' || files.some(({ message }) => message !== null)) return null
  if (added.length === 0 && known.length === 0) return 'No articles found there'
  const already = `${counted(known.length, 'article was', 'articles were')} already in the library`
  if (added.length === 0) return already
  const imported = `Imported ${counted(added.length, 'article', 'articles')}`
  return known.length === 0 ? imported : `${imported}; ${already}`
}
