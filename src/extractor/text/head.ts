import type { FieldEvidence, MetadataEvidence, Name, PartialDate } from '#shared/domain/metadata'
import { isDateLine } from '../metadata/date-line'
import { findDates } from '../metadata/dates'
import { looksLikePerson, parseByline } from '../metadata/names'
import { isFurniture } from './debris'
import { withoutBullet, type Line } from './lines'

export interface Head {
  title: string
  subtitle: string | null
  authors: Name[]
  published: PartialDate | null
  modified: PartialDate | null
  /** Whether a line names the authors as such. */
  byline: boolean
  /** How many lines the head takes. */
  length: number
}

/** What tells a line's meaning: a label, its form, or its place alone. */
const LABELLED = 0.95
const FORMED = 0.9
const PLACED = 0.7

const fromHead = (certainty: number): FieldEvidence => ({ origin: 'text head', certainty })

/** How sure the fields of a head are: a byline or a date that is called so is surer than a name or a day that stands there. */
export const headEvidence = (head: Head): MetadataEvidence => ({
  ...(head.title && { title: fromHead(FORMED) }),
  ...(head.subtitle && { subtitle: fromHead(PLACED) }),
  ...(head.authors.length && {
    authors: fromHead(
      head.byline ? LABELLED : head.authors.every((name) => !('literal' in name)) ? 0.85 : 0.6,
    ),
  }),
  ...(head.published && { published: fromHead(FORMED) }),
  ...(head.modified && { modified: fromHead(FORMED) }),
})

/** A head is short: what looks like one far below is the article's own. */
const REACH = 16
const LONG = 260
const BYLINE =
  /^(?:(?:written |posted |published |words |text |story )?by|author|authors|von|par|por|di|autor|auteur)(?::\s*|\s+)(?=\S)/i
const CATEGORY =
  /(?:^|[\s|/,&-])(?:news|politics|opinion|world|business|sports?|technology|tech|health|science|culture|entertainment|lifestyle|travel|education|economy|finance|international|affairs|national|local|analysis|editorial|blog|featured?|uncategori[sz]ed|podcast|video|press release|insights?|resources|articles?|guides?|reviews?|home)(?:$|[\s|/,&-])/i

type Kind = 'furniture' | 'date' | 'byline' | 'category' | 'other'

interface Read {
  kind: Kind
  text: string
  bullet: boolean
}

const classify = (line: Line): Read => {
  const text = withoutBullet(line.text).replace(/\s*\|\s*$/, '')
  return { kind: kindOf(line.text, text), text, bullet: text !== line.text }
}

const kindOf = (line: string, text: string): Kind => {
  if (isFurniture(line)) return 'furniture'
  if (isDateLine(text)) return 'date'
  const ends = /[.!?]$/.test(text.replace(/\b(?:jr|sr|inc|md|ph\.d)\.$/i, ''))
  if (BYLINE.test(text) && text.length < 160 && !ends && !/^\w+ \d/.test(text)) return 'byline'
  return text.length <= 80 && CATEGORY.test(text) && !ends && !looksLikePerson(text) ? 'category' : 'other'
}

const SECTION_WORD =
  /^(?:news|politics|opinions?|world|business|sports?|technology|tech|health|science|culture|entertainment|lifestyle|travel|education|economy|finance|international|affairs|national|local|analysis|editorial|blog|features?|featured|and|&)$/i

/** A line above the headline that only names sections: a bullet, a row of short words, or words for sections alone. */
const isSectionLine = (line: Line): boolean => {
  if (line.text.length > LONG) return false
  if (line.text !== withoutBullet(line.text)) return true
  const parts = line.text.split(/\s*[|/>›»·•]\s*/)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= 2)) return true
  return line.text.split(/\s+/).every((word) => SECTION_WORD.test(word))
}

