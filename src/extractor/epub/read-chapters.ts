import { failure, ok, type Failure, type Result } from '#shared/result'
import { sentence } from '../sentences'
import type { Chapter } from './chapter/model'
import { readChapter } from './chapter/read-chapter'
import type { Container } from './container'
import { pageKey, type Navigation } from './navigation/model'
import type { Package } from './package'
import type { BookPictures } from './pictures'
import { epubSentence } from './sentences'

export interface ReadChapters {
  chapters: Chapter[]
  /** How many files the list of contents names that are not there or damaged. */
  missing: number
}

const MAX_TEXT = 48 * 1024 * 1024
/** Errors that speak of the whole book. */
const FATAL = new Set(['too-large', 'encrypted', 'unsafe'])

/** Reads the files of a book in their order. Errors: `damaged` when none is there, `too-large`, those of reading a file. */
export const readChapters = (
  container: Container,
  { spine }: Package,
  { pages }: Navigation,
  pictures: BookPictures,
): Result<ReadChapters> => {
  const chapters: Chapter[] = []
  let [size, missing] = [0, 0]
  let first: Failure | null = null
  let page: string | undefined
  for (const item of spine) {
    const bytes = container.read(item.path)
    if (!bytes?.ok) {
      if (bytes && FATAL.has(bytes.error.code)) return bytes
      first ??= bytes?.error ?? null
      missing++
      continue
    }
    size += bytes.value.length
    if (size > MAX_TEXT)
      return failure('too-large', sentence.tooLarge(container.file, Math.round(size / 1048576)))
    const listedPage = (path: string, fragment: string): string | undefined =>
      pages.get(pageKey({ path, fragment }))
    const chapter = readChapter(item, bytes.value, { store: pictures.from(item.path), listedPage, page })
    page = chapter.lastPage
    chapters.push(chapter)
  }
  if (chapters.length) return ok({ chapters, missing })
  return first ? { ok: false, error: first } : failure('damaged', epubSentence.noChapters(container.file))
}
