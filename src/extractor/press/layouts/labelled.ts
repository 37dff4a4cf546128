import { setField, type PressArticle, type PressField, type PressFields, type PressLayout } from '../article'
import { labelOf } from '../labelled-line'
import type { PressLine } from '../lines'
import { wordsField } from '../to-draft'
import { fieldOf, isStrong, type LabelKind } from './labels'
import { readSource } from './source-line'

const RULE = /^(?:[_=]{10,}|[-–—*~]{20,})$/
const COUNTER =
  /^(?:record|document|dokument|article|result|datensatz|registro|documento)(?:\s*:)?\s*\d+(?:\s*(?:of|von|de|sur|\/)\s*\d+)?$/i
const NO_ARTICLE =
  /^(?:bibliography|contact proquest|report information|table of contents|inhaltsverzeichnis|sommaire|search summary|copyright ©|references cited)/i
const LINK = /^(?:proquest document link|check for full text|linking service|show (?:all )?citation)$/i
const NEEDED = 4
const ALONE = 5

interface Chunk {
  fields: PressFields
  head: PressLine[]
  body: PressLine[]
  loose: PressLine[]
  /** How the source is cited; fields of their own count for more. */
  citation: string
  /** Different fields that labels named. */
  labels: Set<string>
  strong: boolean
  /** Its text has begun and no label came after it. */
  open: boolean
}

const newChunk = (): Chunk => ({
  fields: {},
  head: [],
  body: [],
  loose: [],
  citation: '',
  labels: new Set(),
  strong: false,
  open: false,
})

/**
 * ProQuest, EBSCO, PressReader and their like: each field behind its label, articles apart by rules, counters (`Record: 2`) or the
 * first label coming again. A text is such an export when labels that only databases have are there, or when several articles
 * have the same many labels.
 */
export const labelled: PressLayout = (lines) => {
  const chunks = readChunks(lines)
  const articles = chunks.filter(
    ({ fields, labels }) => labels.size >= NEEDED && fields.title && (fields.source ?? fields.date),
  )
  if (!articles.length) return null
  const strong = articles.filter((chunk) => chunk.strong && chunk.labels.size >= ALONE)
  if (!strong.length && !(articles.length >= 2 && sameLabels(articles))) return null
  return articles.map(({ fields, head, body, loose }): PressArticle => {
    if (!fields.source && !fields.date && head[1]) setField(fields, 'source', head[1].text)
    return { fields, body: body.length ? body : loose }
  })
}

const sameLabels = ([first, ...rest]: readonly Chunk[]): boolean =>
  rest.every(({ labels }) => {
    const shared = [...labels].filter((label) => first?.labels.has(label)).length
    return shared >= Math.max(NEEDED, labels.size * 0.6)
  })

/** The label that a file's articles begin with, when it comes again; null where rules or counters part them. */
const openingLabel = (lines: readonly PressLine[]): string | null => {
  const counts = new Map<string, number>()
  let first: string | null = null
  for (const { text } of lines) {
    const label = labelOf(text)
    if (!label || fieldOf(label.label) !== 'title') continue
    first ??= label.label
    counts.set(label.label, (counts.get(label.label) ?? 0) + 1)
  }
  return first && (counts.get(first) ?? 0) > 0 ? first : null
}

const readChunks = (lines: readonly PressLine[]): Chunk[] => {
  const parted = lines.some(({ text }) => text.length < 200 && (RULE.test(text) || COUNTER.test(text)))
  const opening = parted ? null : openingLabel(lines)
  const chunks: Chunk[] = []
  let chunk = newChunk()
  let field: LabelKind | null = null
  const begin = (): void => {
    readSource(chunk.citation, chunk.fields)
    if (chunk.labels.size) chunks.push(chunk)
    chunk = newChunk()
    field = null
  }
  for (const line of lines) {
    const short = line.text.length < 200
    if (short && COUNTER.test(line.text)) {
      begin()
      continue
    }
    if (short && RULE.test(line.text)) {
      // Inside a text that no label has ended, a rule is the article's own.
      if (!chunk.open) begin()
      continue
    }
    // What links to the database is no text.
    if (short && LINK.test(line.text)) continue
    const label = labelOf(line.text)
    const kind = label ? fieldOf(label.label) : fieldOf(line.text.toLowerCase())
    const alone = !label && kind !== null && (kind === 'full text' || kind === 'end' || kind === 'abstract')
    if (!label && !alone) {
      unlabelled(chunk, line, field)
      continue
    }
    if (kind === null || (chunk.open && kind === 'section')) {
      unlabelled(chunk, line, field)
      continue
    }
    if (label && label.label === opening && chunk.labels.has(label.label)) begin()
    field = kind
    take(chunk, line, label?.label ?? kind, label?.value ?? '', kind)
  }
  begin()
  return chunks
}

const take = (chunk: Chunk, line: PressLine, label: string, value: string, kind: LabelKind): void => {
  chunk.labels.add(label)
  if (isStrong(label)) chunk.strong = true
  chunk.open = kind === 'full text'
  if (kind === 'full text') {
    if (value) chunk.body.push(valueLine(line, value))
  } else if (kind === 'citation') chunk.citation ||= value
  else if (kind === 'words')
    setField(chunk.fields, 'words', wordsField(value) ?? wordsField(`${value} words`) ?? '')
  else if (kind !== 'end' && kind !== 'other') setField(chunk.fields, kind, cleaned(kind, value))
}

const valueLine = (line: PressLine, value: string): PressLine => ({
  ...line,
  text: value,
  ...(line.end !== undefined && { start: line.end - value.length }),
})

const unlabelled = (chunk: Chunk, line: PressLine, kind: LabelKind | null): void => {
  if (!chunk.labels.size) {
    if (!chunk.head.length && !NO_ARTICLE.test(line.text)) setField(chunk.fields, 'title', line.text)
    chunk.head.push(line)
  } else if (chunk.open) chunk.body.push(line)
  else if (kind && isField(kind) && (!chunk.fields[kind] || (line.gap === 0 && !line.block)))
    chunk.fields[kind] = `${chunk.fields[kind] ?? ''}${isNext(kind, line.text) ? '; ' : ' '}${line.text}`
      .trim()
      .slice(0, 20_000)
  else if (kind === 'citation' && (line.gap === 0 || !chunk.citation))
    chunk.citation = `${chunk.citation} ${line.text}`.trim().slice(0, 2000)
  else if (kind !== 'other' || line.gap > 0) chunk.loose.push(line)
}

/** Whether a line under a list of names or subjects is the next of them, and not the rest of the last. */
const isNext = (kind: LabelKind, text: string): boolean =>
  (kind === 'byline' && /^[^,;]+, [^,;]+$/.test(text)) || (kind === 'keywords' && text.startsWith('*'))

const isField = (kind: LabelKind): kind is PressField =>
  kind !== 'full text' && kind !== 'citation' && kind !== 'end' && kind !== 'other' && kind !== 'words'

/** `The Guardian; London (UK)` is the Guardian. */
const cleaned = (kind: LabelKind, value: string): string =>
  kind === 'source' ? value.replace(/\s*;\s.*$/, '') : value
