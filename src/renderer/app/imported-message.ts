import type { Finished } from '../features/imports'
import { counted, formatNumber } from '../ui'

/** One that may be there already is named; of several, how many. */
function alikeText({ files }: Finished['batch']): string[] {
  const alike = files.flatMap(({ became }) =>
    became.flatMap((part) => (part.kind === 'new' && part.like ? [part.like.title] : [])),
  )
  const [first] = alike
  if (first === undefined) return []
  return [
    alike.length === 1
      ? `perhaps the same as “${first}”`
      : `${formatNumber(alike.length)} perhaps there already`,
  ]
}

/** A sentence on an import without failures; null where the dialog has the summary. */
export function importedMessage(batch: Finished['batch']): string | null {
  const { added, files, state, watched } = batch
  const failed = files.filter(({ message }) => message !== null).length
  if (state === 'cancelled' || (failed > 0 && watched === null)) return null
  const versions = batch.versions.length
  const known = batch.known.length - versions
  const parts = [
    added.length > 0 && `imported ${counted(added.length, 'article', 'articles')}`,
    ...alikeText(batch),
    versions > 0 && counted(versions, 'article has a new version', 'articles have a new version'),
    failed > 0 && counted(failed, 'file could not be read', 'files could not be read'),
    // That the watched folder holds what is there already is no news.
    known > 0 &&
      watched === null &&
      `${counted(known, 'article was', 'articles were')} already in the library`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return watched === null ? 'No articles found there' : null
  const text = parts.join('; ')
  return watched === null ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `From ${watched}: ${text}`
}
