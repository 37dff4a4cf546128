import { findDates } from '../../metadata/dates'
import { looksLikePerson, parseByline } from '../../metadata/names'
import { setField, type PressArticle, type PressFields, type PressLayout } from '../article'
import type { PressLine } from '../lines'
import { wordsField } from '../to-draft'

/** `Société, jeudi 2 janvier 2025 812 mots, p. 14` */
const HEADER =
  /^(.{0,120}?)\s*(\d[\d\u00a0\u202f ]*)\s*(mots|words|palabras|wörter)(?:,\s*(?:p|pp|s)\.\s*(.+))?$/iu
/** `news·20250102·LM·4560123` */
const NUMBER = /^\p{Ll}{3,12}[·.]\d{8}[·.]\p{Lu}{2,8}[·.][\w-]+$/u
const RIGHTS =
  /^(?:©|\(c\)|tous droits réservés|all rights reserved|le présent document est protégé|certificat|cet article est paru dans|this article appeared in)/i

/** Europresse: the source, a line with section, date and count of words, the headline, the text, and the document's number. */
export const europresse: PressLayout = (lines) => {
  const heads = lines.flatMap(({ text }, i) => (i > 0 && text.length < 200 && isHeader(text) ? [i] : []))
  const numbered = lines.filter(({ text }) => text.length < 60 && NUMBER.test(text)).length
  if (!heads.length || numbered < heads.length / 2) return null
  return heads.map((head, i) =>
    readArticle(lines.slice(head - 1, heads[i + 1] === undefined ? undefined : (heads[i + 1] ?? 0) - 1)),
  )
}

const isHeader = (text: string): boolean => {
  const hit = HEADER.exec(text)
  return hit !== null && findDates(text, 'fr').length > 0
}

const readArticle = (lines: readonly PressLine[]): PressArticle => {
  const fields: PressFields = {}
  setField(fields, 'source', lines[0]?.text ?? '')
  readHeader(lines[1]?.text ?? '', fields)
  setField(fields, 'title', lines[2]?.text ?? '')
  const end = lines.findIndex(
    ({ text }, i) => i > 2 && text.length < 200 && (RIGHTS.test(text) || NUMBER.test(text)),
  )
  const body = lines.slice(3, end < 0 ? undefined : end)
  const first = body[0]?.text ?? ''
  if (
    first.length < 90 &&
    parseByline(first).every((name) => !('literal' in name)) &&
    looksLikePerson(first.split(/,| et /)[0] ?? '')
  )
    setField(fields, 'byline', body.shift()?.text ?? '')
  return { fields, body }
}

const readHeader = (text: string, fields: PressFields): void => {
  const hit = HEADER.exec(text)
  const [date] = findDates(text, 'fr')
  if (!hit || !date) return
  const words = wordsField(`${trailing(text.slice(date.end, text.length), hit[2] ?? '')} ${hit[3] ?? ''}`)
  if (words) setField(fields, 'words', words)
  setField(fields, 'date', text.slice(date.start, date.end))
  const section = text
    .slice(0, date.start)
    .replace(/[\s,]*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\p{L}+day)?[\s,]*$/iu, '')
    .trim()
  if (section) setField(fields, 'section', section)
  if (hit[4]) setField(fields, 'pages', hit[4])
}

/** The number of words stands after the date, whose year would else be read as its first digits. */
const trailing = (after: string, whole: string): string =>
  /\d[\d\u00a0\u202f ]*/.exec(after)?.[0]?.trim() ?? whole
