import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { noMetadata, type Draft } from '../../draft'
import type { Properties } from '../engine/properties'
import type { Layout } from '../layout/layout'
import { paragraphText } from '../layout/paragraph-text'
import type { Paragraph } from '../layout/paragraphs'
import { parseByline } from '../../metadata/names'
import { findAuthors, withoutMarks } from './authors'
import { joinEntries, toBlocks } from './blocks'
import { isProse, rawText } from './entries'
import { publicationOf } from './publication'
import { documentEntries } from './roles'
import { findTitle } from './title'

/** A document that was made for paper: an article of a journal, a report, a newspaper's page. */
export const readDocument = (
  layout: Layout,
  properties: Properties,
  pages: readonly string[],
): Pick<Draft, 'metadata' | 'evidence' | 'blocks' | 'warnings'> => {
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
  const subtitle = last ? findSubtitle(onPage, last, layout.body.size) : null
  const front = onPage
    .filter((one) => rawText(one).length < 400)
    .flatMap(({ lines }) => lines.map((line) => line.text))
  const publication = publicationOf(properties, layout.furniture, [...front, ...keywordLines(onPage)])

  const metadata: Metadata = {
    ...noMetadata(),
    ...publication.facts,
    title: title?.text ?? '',
    subtitle: subtitle && toText([subtitle]),
    authors: authors?.names ?? [],
    language: properties.language || null,
  }
  const evidence: MetadataEvidence = {
    ...publication.evidence,
    ...(title && { title: { origin: title.origin, certainty: title.certainty } }),
    ...(subtitle && { subtitle: { origin: 'first page', certainty: 0.6 } as const }),
    ...(authors && { authors: { origin: authors.origin, certainty: authors.certainty } }),
    ...(properties.language && { language: { origin: 'document properties', certainty: 0.7 } as const }),
  }
  return { metadata, evidence, blocks, warnings: [] }
}

/** A second line below the title, between it and the body in size, that names nobody. */
const findSubtitle = (page: readonly Paragraph[], title: Paragraph, bodySize: number): Paragraph | null => {
  const next = page[page.indexOf(title) + 1]
  const [line, above] = [next?.lines[0], title.lines.at(-1)]
  if (!next || !line || !above || next.rows || line.baseline < above.baseline) return null
  const text = rawText(next)
  if (line.size < bodySize * 1.1 || line.size >= above.size || text.length < 12 || text.length > 300)
    return null
  if (line.baseline - above.baseline > above.size * 3 || /\d$|@|\buniversity\b|\binstitute\b/i.test(text))
    return null
  const names = parseByline(withoutMarks(line))
  const isByline = names.length > 0 && names.every((name) => !('literal' in name))
  return isByline || !/\p{Ll}{2}.*\s.*\p{Ll}{2}/u.test(text) || !isProse(text, 3) ? null : next
}

/** Keywords often run over more than one line. */
const keywordLines = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs
    .map(rawText)
    .filter((text) => /^\S{0,4}key|^index terms|^schl|^mots|^palabras|^palavras|^parole/i.test(text))
