import { decodeEntities } from './entities'
import type { Evidence, PageOrigin } from './evidence'

const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const SEPARATOR = /\s+[|–—\-•·»«/:~]+\s+|\s*[|»]\s*|:\s+/gu

/** A title without the site's name at its end or start, where that can be told. */
export const withoutSite = (title: string, siteNames: readonly string[]): string => {
  const sites = siteNames.map(bare).filter((site) => site.length > 1)
  const cuts = [...title.matchAll(SEPARATOR)]
  for (const cut of cuts) {
    const end = title.slice(cut.index + cut[0].length)
    if (sites.includes(bare(end))) return title.slice(0, cut.index).trim()
  }
  for (const cut of cuts.reverse()) {
    const start = title.slice(0, cut.index)
    if (sites.includes(bare(start))) return title.slice(cut.index + cut[0].length).trim()
  }
  return title
}

const clean = (value: string): string => decodeEntities(value).replace(/\s+/g, ' ').trim()

const TRUST: Record<PageOrigin, number> = {
  heading: 4.2,
  'json-ld': 2.4,
  'meta tags': 2.2,
  'citation tags': 2.8,
  'front matter': 3,
  microdata: 2.2,
  'dublin core': 1.8,
  'title element': 1.6,
  'json-ld page': 1.2,
  byline: 0,
  'page text': 1,
  'time element': 0,
  address: 0,
}

/** How many of the shorter one's words stand in the longer one too, 0 to 1. */
const sharedWords = (a: string, b: string): number => {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  if (!x || !y) return 0
  const common = [...x].filter((word) => y.has(word)).length
  return common / Math.max(1, Math.min(x.size, y.size))
}

/** A row of sections after the headline ("| Opinion"), but for a headline of one or two words. */
const withoutSection = (title: string): string => {
  const cut = title.lastIndexOf(' | ')
  return cut > 0 && title.slice(0, cut).split(' ').length >= 3 ? title.slice(0, cut).trim() : title
}

const similar = (a: string, b: string): boolean =>
  a.length > 5 && b.length > 5 && (a.includes(b) || b.includes(a))

/**
 * The headline: what the page shows as its main heading, when metadata speak of the same thing; else what metadata agree on.
 * The site's name is cut off.
 */
export const chooseTitle = (titles: readonly Evidence[], siteNames: readonly string[]): string => {
  const seen = new Map<PageOrigin, number>()
  const candidates = titles.flatMap(({ value, origin }) => {
    const text = withoutSection(withoutSite(clean(value), siteNames))
    if (!/[\p{L}\p{N}]/u.test(text) || text.length > 400) return []
    const order = seen.get(origin) ?? 0
    seen.set(origin, order + 1)
    return [{ text, key: bare(text), origin, score: TRUST[origin] - Math.min(1, order * 0.3) }]
  })
  for (const one of candidates) {
    const same = new Set(
      candidates
        .filter((other) => other.key === one.key && other.origin !== one.origin)
        .map((other) => other.origin),
    )
    const near = new Set(
      candidates
        .filter(
          (other) => other.origin !== one.origin && !same.has(other.origin) && similar(other.key, one.key),
        )
        .map((other) => other.origin),
    )
    one.score += same.size * 0.7 + near.size * 0.5
    if (siteNames.some((site) => bare(site) === one.key)) one.score -= 2.5
    if (one.origin === 'heading' && !same.size && !near.size) {
      const shared = Math.max(
        0,
        ...candidates
          .filter((other) => other.origin !== 'heading')
          .map((other) => sharedWords(one.text, other.text)),
      )
      one.score -= shared >= 0.5 ? 0 : shared >= 0.25 ? 0.4 : 2
    }
    if (one.key.length < 4) one.score -= 1
  }
  return (
    candidates.reduce<(typeof candidates)[number] | null>(
      (top, one) => (!top || one.score > top.score ? one : top),
      null,
    )?.text ?? ''
  )
}
