import type { Outcome } from '#shared/contract/imports'
import type { Annotation } from '#shared/domain/annotation'
import type { Revision } from '#shared/domain/revision'
import { describeRange } from '../anchoring'
import { openLibrary, type OpenLibrary } from './open-library'
import { newRecord } from './record'
import { LibraryDatabase } from './schema'
import { MemoryFolder, revision } from './testing'

/** An empty library over a folder in memory. */
export async function openMemory(folder = new MemoryFolder()): Promise<OpenLibrary> {
  const opened = await openLibrary(folder.backend, new LibraryDatabase(`library-${crypto.randomUUID()}`))
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** So much text that few words more or less are nearly the same. */
export const LONG = Array.from({ length: 120 }, (_, n) => `word${String(n * 37)}`).join(' ')

/** An extraction of a saved page that begins with these words. */
export function page(
  words: string,
  about: Partial<Revision['metadata']> = {},
  change: Partial<Revision> = {},
): Revision {
  const made = revision(`${words}\n\n${LONG}`, change)
  return { ...made, metadata: { ...made.metadata, title: 'Ferry', ...about } }
}

/** A file at a place that was read. */
export const file = (place: string, ...revisions: Revision[]): Outcome => ({
  ok: true,
  file: `pages/${place}.html`,
  size: 9,
  place,
  revisions,
})

/** Highlights words of an article. */
export async function mark(library: OpenLibrary, articleId: string, words: string): Promise<Annotation> {
  const source = (await library.articles.get(articleId))?.article.sources[0]
  const shown = await library.revisions.get(source?.revisionId ?? '')
  if (!source || !shown) throw new Error('no source')
  const start = shown.text.indexOf(words)
  const annotation: Annotation = {
    ...newRecord(),
    articleId,
    sourceId: source.id,
    revisionId: shown.id,
    selectors: describeRange(shown.text, start, start + words.length),
    kind: 'highlight',
    colour: 'yellow',
    comment: '',
    tags: [],
    speaker: null,
  }
  await library.annotations.add(annotation)
  return annotation
}
