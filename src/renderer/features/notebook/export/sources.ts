import { sourceText } from '#shared/domain/citation'
import type { PinSnapshot } from '#shared/domain/pin'
import type { JsonNode } from '../../../editor'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

/** A pin as it stands in a note's JSON, where values that are the default are left out. */
export const pinOf = (node: JsonNode): PinSnapshot => ({
  pinId: text(node['pinId']),
  annotationId: text(node['annotationId']),
  articleId: text(node['articleId']),
  words: text(node['words']),
  speaker: textOrNull(node['speaker']),
  authors: Array.isArray(node['authors']) ? node['authors'].map(text) : [],
  year: textOrNull(node['year']),
  title: text(node['title']),
  siteName: textOrNull(node['siteName']),
  url: textOrNull(node['url']),
  published: textOrNull(node['published']),
  locatorLabel: node['locatorLabel'] === 'page' ? 'page' : 'paragraph',
  locator: text(node['locator']),
})

export interface SourceEntry {
  text: string
  url: string | null
}

/** One entry per article, in the order in which they are first cited. */
export function sourcesOf(blocks: readonly JsonNode[]): SourceEntry[] {
  const entries = new Map<string, SourceEntry>()
  for (const pin of blocks.filter(({ type }) => type === 'pin').map(pinOf))
    if (!entries.has(pin.articleId))
      entries.set(pin.articleId, { text: sourceText({ ...pin, url: null }), url: pin.url })
  return [...entries.values()]
}
