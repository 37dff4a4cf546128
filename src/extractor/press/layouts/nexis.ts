import { isDateLine } from '../../metadata/date-line'
import { findDates } from '../../metadata/dates'
import { setField, type PressArticle, type PressField, type PressFields, type PressLayout } from '../article'
import { labelOf } from '../labelled-line'
import { wrappedLine, type PressLine } from '../lines'
import { wordsField } from '../to-draft'

const START =
  /^(?:\d+ (?:of|von|de|sur|van|di) \d+ (?:documents?|dokumenten?|documenten|documentos|documenti)|(?:document|dokument|documento) \d+ (?:of|von|de|sur|di) \d+)$/i
const END =
  /^(?:end of document|ende des dokuments|fin du document|fin del documento|fine del documento|fim do documento|einde van (?:het )?document)$/i
const BODY = /^(?:body|haupttext|corps|cuerpo|corpo|tekst)$/i
/** What stands after the text under a heading of its own. */
const AFTER = /^(?:classification|klassifizierung|graphic|grafik|notes|correction|load-date)$/i
const COPYRIGHT = /^(?:copyright|©|\(c\)|all rights reserved)/i

const FIELDS: Readonly<Record<string, PressField | null>> = {}
const add = (field: PressField | null, names: string): void => {
  for (const name of names.split(' | ')) Object.assign(FIELDS, { [name]: field })
}
add('title', 'headline | überschrift | titel | titre | titular | titolo')
add('subtitle', 'highlight | subheadline | untertitel | sous-titre')
add('byline', 'byline | autor | auteur | auteurs | autoren | firma | autore')
add('section', 'section | rubrik | rubrique | sección | sezione | rubriek | ressort')
add('words', 'length | länge | longueur | extensión | lunghezza | lengte')
add('language', 'language | sprache | langue | idioma | lingua | taal')
add('kind', 'publication-type | publikationstyp | type-publication | tipo de publicación')
add('modified', 'correction-date')
add('issn', 'issn')
add('keywords', 'subject | thema | sujet')
add(
  null,
  'dateline | load-date | update | date-chargement | graphic | acc-no | url | doc-type | industry | geographic | person | organization | company | ticker | journal-code | pub-type | distribution | source | notes | series | document-type',
)

const TAIL =
  /^(?:load-date|update|date-chargement|language|sprache|langue|graphic|publication-type|publikationstyp|subject|thema|acc-no)$/
const NEEDED = 2

/**
 * Nexis, in its present form (`Body`, labels, `End of Document`) and in its older one (`1 of 3 DOCUMENTS`, labels in capitals, text
 * between `LENGTH` and `LOAD-DATE`). What stands before the first article is the list of all.
 */
export const nexis: PressLayout = (lines) => {
  const parts = byEnds(lines) ?? byStarts(lines)
  if (!parts) return null
  const articles = parts.flatMap((part) => readArticle(part) ?? [])
  return articles.length > parts.length / 2 ? articles : null
}

const places = (lines: readonly PressLine[], pattern: RegExp): number[] =>
  lines.flatMap(({ text }, i) => (text.length < 60 && pattern.test(text) ? [i] : []))

const byEnds = (lines: readonly PressLine[]): PressLine[][] | null => {
  const ends = places(lines, END)
  return ends.length ? ends.map((end, i) => lines.slice(i ? (ends[i - 1] ?? 0) + 1 : 0, end)) : null
}

const byStarts = (lines: readonly PressLine[]): PressLine[][] | null => {
  const starts = places(lines, START)
  return starts.length ? starts.map((start, i) => lines.slice(start + 1, starts[i + 1])) : null
}

interface Label {
  field: PressField | null
  label: string
  value: string
}

const known = (text: string): Label | null => {
  const hit = labelOf(text)
  if (!hit || !(hit.label in FIELDS)) return null
  return { ...hit, field: FIELDS[hit.label] ?? null }
}

const readArticle = (lines: readonly PressLine[]): PressArticle | null => {
  const fields: PressFields = {}
  const head: PressLine[] = []
  const body: PressLine[] = []
  const marker = lines.findIndex(({ text }) => BODY.test(text))
  let labels = 0
  let place: 'head' | 'body' | 'after' = 'head'
  let open: Label | null = null
  lines.forEach((line, i) => {
    if (i === marker) {
      place = 'body'
      open = null
      return
    }
    const label = known(line.text)
    if (label && (place !== 'body' || TAIL.test(label.label))) {
      labels++
      open = label
      set(fields, label, lines[i + 1])
      if (place === 'body' || (marker < 0 && TAIL.test(label.label) && body.length)) place = 'after'
      return
    }
    if (open && line.gap === 0 && !line.block) {
      if (open.field && open.field !== 'words')
        fields[open.field] = `${fields[open.field] ?? ''} ${line.text}`.trim()
      return
    }
    // In the older form the text begins after the labels without a sign.
    if (place === 'head' && marker < 0 && fields.words && !COPYRIGHT.test(line.text)) place = 'body'
    open = null
    if (place === 'body' && AFTER.test(line.text)) place = 'after'
    else if (place === 'head') head.push(line)
    else if (place === 'body') body.push(line)
  })
  if (labels < NEEDED || !body.length) return null
  readHead(head, marker >= 0, fields)
  return fields.title ? { fields, body: withoutCopyright(body) } : null
}

const set = (fields: PressFields, { field, value }: Label, next: PressLine | undefined): void => {
  const text = value || (next && !known(next.text) && next.gap <= 1 ? next.text : '')
  if (field === 'words') setField(fields, 'words', wordsField(value) ?? '')
  else if (field === 'section') {
    const [section = '', page] = text.split(/;\s*(?=(?:pg|s|p|pp|seite|page)\b)/i)
    setField(fields, 'section', section)
    if (page) setField(fields, 'pages', page)
  } else if (field) setField(fields, field, text)
}

const isDate = (text: string): boolean => isDateLine(text) || (text.length < 50 && findDates(text).length > 0)

/** Title, source and date, in this order now and with the title last in the older form. */
const readHead = (head: readonly PressLine[], titleFirst: boolean, fields: PressFields): void => {
  const lines = head.filter(({ text }) => !COPYRIGHT.test(text))
  // Above the first article's head stands the list of all, with a date of its own.
  const dates = lines.flatMap(({ text }, i) => (isDate(text) ? [i] : []))
  const at = (titleFirst ? dates.at(-1) : dates[0]) ?? 0
  if (at < 1) return
  setField(fields, 'date', lines[at]?.text ?? '')
  setField(fields, 'source', lines[at - 1]?.text ?? '')
  const rest = lines
    .slice(at + 1)
    .filter(({ text }) => !/\b(?:edition|ausgabe|édition|edición)\b/i.test(text))
  if (titleFirst && at > 1) setField(fields, 'title', wrappedLine(lines, at - 2).text)
  else setField(fields, 'title', wrappedLine(rest, rest.length - 1).text)
}

const withoutCopyright = (body: readonly PressLine[]): PressLine[] => {
  let end = body.length
  while (end > 1 && COPYRIGHT.test(body[end - 1]?.text ?? '')) end--
  return body.slice(0, end)
}
