import { failure, ok, type Result } from '#shared/result'
import { boundedBlocks } from './blocks/bounded'
import { canonicalText } from './blocks/canonical'
import type { Draft } from './draft'
import { formatOf } from './formats'
import { detectLanguage, languageTag } from './language'
import type { ExtractedArticle, Extraction, ExtractOptions } from './messages'
import { bounded } from './metadata/bounded'
import { FAR, searchQuotations, type FoundQuotations } from './quotations'
import type { InputFile, Reading } from './reading'
import { sentence } from './sentences'

/** A page in a zip in a zip is one; more is a trap. */
const MAX_DEPTH = 3

/**
 * Reads one file into articles: recognised by its content, read by its format's reader and laid out as canonical text.
 * Pure: it sees only the bytes; the name serves for messages and as a hint. Never throws; errors: those of ExtractMessage.
 */
export const extract = async (
  fileName: string,
  bytes: Uint8Array,
  options: ExtractOptions = {},
): Promise<Result<Extraction>> => {
  try {
    const reading = await read({ name: fileName, bytes }, options, 0)
    return reading.ok ? finish(fileName, reading.value) : reading
  } catch {
    return failure('unreadable', sentence.failed(fileName))
  }
}

const read = async (file: InputFile, options: ExtractOptions, depth: number): Promise<Result<Reading>> => {
  if (!file.bytes.length) return failure('empty', sentence.empty(file.name))
  if (depth > MAX_DEPTH) return failure('unsafe', sentence.nested(file.name))
  const format = formatOf(file)
  if (!format.ok) return format
  // What is inside another file is numbered among its articles, so it is not cut up further.
  return await format.value.read(file, {
    options,
    depth,
    readInner: (inner) => read(inner, { ...options, chapters: false }, depth + 1),
  })
}

/** An article whose quotations cannot be found is still an article. */
const quotationsOf = (...article: Parameters<typeof searchQuotations>): FoundQuotations => {
  try {
    return searchQuotations(...article)
  } catch {
    return { quotations: [], searched: article[0].length }
  }
}

/** `left`: how many UTF-16 code units of the file may still be searched for quotations. */
const toArticle = ({ blocks, metadata, evidence, warnings }: Draft, left: number): ExtractedArticle[] => {
  const bounds = boundedBlocks(blocks)
  const { text, bodyEnd, passages } = canonicalText(bounds.blocks)
  if (!bodyEnd) return []
  const stated = languageTag(metadata.language)
  const language = stated ?? detectLanguage(text.slice(0, bodyEnd))
  const { quotations, searched } = quotationsOf(text, passages, language, left)
  return [
    {
      metadata: { ...bounded(metadata), language },
      ...(evidence && { evidence }),
      text,
      bodyEnd,
      passages,
      quotations,
      warnings: [
        ...warnings,
        ...bounds.warnings,
        ...(searched < text.length ? [sentence.quotationsLeft] : []),
      ],
    },
  ]
}

const finish = (fileName: string, { mediaType, drafts, firstPart }: Reading): Result<Extraction> => {
  const assets = new Map(drafts.flatMap((draft) => draft.assets).map((asset) => [asset.sha256, asset]))
  const articles: ExtractedArticle[] = []
  let left = FAR
  // Each draft is let go of once its article is there, so that a large file is not held twice.
  for (let draft = drafts.shift(); draft; draft = drafts.shift()) {
    const [article] = toArticle(draft, left)
    if (!article) continue
    left -= article.text.length
    articles.push(article)
  }
  if (!articles.length) return failure('no-text', sentence.noText(fileName))
  return ok({ mediaType, articles, assets: [...assets.values()], ...(firstPart && { firstPart }) })
}
