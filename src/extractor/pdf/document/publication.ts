import type { Metadata, MetadataEvidence, Origin } from '#shared/domain/metadata'
import { findDates, statedDate } from '../../metadata/dates'
import type { Properties } from '../engine/properties'

type Facts = Partial<Metadata>
export interface Publication {
  facts: Facts
  evidence: MetadataEvidence
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^[\]`]+[^\s"<>{}|\\^[\]`.,;:)'’]/
const ISSN = /\b(?:e-?|p-?)?ISSN(?:\s?\((?:online|print|electronic)\))?[:\s]*(\d{4}[-–]\d{3}[\dXx])/i
const VOLUME = /\bvol(?:ume|\.)?\s*(\d{1,4})\b/i
const ISSUE = /\b(?:no|nr|issue|number|iss|heft|n[º°])\.?\s*(\d{1,4}(?:[-–/]\d{1,3})?)\b/i
const PAGES = /\b(?:pp?|pages|seiten|s)\.?\s*(e?\d{1,6}\s?[-–—]\s?e?\d{1,6})\b/i
/** 12(3), 45-67 or 12 (3): 45-67 or 12:45-67, as citations write it after the journal's name. */
const CITATION =
  /(?<![\d.(])(\d{1,4})\s*(?:\((\d{1,4}(?:[-–/]\d{1,3})?)\))?\s*[,:]\s*(?:pp?\.?\s*)?(e?\d{1,7}(?:\s?[-–—]\s?e?\d{1,7})?)(?=[\s.,;)]|$)/gu
