import { counted } from '../../ui'
import type { FileLine, Totals } from './state'

/** “2 new articles, 1 already there, 3 files failed”. */
export function summaryOf({ added, known, failed, cancelled, files }: Totals): string {
  const parts = [
    added > 0 && counted(added, 'new article', 'new articles'),
    known > 0 && `${counted(known, 'article', 'articles')} already there`,
    failed.length > 0 && counted(failed.length, 'file failed', 'files failed'),
  ].filter((part) => part !== false)
  const text = parts.length > 0 ? parts.join(', ') : files.length === 0 ? 'No files found' : 'Nothing new'
  return cancelled ? `Stopped: ${text}` : text
}

/** For the clipboard: one line a file. */
export const failuresAsText = (failed: readonly FileLine[]): string =>
  failed.map(({ file, message }) => `${file}\t${message ?? ''}`).join('\n')
