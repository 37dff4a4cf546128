import { becameText, lineText } from './outcome-text'
import type { FileLine } from '../../db'

/** Quoted for CSV (RFC 4180); a spreadsheet must not take a file's name or title for a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** One line an article or failure: file, what became of it, the article's title. UTF-8 with a mark that spreadsheets look for. */
export function reportAsCsv(lines: readonly FileLine[]): string {
  const rows = lines.flatMap((line) =>
    line.message !== null || line.became.length === 0
      ? [[line.file, line.message === null ? 'Empty' : 'Failed', '', lineText(line)]]
      : line.became.map((part) => [line.file, WORD[part.kind], part.title, becameText(part)]),
  )
  const head = ['File', 'Outcome', 'Article', 'Details']
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const WORD = {
  new: 'New',
  known: 'Already there',
  back: 'Back again',
  deleted: 'Left out',
  version: 'New version',
} as const

/** For reading: the summary, then one line a file, failures first. */
export function reportAsText(summary: string, lines: readonly FileLine[]): string {
  const failed = lines.filter(({ message }) => message !== null)
  const read = lines.filter(({ message }) => message === null)
  const list = (title: string, part: readonly FileLine[]) =>
    part.length === 0 ? [] : ['', title, ...part.map((line) => `${line.file}\t${lineText(line)}`)]
  return `${[`Import: ${summary}.`, ...list('Failed', failed), ...list('Read', read)].join('\n')}\n`
}
