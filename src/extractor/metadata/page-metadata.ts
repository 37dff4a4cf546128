import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import type { RawBlock } from '../html/flatten/raw-block'
import { languageTag } from '../language'
import { bare } from './bare'
import { mostTrusted, statedCertainty } from './details/certainty'
import { detailsOf } from './details/collect'
import { decodeEntities } from './entities'
import type { Evidence, PageEvidence } from './evidence'
import { pageView } from './page-view'
import { chooseModified, choosePublished } from './published/choose'
import { weighPage } from './weigh-page'

/** What a page calls its site: what messengers are told before what describes the whole site, before its publisher. */
const siteNameOf = (found: readonly Evidence[]): Evidence | null => {
  const named = found.filter(({ value }) => !/^https?:/.test(value))
  return (
    named.find(({ traits }) => traits?.includes('og:site_name')) ??
    named.find(({ origin }) => origin === 'citation tags') ??
    named.find(({ traits }) => traits?.includes('website')) ??
    named[0] ??
    null
  )
}

/** Weighs a page's evidence against what it shows and makes the article's metadata of it, each field with where it came from. */
export const pageMetadata = (
  page: PageEvidence,
  blocks: readonly RawBlock[],
  language: string | null,
): { metadata: Metadata; evidence: MetadataEvidence } => {
  const view = pageView(page, blocks, language)
  const { address, title, author, dates, published: candidates } = weighPage(view)
  const published = choosePublished(candidates)
  const modified = chooseModified(dates, published?.value ?? null)
  const site = siteNameOf(page.siteNames)
  const from = page.languages[0]
  const shownLanguage = languageTag(language)
  const statedLanguage = languageTag(from?.value)
  const subtitle = subtitleOf(page.subtitles, view.lines, title?.value ?? '')
  const { details, evidence } = detailsOf(page, address)
  const addressOrigin = page.addresses[0]?.origin ?? 'meta tags'
  if (title) evidence.title = { origin: title.origin, certainty: title.certainty }
  if (author) evidence.authors = { origin: author.origin, certainty: author.certainty }
  if (published) evidence.published = { origin: published.origin, certainty: published.certainty }
  if (modified) evidence.modified = { origin: modified.origin, certainty: modified.certainty }
  if (site) evidence.siteName = { origin: site.origin, certainty: statedCertainty(site.origin) }
  if (subtitle) evidence.subtitle = { origin: subtitle.origin, certainty: statedCertainty(subtitle.origin) }
  if (address) evidence.url = { origin: addressOrigin, certainty: statedCertainty(addressOrigin) }
  if (shownLanguage) evidence.language = { origin: 'meta tags', certainty: 0.85 }
  else if (statedLanguage && from)
    evidence.language = { origin: from.origin, certainty: statedCertainty(from.origin) }
  return {
    metadata: {
      title: title?.value ?? '',
      subtitle: subtitle ? decodeEntities(subtitle.value) : null,
      authors: author?.value ?? [],
      published: published?.value ?? null,
      modified: modified?.value ?? null,
      siteName: site ? decodeEntities(site.value) : null,
      url: address,
      language: shownLanguage ?? statedLanguage,
      ...details,
    },
    evidence,
  }
}

/** A second headline counts as deck where the page shows it: many are written for search engines. */
const subtitleOf = (
  found: readonly Evidence[],
  lines: readonly { text: string }[],
  title: string,
): Evidence | null => {
  const shown = new Set(lines.map(({ text }) => bare(text)))
  return mostTrusted(
    found.filter(({ value }) => bare(value) !== bare(title) && shown.has(bare(decodeEntities(value)))),
  )
}
