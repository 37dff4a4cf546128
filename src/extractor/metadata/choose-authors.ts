import type { Name } from '#shared/domain/metadata'
import type { Evidence, PageOrigin } from './evidence'
import { looksLikePerson, parseByline } from './names'

/** What an author's name is weighed against. */
export interface AuthorContext {
  /** Lines around the headline. */
  head: readonly string[]
  /** All text of the page. */
  page: string
  siteNames: readonly string[]
}

const TRUST: Record<PageOrigin, number> = {
  'citation tags': 3.2,
  'json-ld': 3,
  'front matter': 3,
  'meta tags': 2.6,
  microdata: 2.4,
  'json-ld page': 2.2,
  'dublin core': 2,
  byline: 1.8,
  'page text': 2.4,
  'time element': 0,
  address: 0,
  'title element': 0,
  heading: 0,
}
const ENOUGH = 1.9
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|editor|editors|staff|guest(?: author| post)?|undefined|null|none|unknown|anonymous|user|author|root|website|web ?team|content|marketing|n\/a|super ?admin|site ?admin|test|(?:written|posted|published) ?by|categor(?:y|ies)|share|comments?|fact ?checked|expert reviewed|article tags|home|news)$/i
const ACCOUNT = /^[\p{Ll}\d._-]+$|\d{2,}|^\S*[._]\S*$/u

const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const shown = (name: Name): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`)

const key = (names: readonly Name[]): string =>
  names
    .map((name) => bare(shown(name)))
    .sort()
    .join('|')

interface Candidate {
  names: Name[]
  origin: PageOrigin
  score: number
}

const weigh = (names: Name[], origin: PageOrigin, order: number, context: AuthorContext): number => {
  const head = bare(context.head.join(' \n '))
  const sites = context.siteNames.map(bare)
  let score = TRUST[origin] - (origin === 'byline' ? Math.min(1, order * 0.25) : 0)
  const persons = names.filter((name) => !('literal' in name))
  score += persons.length === names.length ? 1.2 : persons.length ? 0 : -0.8
  for (const name of names) {
    const words = bare(shown(name))
    const weight = 1 / names.length
    if (head.includes(words)) score += 1.4 * weight
    else if (!context.page.includes(words)) score -= ('literal' in name ? 0.9 : 0.5) * weight
    if (sites.some((site) => site === words || site.replaceAll(' ', '') === words.replaceAll(' ', '')))
      score -= 1 * weight
    if ('literal' in name && origin === 'byline') score -= 0.5 * weight
    if ('literal' in name && ACCOUNT.test(name.literal)) score -= 0.4 * weight
    if ('literal' in name && words.split(' ').length > 5) score -= 1.5 * weight
  }
  return score
}

const LINE = /^(?:(?:written|posted|published|story|words|text|article) )?by:? (?=\S)/i
const LABEL = /^(?:(?:written|posted|published|words|text) )?by:?$|^authors?:?$/i
const INSIDE = /\b[Bb]y:? (?=\p{Lu})/u

const allPersons = (line: string): boolean => {
  const names = parseByline(line)
  return names.length > 0 && names.every((name) => !('literal' in name))
}

/** Lines near the headline that name authors: "By Ann Lee", a name below "Written by". */
const headBylines = (head: readonly string[]): Evidence[] =>
  head.flatMap((line, i): Evidence[] => {
    if (line.length > 160) return []
    if (LINE.test(line)) return [{ value: line, origin: 'page text' }]
    if (LABEL.test(head[i - 1] ?? '') && line.split(' ').length <= 8)
      return [{ value: `By ${line}`, origin: 'page text' }]
    const inside = line.search(INSIDE)
    if (inside > 0 && inside < 60 && allPersons(line.slice(inside)))
      return [{ value: line.slice(inside), origin: 'page text' }]
    return []
  })

/**
 * Weighs every place that names authors: how far it can be trusted, whether the names are persons, whether the page shows them
 * near its headline, whether places agree. Nothing that convinces gives nobody.
 */
export const chooseAuthors = (bylines: readonly Evidence[], context: AuthorContext): Name[] => {
  const counts = new Map<PageOrigin, number>()
  const candidates: Candidate[] = []
  for (const { value, origin } of [...bylines, ...headBylines(context.head)]) {
    const names = parseByline(value).filter((name) => !NOBODY.test(shown(name)))
    if (!names.length) continue
    const order = counts.get(origin) ?? 0
    counts.set(origin, order + 1)
    candidates.push({ names, origin, score: weigh(names, origin, order, context) })
  }
  let best: Candidate | null = null
  for (const candidate of candidates) {
    const allies = new Set(
      candidates.filter((other) => key(other.names) === key(candidate.names)).map((other) => other.origin),
    )
    candidate.score += (allies.size - 1) * 0.7
    if (!best || candidate.score > best.score) best = candidate
  }
  return best && best.score >= ENOUGH ? widest(best, candidates).names : []
}

/** A place that names the same persons and some more, all of them persons, is more complete. */
const widest = (best: Candidate, candidates: readonly Candidate[]): Candidate => {
  const names = best.names.map((name) => bare(shown(name)))
  const wider = candidates.filter(
    (other) =>
      other.names.length > best.names.length &&
      other.score >= ENOUGH &&
      other.names.every((name) => looksLikePerson(shown(name))) &&
      names.every((name) => other.names.some((one) => bare(shown(one)) === name)),
  )
  return wider.sort((a, b) => b.names.length - a.names.length)[0] ?? best
}
