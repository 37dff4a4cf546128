import { HIGHLIGHT_COLOURS, type Annotation } from '#shared/domain/annotation'
import { locatorOf } from '#shared/domain/locator'
import { shortName } from '#shared/domain/names'
import type { PinSnapshot } from '#shared/domain/pin'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import { describeRange } from '../anchoring'
import { newRecord, type ArticleView, type Library } from '../db'
import { composeBody } from '../editor'
import { openArticle, openNote, type WorkspaceStore } from '../workspace'

interface Sample {
  view: ArticleView
  revision: Revision
}

interface Pinned {
  annotation: Annotation
  snapshot: PinSnapshot
}

function pin({ view, revision }: Sample, quotation: Quotation): Pinned {
  const { article, metadata } = view
  const annotation: Annotation = {
    ...newRecord(),
    articleId: article.id,
    sourceId: article.sources[0]?.id ?? '',
    revisionId: revision.id,
    selectors: describeRange(revision.text, quotation.start, quotation.end),
    kind: 'highlight',
    colour: HIGHLIGHT_COLOURS[0],
    comment: '',
    tags: [],
    speaker: quotation.speaker,
  }
  const snapshot: PinSnapshot = {
    pinId: newRecord().id,
    annotationId: annotation.id,
    articleId: article.id,
    words: quotation.words,
    speaker: quotation.speaker,
    authors: metadata.authors.map(shortName),
    year: metadata.published?.slice(0, 4) ?? null,
    title: metadata.title,
    siteName: metadata.siteName,
    url: metadata.url,
    published: metadata.published,
    ...locatorOf(revision, quotation),
  }
  return { annotation, snapshot }
}

/** The longest direct quotations of an article, in the order of its text. */
const best = ({ quotations }: Revision, count: number): Quotation[] =>
  quotations
    .filter(({ kind }) => kind === 'direct')
    .sort((a, b) => b.words.length - a.words.length)
    .slice(0, count)
    .sort((a, b) => a.start - b.start)

async function sampleOf(library: Library, id: string): Promise<Sample | null> {
  const view = await library.articles.get(id)
  const revisionId = view?.article.sources[0]?.revisionId
  const revision = revisionId === undefined ? null : await library.revisions.get(revisionId)
  return view && revision ? { view, revision } : null
}

/** A short note with passages pinned from the sample articles, and both opened side by side. */
export async function addSampleNote(
  library: Library,
  workspace: WorkspaceStore,
  articleIds: readonly string[],
): Promise<void> {
  const published = ({ view }: Sample) => view.metadata.published ?? ''
  // In the order of what they report on, whichever was read first.
  const samples = (await Promise.all(articleIds.map((id) => sampleOf(library, id))))
    .filter((one) => one !== null)
    .sort((a, b) => published(a).localeCompare(published(b)))
  const pinned = samples.map((sample) => best(sample.revision, 2).map((quotation) => pin(sample, quotation)))
  const [first = [], second = []] = pinned.map((pins) => pins.map(({ snapshot }) => snapshot))
  const text = composeBody([
    'Two papers wrote about the same evening. What does each of them say was said, and how sure can I be of the words?',
    ...first,
    'The other report was there too, and has it in other words:',
    ...second,
    'Click a pin to see where its words stand. To add one, select words in an article and choose “Pin to note”, or press p.',
  ])
  const note = { ...newRecord(), title: 'Two reports of one meeting', ...text }
  await library.notes.create(
    note,
    pinned.flat().map(({ annotation }) => annotation),
  )
  const [opened] = samples
  if (opened) openArticle(workspace, opened.view.article.id)
  openNote(workspace, note.id)
}
