import { bare, solid } from '../bare'
import { decodeEntities } from '../entities'
import type { Evidence, PageOrigin } from '../evidence'
import type { PageLine } from '../page-view'
import type { Candidate } from '../weigh'
import { withoutSite } from './without-site'

const LONGEST = 400

const clean = (value: string): string => decodeEntities(value).replace(/\s+/g, ' ').trim()

/** A row of sections after the headline ("| Opinion"), but for a headline of one or two words. */
const withoutSection = (title: string): string => {
  const cut = title.lastIndexOf(' | ')
  return cut > 0 && title.slice(0, cut).split(' ').length >= 3 ? title.slice(0, cut).trim() : title
}

/** How many of the shorter one's words stand in the longer one too, 0 to 1. */
const sharedWords = (a: string, b: string): number => {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))]
  return [...x].filter((word) => y.has(word)).length / Math.max(1, Math.min(x.size, y.size))
}

interface Group {
  text: string
  key: string
  places: Set<string>
  origins: Set<PageOrigin>
}

const placeOf = ({ origin, traits = [] }: Evidence, order: number): string =>
  `${origin === 'meta tags' ? `meta ${traits[0] ?? ''}` : `${origin}${traits[0] ? ` ${traits[0]}` : ''}`}${order ? ' later' : ''}`

const grouped = (titles: readonly Evidence[], siteNames: readonly string[]): Group[] => {
  const groups = new Map<string, Group>()
  const orders = new Map<string, number>()
  for (const evidence of titles) {
    const text = withoutSection(withoutSite(clean(evidence.value), siteNames))
    const key = bare(text)
    if (!key || text.length > LONGEST) continue
    const kind = `${evidence.origin} ${evidence.traits?.[0] ?? ''}`
    const order = orders.get(kind) ?? 0
    orders.set(kind, order + 1)
    const group = groups.get(key) ?? { text, key, places: new Set(), origins: new Set() }
    groups.set(key, group)
    group.places.add(placeOf(evidence, order))
    group.origins.add(evidence.origin)
    // The page's own spelling wins over one that metadata simplify.
    if (evidence.origin === 'heading') group.text = text
  }
  return [...groups.values()]
}

const RANK: readonly PageOrigin[] = [
  'heading',
  'citation tags',
  'json-ld',
  'meta tags',
  'microdata',
  'dublin core',
  'json-ld page',
  'title element',
]

const lengthOf = (words: number): string =>
  words === 1
    ? 'one word'
    : words === 2
      ? 'two words'
      : words <= 4
        ? 'few words'
        : words <= 16
          ? 'words'
          : 'many words'

/** Each distinct title that a page gives, freed of the site's name, with the facts that speak for and against it. */
export const titleCandidates = (
  titles: readonly Evidence[],
  siteNames: readonly string[],
  lines: readonly PageLine[],
  address: string | null,
): Candidate<string>[] => {
  const groups = grouped(titles, siteNames)
  const sites = new Set(siteNames.map(solid))
  const headings = new Map<string, number>()
  for (const { text, level } of lines)
    if (level > 0) headings.set(bare(text), Math.min(level, headings.get(bare(text)) ?? 6))
  const slug = bare(decodeSlug(address))
  const h1s = groups.filter(({ origins }) => origins.has('heading')).length
  return groups.map((group) => {
    const { text, key, places, origins } = group
    const others = groups.filter((other) => other !== group)
    const near = others.filter((other) => other.key.includes(key) || key.includes(other.key))
    const closest = Math.max(0, ...others.map((other) => sharedWords(key, other.key)))
    const level = headings.get(key)
    const words = key.split(' ').length
    const slugShare = slug ? sharedWords(key, slug) : 0
    const isHeading = origins.has('heading')
    return {
      value: text,
      origin: RANK.find((one) => origins.has(one)) ?? 'title element',
      features: [
        ...places,
        `origins ${String(Math.min(5, origins.size))}`,
        ...(isHeading ? [`headings ${String(Math.min(3, h1s))}`] : []),
        level ? `shown as heading ${String(Math.min(3, level))}` : 'not shown as heading',
        lengthOf(words),
        ...(sites.has(solid(text)) ? ['is the site'] : []),
        ...near
          .map((other) => (other.key.length > key.length ? 'part of another' : 'holds another'))
          .slice(0, 1),
        `shares ${closest >= 0.99 ? 'all' : closest >= 0.5 ? 'half' : closest >= 0.25 ? 'little' : 'nothing'}${isHeading ? ', heading' : ''}`,
        `slug ${slugShare >= 0.8 ? 'all' : slugShare >= 0.5 ? 'half' : slugShare > 0 ? 'little' : 'none'}${isHeading ? ', heading' : ''}`,
        ...(/[|]|\s[-–—]\s/.test(text) ? ['separator left'] : []),
        ...(/[.]$/.test(text) ? ['ends like a sentence'] : []),
        ...(groups.length === 1 ? ['only candidate'] : []),
      ],
    }
  })
}

const decodeSlug = (address: string | null): string => {
  const part = address ? (new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '') : ''
  try {
    return decodeURIComponent(part).replace(/\.\w{2,5}$/, '')
  } catch {
    return part
  }
}
