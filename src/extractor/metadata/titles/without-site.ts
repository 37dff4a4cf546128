import { solid } from '../bare'

const SEPARATOR = /\s+[|–—\-•·»«/:~]+\s+|\s*[|»]\s*|:\s+/gu

/** A title without the site's name at its end or start, where that can be told. */
export const withoutSite = (title: string, siteNames: readonly string[]): string => {
  const sites = siteNames.map(solid).filter((site) => site.length > 1)
  const cuts = [...title.matchAll(SEPARATOR)]
  for (const cut of cuts) {
    const end = title.slice(cut.index + cut[0].length)
    if (sites.includes(solid(end))) return title.slice(0, cut.index).trim()
  }
  for (const cut of cuts.reverse()) {
    const start = title.slice(0, cut.index)
    if (sites.includes(solid(start))) return title.slice(cut.index + cut[0].length).trim()
  }
  return title
}
