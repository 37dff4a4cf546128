import { counted } from '../../ui'
import type { Undone } from '../../db'
import type { FileLine, Totals } from './state'

/** “2 new articles, 1 new version, 1 already there, 3 files failed”. */
export function summaryOf({ added, known, versions, failed, cancelled, files }: Totals): string {
  const parts = [
    added > 0 && counted(added, 'new article', 'new articles'),
    versions > 0 && counted(versions, 'new version', 'new versions'),
    known > 0 && `${counted(known, 'article', 'articles')} already there`,
    failed.length > 0 && counted(failed.length, 'file failed', 'files failed'),
  ].filter((part) => part !== false)
  const text = parts.length > 0 ? parts.join(', ') : files.length === 0 ? 'No files found' : 'Nothing new'
  return cancelled ? `Stopped: ${text}` : text
}

const NAMED = 5

/** “Undone: 3 articles removed. Kept: “Ferry” (corrected)”. */
export function undoneText({ removed, back, kept }: Undone): string {
  const done = [
    removed.length > 0 && `${counted(removed.length, 'article', 'articles')} removed`,
    back.length > 0 &&
      `${counted(back.length, 'article has its', 'articles have their')} earlier version again`,
  ].filter((part) => part !== false)
  const named = kept.slice(0, NAMED).map(({ title, why }) => `“${title}” (${why})`)
  const more = kept.length > NAMED ? [counted(kept.length - NAMED, 'more', 'more')] : []
  const stayed =
    kept.length > 0 ? ` Kept, because you have worked with them: ${[...named, ...more].join(', ')}.` : ''
  return `Import undone: ${done.length > 0 ? done.join(', ') : 'nothing was taken back'}.${stayed}`
}

/** For the clipboard: one line a file. */
export const failuresAsText = (failed: readonly FileLine[]): string =>
  failed.map(({ file, message }) => `${file}\t${message ?? ''}`).join('\n')
