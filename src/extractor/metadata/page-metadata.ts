import type { Metadata } from '#shared/domain/metadata'
import type { RawBlock } from '../html/flatten/raw-block'
import { languageTag } from '../language'
import { addressDate } from './address-date'
import { chooseAuthors } from './choose-authors'
import { chooseDates } from './choose-dates'
import { chooseTitle } from './choose-title'
import { decodeEntities } from './entities'
import type { PageEvidence } from './evidence'
import { headZone } from './head-zone'

/** http or https, without what only counts visits. */
export const pageAddress = (addresses: readonly string[], base: string | null): string | null => {
  for (const address of addresses) {
    try {
      const url = base ? new URL(address, base) : new URL(address)
      if (!/^https?:$/.test(url.protocol)) continue
      url.hash = ''
      for (const name of [...url.searchParams.keys()])
        if (/^(?:utm_|fbclid|gclid|srsltid|mc_[ce]id)/.test(name)) url.searchParams.delete(name)
      return url.href
    } catch {
      continue
    }
  }
  return null
}

const hostNames = (address: string | null): string[] => {
  if (!address) return []
  const host = new URL(address).hostname.replace(/^www\./, '')
  return [host, host.replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, '')]
}

/** Weighs a page's evidence against what it shows and makes the article's metadata of it. */
export const pageMetadata = (
  evidence: PageEvidence,
  blocks: readonly RawBlock[],
  language: string | null,
): Metadata => {
  const url = pageAddress(
    evidence.addresses.map(({ value }) => value),
    null,
  )
  const siteNames = [...new Set(evidence.siteNames.map(({ value }) => decodeEntities(value)))]
  const aliases = [...siteNames, ...hostNames(url)]
  const title = chooseTitle(evidence.titles, aliases)
  const head = headZone(blocks, [title, ...evidence.titles.map(({ value }) => value)])
  const page = blocks
    .map(({ block }) => block.text)
    .join(' \n ')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const authors = chooseAuthors(evidence.bylines, { head, page, siteNames: aliases })
  const { published, modified } = chooseDates(
    evidence,
    head,
    url ? addressDate(url) : null,
    language,
    authors.length > 0,
  )
  return {
    title,
    subtitle: null,
    authors,
    published,
    modified,
    siteName: siteNames[0] ?? null,
    url,
    language: languageTag(language) ?? languageTag(evidence.languages[0]?.value),
  }
}
