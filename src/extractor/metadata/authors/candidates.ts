import type { Name, Origin } from '#shared/domain/metadata'
import { FEMALE_NAMES, MALE_NAMES } from '../../quotations/people/given-names'
import { bare, solid } from '../bare'
import { isThread } from '../page-traits'
import type { Candidate } from '../weigh'
import type { Mention } from './mentions'

/** What authors' names are weighed against. */
export interface AuthorContext {
  /** The words of the lines around the headline, and of the whole page, as `bare` gives them. */
  head: string
  page: string
  /** The words that the page writes in small letters. */
  small: ReadonlySet<string>
  siteNames: readonly string[]
  /** Facts about the page as a whole. */
  traits: readonly string[]
}

const isGivenName = (word: string): boolean => {
  const small = word.toLowerCase()
  return MALE_NAMES.has(small) || FEMALE_NAMES.has(small)
}

const ACCOUNT = /^[\p{Ll}\d._-]+$|\d{2,}|^\S*[._]\S*$/u
const GROUP = /\b(?:team|staff|editors?|editorial|desk|newsroom|contributors?|writers?|admin)\b/i

export const shownName = (name: Name): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`

const keyOf = (names: readonly Name[]): string =>
  names
    .map((name) => bare(shownName(name)))
    .sort()
    .join('|')

/** Of what kind names are: persons, an account, a group's name, an organisation. */
const kindOf = (names: readonly Name[]): string => {
  const literals = names.filter((name) => 'literal' in name)
  if (!literals.length) return names.length === 1 ? 'person' : names.length < 6 ? 'persons' : 'crowd'
  if (literals.length < names.length) return 'mixed'
  if (names.length > 1) return 'literals'
  const text = literals[0]?.literal ?? ''
  if (ACCOUNT.test(text)) return 'account'
  if (GROUP.test(text)) return 'group'
  const words = text.split(/\s+/).length
  return words === 1 ? 'word' : words > 5 ? 'long' : 'organisation'
}

interface Group {
  key: string
  names: Name[]
  origins: Set<Origin>
  places: Set<string>
}

const STATED: ReadonlySet<Origin> = new Set<Origin>([
  'json-ld',
  'json-ld page',
  'meta tags',
  'citation tags',
  'dublin core',
  'microdata',
])
/** Whose word is given as the field's origin when several agree. */
const RANK: readonly Origin[] = [
  'citation tags',
  'json-ld',
  'meta tags',
  'microdata',
  'dublin core',
  'byline',
  'page text',
  'json-ld page',
]

const grouped = (mentions: readonly Mention[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const { names, origin, places } of mentions) {
    const key = keyOf(names)
    const group = groups.get(key) ?? { key, names, origins: new Set(), places: new Set() }
    groups.set(key, group)
    group.origins.add(origin)
    for (const place of places) group.places.add(place)
  }
  return [...groups.values()]
}

const within = (one: Group, other: Group): boolean =>
  one !== other &&
  one.names.length < other.names.length &&
  one.key.split('|').every((key) => other.key.split('|').includes(key))

const isVisible = (group: Group): boolean =>
  (group.origins.has('byline') || group.origins.has('page text')) && !isWeak(group)
const isStated = ({ origins }: Group): boolean => [...origins].some((origin) => STATED.has(origin))

const share = (names: readonly Name[], text: string): string => {
  const hits = names.filter((name) => ` ${text} `.includes(` ${bare(shownName(name))} `)).length
  return hits === names.length ? 'all' : hits ? 'some' : 'none'
}

/** A name that stands alone, or names the site, is weaker than one that a label, a mark or metadata call an author's. */
const WEAK = /^(?:name alone|copyright|name of the site)/
const isWeak = ({ places }: Group): boolean => [...places].every((place) => WEAK.test(place))

/** Places without what sets them apart in detail: what is rare is known by what it resembles. */
const general = (places: ReadonlySet<string>): string[] => [
  ...new Set(
    [...places].flatMap((place) => {
      if (/^by, (?!far)/.test(place)) return ['by line']
      if (/^label before, (?!far)/.test(place)) return ['label line']
      if (/^name alone/.test(place))
        return place.endsWith('dated') ? ['name alone', 'dated name'] : ['name alone']
      if (/^byline(?! elsewhere)/.test(place)) return ['byline element']
      if (place.startsWith('meta ')) return ['in meta tags']
      return []
    }),
  ),
]

/** Words of a heading or a menu stand in small letters elsewhere on the page; names do not. */
const asWords = (names: readonly Name[], small: ReadonlySet<string>): string => {
  const words = names.flatMap((name) => bare(shownName(name)).split(' ')).filter((word) => word.length > 2)
  const common = words.filter((word) => small.has(word)).length
  return common === 0 ? 'none' : common === words.length ? 'all' : 'some'
}

/** Each distinct list of names that a page gives, with the facts that speak for and against its being the authors. */
export const authorCandidates = (
  mentions: readonly Mention[],
  context: AuthorContext,
): Candidate<Name[]>[] => {
  const groups = grouped(mentions)
  const sites = context.siteNames.map(solid).filter(Boolean)
  return groups.map((group) => {
    const { names, places, origins } = group
    const kind = kindOf(names)
    const others = groups.filter((other) => other !== group)
    const stated = isStated(group)
    const visible = isVisible(group)
    const keys = names.map((name) => solid(shownName(name)))
    const own = keys.some((key) => sites.some((site) => site === key))
    const partly =
      !own &&
      keys.some((key) => key.length > 4 && sites.some((site) => site.includes(key) || key.includes(site)))
    const wider = others.filter((other) => within(group, other))
    const narrower = others.filter((other) => within(other, group))
    const weak = !stated && isWeak(group)
    const look = stated ? (visible ? 'both' : 'stated') : weak ? 'weak' : 'shown'
    const given = names.some((name) => 'given' in name && isGivenName(name.given.split(/[\s-]/)[0] ?? ''))
    const features = [
      ...places,
      `kind ${kind}`,
      `${look} ${kind}`,
      `${look}, small words ${asWords(names, context.small)}`,
      ...(given ? ['given name', `${look} given name`] : []),
      `origins ${String(Math.min(4, origins.size))}`,
      `in head ${share(names, context.head)}`,
      ...(stated ? [`in page ${share(names, context.page)}`] : []),
      ...(own ? ['is the site', `is the site, ${kind}`] : partly ? ['is partly the site'] : []),
      ...(wider.some((other) => isStated(other)) ? ['wider stated'] : []),
      ...(wider.some((other) => isVisible(other)) ? ['wider shown'] : []),
      ...(narrower.some((other) => isStated(other)) ? ['narrower stated'] : []),
      ...(narrower.some((other) => isVisible(other)) ? ['narrower shown'] : []),
      ...(others.some((other) => isStated(other) && !wider.includes(other) && !narrower.includes(other))
        ? ['rival stated']
        : []),
      ...(others.length > 8 ? ['many candidates'] : others.length ? [] : ['only candidate']),
      ...context.traits.map((trait) => `${look}, ${trait}`),
    ]
    const placed = general(places)
    const rival = features.includes('rival stated')
    features.push(...placed)
    if (isThread(context.traits))
      features.push(...[...places, ...placed].map((place) => `thread, ${place}`), `thread, ${look} ${kind}`)
    if (rival && !weak)
      features.push(`${look}, rival stated`, ...placed.map((place) => `${place}, rival stated`))
    const origin = RANK.find((one) => origins.has(one)) ?? 'page text'
    return { value: names, origin, features }
  })
}
