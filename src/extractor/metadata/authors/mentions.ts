import type { Name, Origin } from '#shared/domain/metadata'
import { bare } from '../bare'
import { findDates } from '../dates'
import { isDateLine } from '../date-line'
import type { Evidence } from '../evidence'
import type { Nearness } from '../head-zone'
import { looksLikePerson, parseByline } from '../names'
import type { PageLine } from '../page-view'
import { isNobody } from './nobody'

/** One place of a page that names authors. */
export interface Mention {
  names: Name[]
  origin: Origin
  /** What the place is, as names of features. */
  places: string[]
}

const MANY = 120
/** UTF-16 code units of a byline that are read. */
const LONGEST = 5_000
const BY =
  /^(?:(?:(?:this )?(?:article|post|story|guide|text|words?|report|review|blog post)s? )?(?:was |is )?(?:originally )?(?:written|posted|published|authored|created|contributed|submitted|compiled)? ?by|words(?: by)?|authors?|von|par|por|door|autor(?:en)?|auteurs?)\b[:|]? (?=\S)/i
const LABEL =
  /^(?:(?:(?:article|post|story|guide|text|words?|report) )?(?:was )?(?:written|posted|published|authored|words|text)? ?by|authors?|written|contributors?)\s*:?$/i
const OTHERS =
  /^(?:medically |expert |clinically )?(?:reviewed|edited|fact[- ]?checked|verified|updated|approved|translated|photos?|photographs?|photography|images?|illustrat(?:ed|ions?)|voiced|narrated|sponsored|presented|powered|interview(?:ed)?|produced|directed)(?: and \w+)? ?by\b/i
const INSIDE = /\b(?:[Bb]y|[Aa]uthor):? (?=\p{Lu})/u
const ABOUT =
  /^(?:about (?:the )?(?:authors?|writers?)|meet the (?:authors?|writers?)|(?:the )?authors?|written by|author bio|posted by|article by)\s*:?$/i
const POSTED =
  /^(?:this (?:post|entry|article) (?:was |is )?)?(?:posted|written|published|filed|authored)\b.{0,60}?\bby (?=\S)/i
const COPYRIGHT =
  /^(?:copyright\s*)?(?:©|\(c\))?\s*(?:copyright\s*)?(?:19|20)\d{2}(?:\s*[-–]\s*(?:\d{4}|present))?,?\s+(?:by )?/i