const NAME_BEFORE = /\p{Lu}[\p{L}&:' .-]{3,90}$/u
const KEYWORDS =
  /^(?:key\s?-?words?(?: and phrases)?|index terms|schlagw[öo]rter|schlüsselwörter|mots[- ]cl[ée]s|palabras clave|palavras-chave|parole chiave|trefwoorden)\s*[:.—–-]*\s*(.+)$/iu

const PUBLISHED =
  /\b(?:published(?: online)?|publication date|date of publication|available online|first published|erschienen|veröffentlicht|publié|publicado)(?: on| le| am| el)?\s*:?\s*(.{6,40})/iu

export const cleanDoi = (text: string): string | null => DOI.exec(text)?.[0].replace(/[.,;]+$/, '') ?? null

class Collector {
  readonly facts: Facts = {}
  readonly evidence: MetadataEvidence = {}

  /** The first place that tells a field wins. */
  set<F extends keyof Metadata>(
    field: F,
    value: Metadata[F] | null | undefined,
    origin: Origin,
    certainty: number,
  ): void {
    if (value === null || value === undefined || value === '' || this.facts[field] !== undefined) return
    this.facts[field] = value
    this.evidence[field] = { origin, certainty }
  }
}

const plainPages = (text: string): string => text.replace(/\s*[-–—]\s*/, '–')

const fromProperties = ({ xmp, keywords }: Properties, into: Collector): void => {
  const of = (...names: string[]): string => names.map((name) => xmp.get(name) ?? '').find(Boolean) ?? ''
  const set = <F extends keyof Metadata>(field: F, value: Metadata[F] | null | undefined): void =>
    into.set(field, value, 'document properties', 0.9)
  set('doi', cleanDoi(of('prism:doi', 'crossmark:doi', 'pdfx:doi', 'dc:identifier', 'prism:url')))
  set('siteName', of('prism:publicationname'))
  set('issn', /\d{4}-\d{3}[\dXx]/.exec(of('prism:issn', 'prism:eissn'))?.[0])
  set('volume', of('prism:volume'))
  set('issue', of('prism:number'))
  set('isbn', of('prism:isbn'))
  set('publisher', of('dc:publisher'))
  const first = of('prism:startingpage')
  const last = of('prism:endingpage')
  set('pages', of('prism:pagerange') || (first && last && first !== last ? `${first}–${last}` : first))
  set('published', statedDate(of('prism:publicationdate', 'prism:coverdate', 'prism:coverdisplaydate')))
  if (keywords.length >= 2) set('keywords', keywords.slice(0, 40))
}

const journalOf = (text: string): string => {
  const name =
    text
      .split(/[.?!]\s+/)
      .at(-1)
      ?.trim() ?? ''
  return name
    .replace(/^(?:in|from|cite as|citation)\b:?\s*/i, '')
    .replace(/,\s*vol(?:ume)?\.?$/i, '')
    .trim()
}

/** A line that cites the article itself: where it appeared. */
const fromCitation = (line: string, into: Collector, certainty: number): void => {
  for (const hit of line.matchAll(CITATION)) {
    const [, volume, issue, pages = ''] = hit
    const before = line.slice(Math.max(0, hit.index - 95), hit.index).replace(/,?\s+$/, '')
    const journal = journalOf(NAME_BEFORE.exec(before)?.[0] ?? '')
    if (!volume || journal.length < 4 || (!issue && !/[-–—]/.test(pages))) continue
    into.set('siteName', journal, 'first page', certainty)
    into.set('volume', volume, 'first page', certainty)
    into.set('issue', issue, 'first page', certainty)
    into.set('pages', plainPages(pages), 'first page', certainty)
    return
  }
}

const fromLine = (line: string, into: Collector, certainty: number): void => {
  into.set('issn', ISSN.exec(line)?.[1]?.replace('–', '-'), 'first page', certainty)
  const volume = VOLUME.exec(line)?.[1]
  if (volume) {
    into.set('volume', volume, 'first page', certainty)
    into.set('issue', ISSUE.exec(line)?.[1], 'first page', certainty)
    const pages = PAGES.exec(line)?.[1]
    into.set('pages', pages && plainPages(pages), 'first page', certainty)
    const name = /^([\p{Lu}][\p{L}&:' -]{5,80}?)[,.]?\s+vol/iu.exec(line)?.[1]
    into.set('siteName', name?.trim(), 'first page', certainty - 0.1)
  }
}

/**
 * Where and when an article appeared: from the file's properties, from headers and footers, and from the lines around the title.
 * A year in the article's own citation is its date of publication when no day is given. Creation of the file is no publication.
 */
export const publicationOf = (
  properties: Properties,
  furniture: readonly string[],
  front: readonly string[],
): Publication => {
  const into = new Collector()
  fromProperties(properties, into)
  const repeated = furniture.join(' ')
  for (const line of [...front, ...furniture]) into.set('doi', cleanDoi(line), 'first page', 0.9)
  fromCitation(repeated.slice(0, 2000), into, 0.8)
  for (const line of furniture.slice(0, 60)) fromCitation(line, into, 0.8)
  for (const line of front) fromCitation(line, into, 0.6)
  for (const line of [...furniture.slice(0, 60), ...front]) fromLine(line, into, 0.75)
  for (const line of front) {
    const said = PUBLISHED.exec(line)?.[1]
    into.set('published', said ? statedDate(said) : null, 'first page', 0.85)
    into.set('keywords', keywordsIn(line), 'first page', 0.9)
  }
  into.set('published', shownDate(front), 'first page', 0.6)
  const year = /\((?:19|20)\d{2}\)/.exec(repeated)?.[0].slice(1, 5)
  if (into.facts.volume) into.set('published', year, 'first page', 0.7)
  if (into.facts.issn || (into.facts.volume && into.facts.siteName))
    into.set('type', 'article-journal', 'first page', 0.85)
  return { facts: into.facts, evidence: into.evidence }
}

const NOT_PUBLISHED =
  /received|accepted|revised|submitted|accessed|retrieved|downloaded|printed|modified|updated|eingereicht|angenommen|reçu|accepté|recibido|aceptado|born|meeting|conference/i

/** The one day that lines around the title name besides a few words: a newspaper's head, the date of a report. */
const shownDate = (front: readonly string[]): string | null => {
  const days = new Set<string>()
  for (const line of front) {
    if (line.length > 110 || NOT_PUBLISHED.test(line)) continue
    const [first, second] = findDates(line)
    if (!first || second || first.date.length < 7) continue
    const rest = line.slice(0, first.start) + line.slice(first.end)
    if ((rest.match(/\p{L}+/gu)?.length ?? 0) <= 8) days.add(first.date)
  }
  const [day, another] = days
  return day !== undefined && another === undefined ? day : null
}

/** The keywords of a line that begins with their label, or null. */
export const keywordsIn = (line: string): string[] | null => {
  const words = KEYWORDS.exec(line)?.[1]
  return words ? splitKeywords(words) : null
}

const splitKeywords = (text: string): string[] =>
  text
    .replace(/[.]$/, '')
    .split(text.includes(';') ? ';' : text.includes('·') ? '·' : text.includes('•') ? '•' : ',')
    .map((word) => word.trim())
    .filter((word) => word && word.length < 80)
    .slice(0, 40)
