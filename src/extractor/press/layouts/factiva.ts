import { findDates } from '../../metadata/dates'
import { looksLikePerson, parseByline } from '../../metadata/names'
import { setField, type PressArticle, type PressFields, type PressLayout } from '../article'
import { wrappedLine, type PressLine } from '../lines'
import { wordsField } from '../to-draft'
import { readCoded } from './factiva-codes'

/** An accession number: the source's code, the date, and eight characters of their own. */
const END =
  /^(?:AN\s+)?(?:document|dokument|documento|docum[eé]nt|документ|文件|文書) ([A-Z][A-Z0-9]{2,9}(?:19|20)\d{6}[a-z0-9]{8,9})$/iu
const NAVIGATION = /^(?:search summary|suchzusammenfassung|résumé de la recherche|resumen de búsqueda)$/i
const COPYRIGHT = /^(?:©|\(c\)|copyright)/i
const CODE = /^[A-Z][A-Z0-9]{2,9}$/
const HEAD_REACH = 6

/**
 * Factiva: every article ends with `Document` and its accession number. Fields stand in a fixed order around the count of words, or
 * behind codes of two letters (HD, BY, WC, PD ...).
 */
export const factiva: PressLayout = (lines) => {
  const articles: PressArticle[] = []
  let from = 0
  let missed = 0
  lines.forEach(({ text }, i) => {
    if (text.length > 80 || !END.test(text)) return
    const article = readCoded(lines.slice(from, i + 1)) ?? readPlain(lines.slice(from, i), from === 0)
    if (article) articles.push(article)
    else missed++
    from = i + 1
  })
  return articles.length > missed ? articles : null
}

/** The lines before the count of words are the head, those after it its details, then comes the text. */
const readPlain = (lines: readonly PressLine[], first: boolean): PressArticle | null => {
  const at = lines.findIndex(
    ({ text }, i) =>
      text.length < 40 && wordsField(text) !== undefined && dateOf(lines[i + 1]?.text ?? '') !== null,
  )
  if (at < 1) return null
  const fields: PressFields = {}
  setField(fields, 'words', wordsField(lines[at]?.text ?? '') ?? '')
  readHead(lines.slice(first ? Math.max(0, at - HEAD_REACH) : 0, at), first, fields)
  const end = readDetails(lines, at + 1, fields)
  return fields.source && end ? { fields, body: lines.slice(end) } : null
}

const dateOf = (text: string): string | null =>
  text.length < 60 && findDates(text, 'en-GB').length ? text : null

const isByline = (text: string): boolean =>
  /^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/iu.test(text) ||
  (text.length < 90 &&
    parseByline(text).length > 0 &&
    parseByline(text).every((name) => !('literal' in name)) &&
    looksLikePerson(text.split(/,| and | und | et | y /)[0] ?? ''))

const readHead = (all: readonly PressLine[], first: boolean, fields: PressFields): void => {
  const lines = [...all]
  const last = lines.at(-1)?.text ?? ''
  if (lines.length > 1 && isByline(last)) {
    setField(fields, 'byline', last)
    lines.pop()
  }
  const { text, first: start } = wrappedLine(lines, lines.length - 1)
  setField(fields, 'title', text)
  // Before the first article there may be a list of all of them.
  const above = lines[start - 1]?.text ?? ''
  const close = !first || (lines[start]?.gap === 0 && !lines[start].block)
  if (close && above.length < 80) setField(fields, 'section', above)
}

/** Reads date, time, source, code, page, volume, language and copyright; the place after them, or 0 when it is no head. */
const readDetails = (lines: readonly PressLine[], from: number, fields: PressFields): number => {
  let at = from
  const text = (): string => lines[at]?.text ?? ''
  setField(fields, 'date', text())
  at++
  if (/^\d{1,2}[:.h]\d{2}(?:\s*(?:gmt|utc|[ap]m))?$/i.test(text())) at++
  setField(fields, 'source', text())
  at++
  if (!CODE.test(text())) return 0
  at++
  for (let i = 0; i < 6 && !COPYRIGHT.test(text()) && text().length < 60; i++, at++) {
    const [, volume] = /\bvol(?:ume|\.)?\s*(\d+)/i.exec(text()) ?? []
    const [, issue] = /\b(?:issue|no\.?|nr\.?)\s*(\d+)/i.exec(text()) ?? []
    if (volume) setField(fields, 'volume', volume)
    if (issue) setField(fields, 'issue', issue)
    if (/^[A-Z]{0,3}\d{1,4}[A-Z]?(?:\s*[-,]\s*[A-Z]{0,3}\d{1,4})*$/.test(text()))
      setField(fields, 'pages', text())
    else if (/^\p{L}+(?: \(\p{L}+\))?$/u.test(text())) setField(fields, 'language', text())
  }
  if (!COPYRIGHT.test(text())) return 0
  at++
  while (at < lines.length && lines[at]?.gap === 0 && !lines[at]?.block) at++
  return lines.slice(at).some(({ text }) => !NAVIGATION.test(text)) ? at : 0
}
