import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { noMetadata, type Draft } from '../../draft'
import type { Properties } from '../engine/properties'
import type { Layout } from '../layout/layout'
import { paragraphText } from '../layout/paragraph-text'
import type { Paragraph } from '../layout/paragraphs'
import { findAuthors } from './authors'
import { joinEntries, toBlocks } from './blocks'
import { rawText } from './entries'
import { publicationOf } from './publication'
import { documentEntries } from './roles'
import { findTitle } from './title'

/** A document that was made for paper: an article of a journal, a report, a newspaper's page. */
export const readDocument = (
  layout: Layout,
  properties: Properties,
  pages: readonly string[],
): Pick<Draft, 'metadata' | 'evidence' | 'blocks'> => {
  const toText = (paragraphs: readonly Paragraph[]): string =>
    paragraphText(
      paragraphs.flatMap(({ lines }) => lines),
      layout.vocabulary,
    ).text
  const journal = properties.xmp.get('prism:publicationname') ?? ''
  const title = findTitle(layout, properties.title, [journal, ...layout.furniture.slice(0, 40)], toText)
  const entries = documentEntries(layout, title?.paragraphs ?? [])
  const blocks = toBlocks(joinEntries(entries, layout), layout, pages, title ? 2 : 1)

  const titlePage =
    title?.paragraphs[0]?.lines[0]?.page ?? layout.paragraphs.findIndex((one) => one.length > 0)
  const onPage = layout.paragraphs[titlePage] ?? []
  const last = title?.paragraphs.at(-1)
  const below = last ? onPage.slice(onPage.indexOf(last) + 1).flatMap(({ lines }) => lines) : []
  const pageText = onPage.map(rawText).join('\n')
  const authors = findAuthors(below, properties.authors, pageText)
  const front = onPage
    .filter((one) => rawText(one).length < 400)
    .flatMap(({ lines }) => lines.map((line) => line.text))
  const publication = publicationOf(properties, layout.furniture, [...front, ...keywordLines(onPage)])

  const metadata: Metadata = {
    ...noMetadata(),
    ...publication.facts,
    title: title?.text ?? '',
    authors: authors?.names ?? [],
    language: properties.language || null,
  }
  const evidence: MetadataEvidence = {
    ...publication.evidence,
    ...(title && { title: { origin: title.origin, certainty: title.certainty } }),
    ...(authors && { authors: { origin: authors.origin, certainty: authors.certainty } }),
    ...(properties.language && { language: { origin: 'document properties', certainty: 0.7 } as const }),
  }
  return { metadata, evidence, blocks }
}

/** Keywords often run over more than one line. */
const keywordLines = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs
    .map(rawText)
    .filter((text) => /^\S{0,4}key|^index terms|^schl|^mots|^palabras|^palavras|^parole/i.test(text))
