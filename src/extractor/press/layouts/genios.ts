import { findDates } from '../../metadata/dates'
import { setField, type PressArticle, type PressFields, type PressLayout } from '../article'
import { labelOf } from '../labelled-line'
import type { PressLine } from '../lines'

/** `Die Zeitung vom 02.01.2025, S. 14 / Wirtschaft` or `Zeitung, 02.01.2025, Nr. 1, S. 14` */
const HEADER =
  /^(.{2,80}?)(?: vom |, )(\d{1,2}\.\d{1,2}\.\d{4})(?:,? (?:nr\.|heft) ?(\d+)[^,]*)?(?:, (?:s\.|seite) ?([\w.,-]+))?(?: ?[/,] ?(.{2,60}))?$/i
const NUMBER = /^dokumentnummer$/
const COPYRIGHT = /^(?:alle rechte vorbehalten|©|\(c\)|gbi-genios)/i
const BYLINE = /^(?:von|autor(?:in|en)?:)\s+(?=\p{Lu})/iu
const NEEDED = 2

/** Genios and WISO: a header line, the text, then `Quelle`, `Ressort`, `ISSN` and `Dokumentnummer`. */
export const genios: PressLayout = (lines) => {
  const numbers = lines.flatMap(({ text }, i) => (NUMBER.test(labelOf(text)?.label ?? '') ? [i] : []))
  if (!numbers.length) return null
  const articles: PressArticle[] = []
  let from = 0
  for (const number of numbers) {
    let end = number + 1
    while (end < lines.length && isTrailer(lines[end]?.text ?? '')) end++
    const article = readArticle(lines.slice(from, end))
    if (article) articles.push(article)
    from = end
  }
  return articles.length > numbers.length / 2 ? articles : null
}

const isTrailer = (text: string): boolean =>
  COPYRIGHT.test(text) || labelOf(text)?.label === 'dauerhafte adresse des dokuments'

const readArticle = (lines: readonly PressLine[]): PressArticle | null => {
  const fields: PressFields = {}
  const first = lines.findIndex(({ text }) => /^quelle$/.test(labelOf(text)?.label ?? ''))
  const labels = first < 0 ? 0 : readLabels(lines.slice(first), fields)
  const at = lines.findIndex(({ text }) => text.length < 200 && HEADER.test(text))
  if (labels < NEEDED || first < 0) return null
  if (at >= 0 && at < first) readHeader(lines[at]?.text ?? '', fields)
  const rest = lines.slice(at < 0 || at >= first ? 0 : at + 1, first)
  setField(fields, 'title', rest[0]?.text ?? '')
  const body = rest.slice(1)
  const byline = [0, body.length - 1].find(
    (i) => (body[i]?.text.length ?? 99) < 90 && BYLINE.test(body[i]?.text ?? ''),
  )
  if (byline !== undefined) {
    setField(fields, 'byline', (body[byline]?.text ?? '').replace(BYLINE, ''))
    body.splice(byline, 1)
  }
  setField(fields, 'language', 'deutsch')
  return fields.title && body.length ? { fields, body } : null
}

const readHeader = (text: string, fields: PressFields): void => {
  const [, source, date, issue, pages, section] = HEADER.exec(text) ?? []
  if (!source || !date) return
  setField(fields, 'source', source)
  setField(fields, 'date', date)
  if (issue) setField(fields, 'issue', issue)
  if (pages) setField(fields, 'pages', pages)
  if (section) setField(fields, 'section', section)
}

const readLabels = (lines: readonly PressLine[], fields: PressFields): number => {
  let known = 0
  for (const { text } of lines) {
    const label = labelOf(text)
    if (!label) continue
    known++
    if (label.label === 'quelle') {
      if (HEADER.test(label.value)) readHeader(label.value, fields)
      else if (!findDates(label.value).length) setField(fields, 'source', label.value)
    } else if (label.label === 'rubrik' || label.label === 'ressort') setField(fields, 'section', label.value)
    else if (label.label === 'issn') setField(fields, 'issn', label.value)
    else if (label.label === 'autor') setField(fields, 'byline', label.value)
    else if (label.label === 'dauerhafte adresse des dokuments') setField(fields, 'url', label.value)
    else if (!NUMBER.test(label.label)) known--
  }
  return known
}
