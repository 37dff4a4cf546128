import type { FileLine, ImportCounts, Undone } from '../../db'
import { counted } from '../../ui'

/** “2 new articles”, “1 new version”, “1 article already there”, “3 files failed”. */
function partsOf({ added, known, versions, failed }: ImportCounts): string[] {
  return [
    added > 0 && counted(added, 'new article', 'new articles'),
    versions > 0 && counted(versions, 'new version', 'new versions'),
    known > 0 && `${counted(known, 'article', 'articles')} already there`,
    failed > 0 && counted(failed, 'file failed', 'files failed'),
  ].filter((part) => part !== false)
}

/** “2 new articles, 1 new version, 1 already there, 3 files failed”. */
export function summaryOf(counts: ImportCounts, cancelled: boolean): string {
  const parts = partsOf(counts)
  const text = parts.length > 0 ? parts.join(', ') : counts.files === 0 ? 'No files found' : 'Nothing new'
  return cancelled ? `Stopped: ${text}` : text
}

/** What has come of an import until now, for after “12 of 400 files”; empty at its beginning. */
export function soFar(counts: ImportCounts): string {
  const parts = partsOf(counts)
  return parts.length > 0 ? `: ${parts.join(', ')}` : ''
}

const NAMED = 5

const WHY: Record<Undone['kept'][number]['why'], string> = {
  'highlighted or pinned': 'highlighted or pinned',
  corrected: 'corrected',
  'kept as one': 'kept as one',
  'changed since': 'changed by a later import',
}

/** “Undone: 3 articles removed. Kept: “Ferry” (corrected)”. */
export function undoneText({ removed, back, kept }: Undone): string {
  const done = [
    removed.length > 0 && `${counted(removed.length, 'article', 'articles')} removed`,
    back.length > 0 &&
      `${counted(back.length, 'article has its', 'articles have their')} earlier version again`,
  ].filter((part) => part !== false)
  const named = kept.slice(0, NAMED).map(({ title, why }) => `“${title}” (${WHY[why]})`)
  const more = kept.length > NAMED ? [counted(kept.length - NAMED, 'more', 'more')] : []
  const stayed =
    kept.length > 0
      ? ` Kept, because something was done with them since: ${[...named, ...more].join(', ')}.`
      : ''
  return `Import undone: ${done.length > 0 ? done.join(', ') : 'nothing was taken back'}.${stayed}`
}

/** For the clipboard: one line a file. */
export const failuresAsText = (failed: readonly FileLine[]): string =>
  failed.map(({ file, message }) => `${file}\t${message ?? ''}`).join('\n')
