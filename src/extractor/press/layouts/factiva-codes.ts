import { setField, type PressArticle, type PressField, type PressFields } from '../article'
import type { PressLine } from '../lines'
import { wordsField } from '../to-draft'

/** Factiva's codes; those that are not kept have null. */
const CODES: ReadonlyMap<string, PressField | null> = new Map<string, PressField | null>([
  ['SE', 'section'],
  ['HD', 'title'],
  ['BY', 'byline'],
  ['WC', 'words'],
  ['PD', 'date'],
  ['SN', 'source'],
  ['PG', 'pages'],
  ['LA', 'language'],
  ['PUB', 'publisher'],
  ['NS', 'keywords'],
  ['VOL', 'volume'],
  ...[
    'CLM',
    'CR',
    'ET',
    'SC',
    'ED',
    'CY',
    'CX',
    'RF',
    'CO',
    'IN',
    'RE',
    'IPC',
    'IPD',
    'AN',
    'CT',
    'ART',
    'NGC',
    'GC',
    'DLN',
    'RST',
  ].map((code): [string, null] => [code, null]),
])
/** The codes of the text: its first paragraph, and the rest. */
const TEXT = /^(?:LP|TD)$/
/** The codes that come after the text; inside it no other code is one. */
const AFTER = /^(?:CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|NGC|GC)$/
const PADDED = /^([A-Z]{2,3})(?:\t|\s{2,}|$)\s*(.*)$/su
const CLOSE = /^([A-Z]{2,3})(?:\s+|$)(.*)$/su
const NEEDED = 5

/** Whether a table's first cell is one of the codes. */
export const isFactivaCode = (text: string): boolean => CODES.has(text) || TEXT.test(text)

interface Coded {
  code: string
  value: string
}

const codeOf = (text: string, pattern: RegExp): Coded | null => {
  const hit = pattern.exec(text)
  const code = hit?.[1] ?? ''
  return CODES.has(code) || TEXT.test(code) ? { code, value: hit?.[2] ?? '' } : null
}

/** One article whose fields stand behind codes; null when too few do. */
export const readCoded = (lines: readonly PressLine[]): PressArticle | null => {
  // A document that keeps no columns has one space after a code.
  const pattern = lines.some(({ text }) => /^HD(?:\t|\s{2,}|$)/.test(text)) ? PADDED : CLOSE
  const start = lines.findIndex(({ text }) => /^(?:SE|HD)$/.test(codeOf(text, pattern)?.code ?? ''))
  if (start < 0) return null
  const values = new Map<string, string[]>()
  const body: PressLine[] = []
  let code = ''
  for (const line of lines.slice(start)) {
    const coded = codeOf(line.text, pattern)
    const inText = TEXT.test(code)
    const begins = coded && (!inText || AFTER.test(coded.code) || coded.code === 'TD')
    const value = begins ? coded.value : line.text
    if (begins) code = coded.code
    if (TEXT.test(code)) {
      if (value) body.push(begins ? withoutCode(line, value) : line)
    } else if (value) values.set(code, [...(values.get(code) ?? []), value].slice(-50))
  }
  const known = [...values.keys()].filter((one) => CODES.has(one)).length + (body.length ? 1 : 0)
  if (known < NEEDED || !values.has('HD') || !body.length) return null
  return { fields: fieldsOf(values), body }
}

/** A line without the code in front of it. */
const withoutCode = (line: PressLine, value: string): PressLine => ({
  ...line,
  text: value,
  ...(line.end !== undefined && { start: line.end - value.length }),
})

const fieldsOf = (values: ReadonlyMap<string, readonly string[]>): PressFields => {
  const fields: PressFields = {}
  for (const [code, parts] of values) {
    const field = CODES.get(code)
    if (field === 'words') setField(fields, 'words', wordsField(parts[0] ?? '') ?? '')
    else if (field === 'keywords') setField(fields, field, topics(parts))
    else if (field) setField(fields, field, parts.join(' '))
  }
  return fields
}

/** `gtour : Tourism | gwat : Shipping` */
const topics = (parts: readonly string[]): string =>
  parts
    .join(' ')
    .split('|')
    .map((part) => part.split(' : ').at(-1)?.trim() ?? '')
    .join(';')
