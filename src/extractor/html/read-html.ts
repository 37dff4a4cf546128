import type { Block } from '../blocks/model'
import type { Draft } from '../draft'
import { collectEvidence } from '../metadata/collect'
import { pageAddress } from '../metadata/page-address'
import { pageMetadata } from '../metadata/page-metadata'
import { parsePage } from './parse'
import { readBlocks } from './read-blocks'
import { savedFrom } from './saved-from'
import { countWords } from './select/page'
import { selectBlocks } from './select/select'
import { statedBlocks } from './stated-body'
import { findSubtitle } from './subtitle'
import { tame } from './tame'
import type { FindResource } from './flatten/assets'

/** What the file around a page knows of it. */
export interface PageContext {
  /** Where the page came from. */
  address?: string | null
  find?: FindResource
}

const UNSURE = 0.6
const SCANT = 120
const PROSE = 25

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The title is a field; as a heading above the first prose it would be there twice. */
const withoutTitle = (blocks: Block[], title: string): Block[] => {
  const prose = blocks.findIndex(({ type, text }) => type !== 'heading' && countWords(text) >= PROSE)
  const rest = blocks.filter(
    ({ type, text }, i) => !(type === 'heading' && (prose < 0 || i < prose) && bare(text) === bare(title)),
  )
  return rest.length > 0 ? rest : blocks
}

/** Reads a web page: what it says about itself, its blocks, and of these the article's. `html` is decoded text. */
export const readHtml = (html: string, { address = null, find }: PageContext = {}): Draft => {
  const { html: safe, tooDeep } = tame(html)
  const document = parsePage(safe)
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
  const { blocks, certainty } = selectBlocks(document, raws, metadata.title, evidence.articleBody, tooDeep)
  const chosen = withoutTitle(
    blocks.filter((raw) => raw !== subtitle).map(({ block }) => block),
    metadata.title,
  )
  const words = chosen.reduce((sum, block) => sum + countWords(block.text), 0)
  const stated =
    words < SCANT && countWords(evidence.articleBody) > 3 * words ? statedBlocks(evidence.articleBody) : null
  return {
    metadata: { ...metadata, subtitle: subtitle?.block.text ?? metadata.subtitle },
    evidence: subtitle ? { ...fields, subtitle: { origin: 'page text', certainty: 0.8 } } : fields,
    blocks: stated ?? chosen,
    assets: store.assets,
    warnings: [
      ...(tooDeep
        ? ['The page is nested deeper than browsers allow; its innermost structure was flattened.']
        : []),
      ...(!stated && certainty < UNSURE
        ? ['It is not certain that this is the article: compare it with the original.']
        : []),
    ],
  }
}