const shown = (name: Name): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`)

const allPersons = (names: readonly Name[]): boolean =>
  names.length > 0 && names.every((name) => !('literal' in name))

const named = (text: string): Name[] => parseByline(text).filter((name) => !isNobody(shown(name)))

/** A line of nothing but names (and a date, a time of reading). */
const nameLine = (text: string): Name[] => {
  if (text.length > 80 || text.split(/\s+/).length > 12 || /[.!?:]$/.test(text)) return []
  const names = named(text.replace(/\s*[•·|,–-]?\s*\d+\s*min(?:ute)?s?(?: read)?.*$/i, ''))
  return allPersons(names) ? names : []
}

const placeOf = ({ origin, traits = [] }: Evidence, order: number): string[] => {
  const where = traits.find((trait) => /^(?:elsewhere|above)$/.test(trait))
  const base = origin === 'meta tags' ? `meta ${traits[0] ?? ''}` : where ? `${origin} ${where}` : origin
  return [
    `${base}${order ? ' later' : ''}`,
    ...traits
      .filter((trait) => /^(?:rel author|author link|other role|organisation|about|no item)$/.test(trait))
      .map((trait) => (where === 'elsewhere' ? `${trait} elsewhere` : trait)),
  ]
}

const statedMentions = (bylines: readonly Evidence[]): Mention[] => {
  const orders = new Map<string, number>()
  return bylines.slice(0, MANY).flatMap((evidence): Mention[] => {
    if (evidence.origin === 'byline' && OTHERS.test(evidence.value)) return []
    const names = named(evidence.value.slice(0, LONGEST))
    if (!names.length) return []
    const kind = `${evidence.origin} ${evidence.traits?.[0] ?? ''}`
    const order = orders.get(kind) ?? 0
    orders.set(kind, order + 1)
    return [{ names, origin: evidence.origin, places: placeOf(evidence, order) }]
  })
}

const lineMentions = (lines: readonly PageLine[], nearness: readonly Nearness[]): Mention[] => {
  const found: Mention[] = []
  const add = (names: Name[], place: string): void => {
    if (names.length) found.push({ names, origin: 'page text', places: [place] })
  }
  for (const [i, { text }] of lines.entries()) {
    if (found.length > MANY) break
    if (text.length > 200 || OTHERS.test(text)) continue
    const near = nearness[i] ?? 'far'
    const before = lines[i - 1]?.text ?? ''
    if (LABEL.test(before) && text.length <= 90) add(named(text), `label before, ${near}`)
    if (near === 'far') {
      if (ABOUT.test(before) && text.length <= 90) add(nameLine(text), 'about the author')
      if (POSTED.test(text)) add(named(text.replace(POSTED, 'By ')), 'posted by, far')
      else if (/^(?:written|words|text|article|story) by:? /i.test(text)) add(named(text), 'by, far')
      else if (COPYRIGHT.test(text))
        add(nameLine(text.replace(COPYRIGHT, '').split(/[.|,]/)[0] ?? ''), 'copyright')
      continue
    }
    if (BY.test(text) || /^By\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)) add(named(text), `by, ${near}`)
    else {
      const inside = text.search(INSIDE)
      const names = inside > 0 && inside < 60 ? named(text.slice(inside)) : []
      if (allPersons(names)) add(names, `by inside, ${near}`)
      else {
        const alone = nameLine(text)
        const after = lines[i + 1]?.text ?? ''
        const dated =
          isDateLine(before) ||
          isDateLine(after) ||
          findDates(text).length > 0 ||
          /min(?:ute)?s? read/i.test(after)
        if (alone.length) add(alone, `name alone, ${near}${dated ? ', dated' : ''}`)
      }
    }
  }
  return found
}

const isPerson = (mention: Mention): boolean => mention.names.length === 1 && allPersons(mention.names)

/** Authors of one article are often marked one by one. */
const joined = (mentions: readonly Mention[]): Mention[] => {
  const marked = mentions.filter(
    (mention) =>
      mention.origin === 'byline' &&
      isPerson(mention) &&
      mention.places.some((place) => /^(?:author link|rel author)$/.test(place)) &&
      !mention.places.some((place) => /elsewhere|other role/.test(place)),
  )
  const names = new Map(
    marked.flatMap(({ names: own }) => own.map((name) => [bare(shown(name)), name] as const)),
  )
  return names.size > 1 && names.size <= 8
    ? [{ names: [...names.values()], origin: 'byline', places: ['marked one by one'] }]
    : []
}

/** Every place of a page that may name its authors. Names of reviewers, photographers and translators are left out. */
export const authorMentions = (
  bylines: readonly Evidence[],
  lines: readonly PageLine[],
  nearness: readonly Nearness[],
  siteNames: readonly Evidence[],
): Mention[] => {
  const stated = statedMentions(bylines)
  return [...stated, ...joined(stated), ...lineMentions(lines, nearness), ...siteMentions(siteNames)]
}

const siteMentions = (siteNames: readonly Evidence[]): Mention[] => [
  // A journal on the web is often called after its writer.
  ...siteNames.slice(0, 3).flatMap(({ value }): Mention[] => {
    const name = value.replace(/[’']s (?:blog|site|website|weblog|journal|notes)$/i, '')
    return looksLikePerson(name) && bare(name).split(' ').length <= 3
      ? [{ names: named(name), origin: 'page text', places: ['name of the site'] }]
      : []
  }),
]
