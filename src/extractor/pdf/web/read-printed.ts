import type { Metadata, MetadataEvidence, Origin } from '#shared/domain/metadata'
import { noMetadata, type Draft } from '../../draft'
import { noEvidence } from '../../metadata/evidence'
import { looksLikePerson } from '../../metadata/names'
import { choosePublished, chooseModified } from '../../metadata/published/choose'
import { weighPage } from '../../metadata/weigh-page'
import { toBlocks } from '../document/blocks'
import type { Entry } from '../document/entries'
import { isLikelyTitle } from '../document/title'
import type { Properties } from '../engine/properties'
import { headingLevels, headingStyle } from '../layout/headings'
import type { Layout } from '../layout/layout'
import { pdfSentence } from '../sentences'
import { chooseBlocks } from './choose'
import { webEntries } from './entries'
import { viewOf } from './page-view'
import { printedAddress } from './printed'
import { withReferences } from './references'

/**
 * A web page that a browser printed: the article without navigation, sidebars and what else the site shows around it. Null when
 * the print shows no article.
 */
export const readPrinted = (
  layout: Layout,
  properties: Properties,
  pages: readonly string[],
): Pick<Draft, 'metadata' | 'evidence' | 'blocks' | 'warnings'> | null => {
  const entries = webEntries(layout)
  const stated = isLikelyTitle(properties.title) ? properties.title : ''
  const view = viewOf(entries, layout, stated)
  const choice = chooseBlocks(view)
  if (!choice) return null
  const kept = entries.filter((_, i) => choice.kept[i])
  const { metadata, evidence } = facts(entries, layout, stated, properties)
  const isTitle = (entry: Entry): boolean => entry.kind === 'heading' && same(entry.text, metadata.title)
  return {
    metadata,
    evidence,
    blocks: toBlocks(
      withReferences(kept).filter((entry, i) => i > 3 || !isTitle(entry)),
      layout,
      pages,
      2,
    ),
    warnings: choice.guessed ? [pdfSentence.unsureArticle] : [],
  }
}

const same = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
  return x === y
}

const BELOW = 5

/** Names that stand alone, as links, closely below the headline. */
const namesBelow = (entries: readonly Entry[], title: string): string[] => {
  const at = entries.findLastIndex(({ kind, text }) => kind === 'heading' && same(text, title))
  const from = at >= 0 ? at : entries.findIndex(({ kind }) => kind === 'heading')
  return entries
    .slice(from + 1, from + 1 + BELOW)
    .filter(
      ({ paragraph, text }) => paragraph.lines.every((line) => line.linked > 0.8) && looksLikePerson(text),
    )
    .map(({ text }) => text)
}

/** Where a value was found, in words for a printed page. */
const originOf = (origin: Origin): Origin => (origin === 'title element' ? 'document properties' : origin)

const facts = (
  entries: readonly Entry[],
  layout: Layout,
  stated: string,
  properties: Properties,
): { metadata: Metadata; evidence: MetadataEvidence } => {
  const address = printedAddress(layout.furniture)
  const headings = entries.filter(({ kind }) => kind === 'heading')
  const levels = headingLevels(
    headings.map(({ paragraph, text }) => ({ style: headingStyle(paragraph), text })),
    1,
  )
  const levelOf = new Map(headings.map((entry, i) => [entry, levels[i] ?? 6]))
  const tops = headings.filter((entry) => levelOf.get(entry) === 1)
  const page = noEvidence()
  for (const { text } of tops) page.titles.push({ value: text, origin: 'heading' })
  if (stated) page.titles.push({ value: stated, origin: 'title element' })
  if (address) page.addresses.push({ value: address, origin: 'address' })
  for (const name of namesBelow(entries, stated)) page.bylines.push({ value: name, origin: 'byline' })
  const lines = entries.map((entry) => ({ text: entry.text, level: levelOf.get(entry) ?? 0 }))
  const {
    title,
    author,
    dates,
    published: days,
  } = weighPage({
    evidence: page,
    lines,
    language: properties.language || null,
  })
  const published = choosePublished(days)
  const modified = chooseModified(dates, published?.value ?? null)
  const say = (one: { origin: Origin; certainty: number }) => ({
    origin: originOf(one.origin),
    certainty: one.certainty,
  })
  return {
    metadata: {
      ...noMetadata(),
      type: 'webpage',
      title: title?.value ?? stated,
      authors: author?.value ?? [],
      published: published?.value ?? null,
      modified: modified?.value ?? null,
      url: address,
      language: properties.language || null,
    },
    evidence: {
      type: { origin: 'document properties', certainty: 0.8 },
      ...(title && { title: say(title) }),
      ...(author && { authors: say(author) }),
      ...(published && { published: say(published) }),
      ...(modified && { modified: say(modified) }),
      ...(address && { url: { origin: 'address', certainty: 0.95 } }),
      ...(properties.language && { language: { origin: 'document properties', certainty: 0.7 } }),
    },
  }
}
