import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { bare } from '../bare'
import { decodeEntities } from '../entities'
import type { Detail, Evidence, PageEvidence } from '../evidence'
import { mostTrusted, statedCertainty } from './certainty'
import { doiIn, isbnIn, issnIn } from './identifiers'
import { workType } from './work-type'

type Details = Pick<
  Metadata,
  'type' | 'publisher' | 'section' | 'doi' | 'issn' | 'isbn' | 'volume' | 'issue' | 'pages' | 'keywords'
>

const MOST_KEYWORDS = 40
const LONGEST_KEYWORD = 80

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./()–-]{0,24}$/u
/** What systems put in where a section should stand. */
const NO_SECTION = /^(?:uncategori[sz]ed|none|null|undefined|default|other|article|articles|all)$/i

const keywordsOf = (found: readonly Evidence[]): string[] => {
  const best = mostTrusted(found)
  if (!best) return []
  const seen = new Map<string, string>()
  for (const { value } of found.filter(({ origin }) => origin === best.origin))
    for (const part of decodeEntities(value).split(/\s*[,;|]\s*/)) {
      const word = part.trim()
      if (word && word.length <= LONGEST_KEYWORD && /\p{L}/u.test(word) && !seen.has(bare(word)))
        seen.set(bare(word), word)
    }
  return [...seen.values()].slice(0, MOST_KEYWORDS)
}

/** The fields that are taken as the best place states them, each with its evidence; what is malformed is left out. */
export const detailsOf = (
  page: PageEvidence,
  address: string | null,
): { details: Details; evidence: MetadataEvidence } => {
  const details: Details = {}
  const evidence: MetadataEvidence = {}
  const take = (
    field: 'publisher' | 'section' | 'doi' | 'issn' | 'isbn' | 'volume' | 'issue' | 'pages',
    detail: Detail,
    read: (text: string) => string | null,
  ): void => {
    const readable = (page.details[detail] ?? []).flatMap((one) => {
      const value = read(decodeEntities(one.value).trim())
      return value ? [{ ...one, value }] : []
    })
    const best = mostTrusted(readable)
    if (!best || details[field] !== undefined) return
    details[field] = best.value
    evidence[field] = { origin: best.origin, certainty: statedCertainty(best.origin) }
  }
  const number = (text: string): string | null => (NUMBER.test(text) && /\d/.test(text) ? text : null)
  take('publisher', 'publisher', (text) => (/^https?:|^undefined$/i.test(text) ? null : text))
  take('section', 'section', (text) => (NO_SECTION.test(text) || /^https?:|^\d+$/.test(text) ? null : text))
  take('doi', 'doi', doiIn)
  take('issn', 'issn', issnIn)
  take('isbn', 'isbn', isbnIn)
  take('volume', 'volume', number)
  take('issue', 'issue', number)
  take('pages', 'pages', number)
  if (details.pages === undefined) {
    const first = mostTrusted(page.details.firstPage ?? [])
    const last = mostTrusted(page.details.lastPage ?? [])
    if (first && number(first.value)) {
      details.pages =
        last && number(last.value) && last.value !== first.value
          ? `${first.value}-${last.value}`
          : first.value
      evidence.pages = { origin: first.origin, certainty: statedCertainty(first.origin) }
    }
  }
  if (details.doi === undefined) {
    const doi = address && /doi\.org\//.test(address) ? doiIn(address.replaceAll('%2F', '/')) : null
    if (doi) {
      details.doi = doi
      evidence.doi = { origin: 'address', certainty: 0.9 }
    }
  }
  const keywords = keywordsOf(page.details.keywords ?? [])
  const source = mostTrusted(page.details.keywords ?? [])
  if (keywords.length && source) {
    details.keywords = keywords
    evidence.keywords = { origin: source.origin, certainty: statedCertainty(source.origin) }
  }
  const type = workType(page, address)
  if (type) {
    details.type = type.value
    evidence.type = { origin: type.origin, certainty: type.certainty }
  }
  return { details, evidence }
}