const isSentence = (text: string): boolean => /[.!?…]["'”’)]?$/.test(text) && text.split(' ').length >= 5

/** How many lines after the title are head: up to the last one that can only be furniture, a date or a byline. */
const headLength = (reads: readonly Read[]): number => {
  let end = 0
  let prose = 0
  for (let i = 0; i < Math.min(REACH, reads.length); i++) {
    const read = reads[i]
    if (!read) break
    if (read.kind === 'other') {
      // One standfirst may stand between; with a second long line the body has begun.
      if (read.text.length > 90 || isSentence(read.text)) prose++
      if (prose > 1 || read.text.length > LONG * 2) break
      continue
    }
    if (read.kind === 'category' && prose) continue
    if (read.kind === 'furniture' && prose && end === 0 && i > 4) break
    end = i + 1
  }
  // A bulleted name may close the head.
  const last = reads[end]
  return end && last?.kind === 'other' && last.bullet && looksLikePerson(last.text) ? end + 1 : end
}

/** Text without a headline begins with its first paragraph, which must stay in the body. */
const isParagraph = ({ text }: Line): boolean =>
  text.length > LONG || (text.length > 140 && /[.!?…]["'”’)]?\s+["'“‘(]?\p{Lu}/u.test(text))

/**
 * Reads the head block of a scraped text line by line: the headline first, then whatever of standfirst, category, byline, date,
 * counters and buttons stands before the body. A field without its line stays empty.
 */
export const readHead = (lines: readonly Line[]): Head => {
  const skipped = lines.slice(0, REACH).findIndex((line) => !isFurniture(line.text) && !isSectionLine(line))
  const at = skipped < 0 ? 0 : skipped
  const first = lines[at]
  if (first && isParagraph(first))
    return {
      title: '',
      subtitle: null,
      authors: [],
      published: null,
      modified: null,
      byline: false,
      length: at,
    }
  const title = withoutBullet(first?.text ?? '')
  const reads = lines.slice(at + 1, at + 1 + REACH + 4).map(classify)
  const length = headLength(reads)
  const head = reads.slice(0, length)
  return {
    title,
    subtitle: subtitleOf(head),
    authors: authorsOf(head),
    ...datesOf(head),
    byline: head.some(({ kind }) => kind === 'byline'),
    length: at + 1 + length,
  }
}

const subtitleOf = (head: readonly Read[]): string | null =>
  head.find(({ kind, text }) => kind === 'other' && (isSentence(text) || text.split(' ').length > 7))?.text ??
  null

const authorsOf = (head: readonly Read[]): Name[] => {
  const byline = head.find(({ kind }) => kind === 'byline')
  if (byline) return parseByline(byline.text)
  const lines = head.filter(
    ({ kind, text }) => kind === 'other' && !isSentence(text) && text.split(' ').length <= 12,
  )
  const person = lines.find(({ text }) => {
    const names = parseByline(text)
    return names.length > 0 && names.every((name) => !('literal' in name))
  })
  if (person) return parseByline(person.text)
  // A short line alone beside a date or counters is an account's or an organisation's name.
  const short = lines.filter(
    ({ text }) => text.split(' ').length <= 4 && /^[\p{Lu}\d]/u.test(text) && !/[:?!]/.test(text),
  )
  return short.length === 1 && head.some(({ kind }) => kind === 'date' || kind === 'furniture')
    ? parseByline(short[0]?.text ?? '')
    : []
}

const datesOf = (head: readonly Read[]): { published: PartialDate | null; modified: PartialDate | null } => {
  const dates = head
    .filter(({ kind }) => kind === 'date' || kind === 'byline')
    .flatMap(({ text }) =>
      findDates(text).map(({ date, start }) => ({
        date,
        updated: /updat|modif|aktualis|mis à jour/i.test(
          text
            .slice(0, start)
            .split(/publish|posted/i)
            .at(-1) ?? '',
        ),
      })),
    )
  const first = dates.find(({ updated }) => !updated) ?? dates[0]
  return { published: first?.date ?? null, modified: dates.find(({ updated }) => updated)?.date ?? null }
}
