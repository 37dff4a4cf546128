import type { MetadataEvidence } from '#shared/domain/metadata'
import { noMetadata, type Draft } from '../draft'
import type { Asset } from '../messages'
import { bylineZone, chooseAuthors, chooseDate } from './byline'
import { withCaptions } from './captions'
import { chooseLanguage, type StatedLanguages } from './language'
import type { Made } from './made'
import type { DocumentProperties } from './properties'
import { markReferences } from './references'
import { bare, chooseTitle, headOf } from './title'

export const CHANGES_ACCEPTED =
  'The document holds tracked changes; it was read as if all of them were accepted.'

/** An office document as its reader has read it: the text in reading order, then its notes. */
export interface OfficeDocument {
  fileName: string
  blocks: readonly Made[]
  notes: readonly Made[]
  properties: DocumentProperties
  languages: StatedLanguages
  assets: Asset[]
  warnings: string[]
}

const lettersOf = (blocks: readonly Made[], role: string): number =>
  blocks.reduce((sum, { block }) => sum + (block.role === role ? block.text.length : 0), 0)

/** A document laid out in text boxes has its body in them. */
const withoutBoxes = (blocks: readonly Made[]): readonly Made[] =>
  lettersOf(blocks, 'aside') > 4 * lettersOf(blocks, 'body')
    ? blocks.map((one) =>
        one.block.role === 'aside' ? { ...one, block: { ...one.block, role: 'body' as const } } : one,
      )
    : blocks

/** Makes an article of an office document: title, subtitle, byline and date become fields, each with its evidence. */
export const finishOffice = (document: OfficeDocument): Draft => {
  const blocks = markReferences(withCaptions(withoutBoxes(document.blocks)))
  const { properties, fileName } = document
  const language = chooseLanguage(
    document.languages,
    blocks
      .map(({ block }) => block.text)
      .join('\n')
      .slice(0, 20_000),
  )
  const title = chooseTitle(blocks, properties, fileName)
  const subtitle = title ? headOf(blocks).find(({ hint }) => hint === 'subtitle') : undefined
  const zone = bylineZone(blocks, title).filter((one) => one !== subtitle)
  const authors = chooseAuthors(zone, properties)
  const date = chooseDate(zone, blocks, language?.value ?? null)
  const evidence: MetadataEvidence = {
    ...(title && { title: title.evidence }),
    ...(subtitle && { subtitle: { origin: 'heading', certainty: 0.9 } }),
    ...(authors && { authors: authors.evidence }),
    ...(date && { published: date.evidence }),
    ...(language && { language: language.evidence }),
    ...(properties.keywords.length > 0 && { keywords: { origin: 'document properties', certainty: 0.8 } }),
  }
  const fields = new Set<Made | undefined>([
    ...(title?.blocks ?? []),
    subtitle,
    ...(authors?.blocks ?? []),
    ...(date?.blocks ?? []),
  ])
  const rest = blocks.filter((one) => !fields.has(one))
  const hasBody = rest.some(({ block }) => block.role === 'body' && bare(block.text))
  return {
    metadata: {
      ...noMetadata(),
      title: title?.title ?? '',
      subtitle: subtitle?.block.text ?? null,
      authors: authors?.value ?? [],
      published: date?.value ?? null,
      language: language?.value ?? null,
      ...(properties.keywords.length > 0 && { keywords: properties.keywords }),
    },
    evidence,
    // A document of nothing but a title is still one.
    blocks: [...(hasBody ? rest : blocks), ...document.notes].map(({ block }) => block),
    assets: document.assets,
    warnings: document.warnings,
  }
}
