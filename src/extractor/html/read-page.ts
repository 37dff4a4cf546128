import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { fullName } from '#shared/domain/names'
import { collectEvidence } from '../metadata/collect'
import { pageAddress } from '../metadata/page-address'
import { pageMetadata } from '../metadata/page-metadata'
import type { AssetStore, FindResource } from './flatten/assets'
import type { RawBlock } from './flatten/raw-block'
import { parseSafely } from './parse-safely'
import { readBlocks } from './read-blocks'
import { statedKinds } from './page-kind'
import { savedFrom } from './saved-from'
import type { Hints } from './select/features/view'
import { describePage, type Page } from './select/page'
import { isPaid, statedSummary } from './stated-body'
import { findSubtitle } from './subtitle'
import { readThread } from './threads/read-thread'
import { saysThread } from './threads/says-thread'
import type { Thread } from './threads/thread'
import { openedBy } from './threads/opened-by'

/** What the file around a page knows of it. */
export interface PageContext {
  /** Where the page came from. */
  address?: string | null
  find?: FindResource
}

/** A web page with all its blocks, before it is decided which are the article's. */
export interface ReadPage {
  metadata: Metadata
  /** Where each field comes from. */
  evidence: MetadataEvidence
  store: AssetStore
  raws: readonly RawBlock[]
  subtitle: RawBlock | null
  page: Page
  hints: Hints
  /** What had to be done to it before it could be read. */
  warnings: string[]
  /** A discussion with its posts, or null for other pages. */
  thread: Thread | null
  /** A summary from the page's metadata, or ''. */
  summary: string
  isPaid: boolean
}

/** Reads what a web page says about itself, and its blocks. `html` is decoded text. */
export const readPage = (html: string, { address = null, find }: PageContext = {}): ReadPage => {
  const { document, warnings } = parseSafely(html)
  const language =
    document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang')
  const evidence = collectEvidence(document, language)
  const saved = address ?? savedFrom(html)
  if (saved) evidence.addresses.push({ value: saved, origin: 'page text' })
  const base = pageAddress(
    [
      document.querySelector('base[href]')?.getAttribute('href') ?? '',
      saved ?? '',
      ...evidence.addresses.map(({ value }) => value),
    ],
    null,
  )
  const { blocks: raws, store } = readBlocks(document, base, find)
  const { metadata, evidence: fields } = pageMetadata(evidence, raws, language)
  const subtitle = findSubtitle(raws, metadata.title)
  const kinds = statedKinds(document, base)
  const thread = saysThread(document, kinds) ? readThread(document.body, raws, base, store) : null
  const opened = openedBy(thread, metadata)
  return {
    metadata: { ...metadata, subtitle: subtitle?.block.text ?? metadata.subtitle, ...opened.metadata },
    evidence: {
      ...fields,
      ...(subtitle && { subtitle: { origin: 'page text', certainty: 0.8 } as const }),
      ...opened.evidence,
    },
    store,
    raws,
    subtitle,
    page: describePage(raws),
    hints: {
      title: metadata.title,
      authors: metadata.authors.map(fullName),
      statedText: evidence.articleBody,
      kinds,
    },
    warnings,
    thread,
    summary: statedSummary(document),
    isPaid: isPaid(document),
  }
}
