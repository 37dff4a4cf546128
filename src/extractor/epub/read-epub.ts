import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import type { InputFile, Reading } from '../reading'
import { cutIntoChapters } from './chapters'
import type { Chapter } from './chapter/model'
import { openContainer, packagePath } from './container'
import { bookDraft, chapterDraft } from './drafts'
import { layOut } from './headings'
import { leftOut } from './left-out'
import { bookMetadata } from './metadata/book-metadata'
import { readNavigation } from './navigation/navigation'
import { findNotes } from './notes'
import { readPackage } from './package'
import { BookPictures } from './pictures'
import { readChapters } from './read-chapters'
import { epubSentence } from './sentences'

export const EPUB_TYPE = 'application/epub+zip'

const hasText = (chapter: Chapter): boolean =>
  chapter.blocks.some(({ block }) => block.role === 'body' && /\p{L}/u.test(block.text))

/** What is outside the reading order is read for its notes only. */
const isRead = (chapter: Chapter): boolean =>
  chapter.linear || chapter.blocks.some(({ block }) => block.role === 'footnote')

/** What is said of the whole book stands with its first article. */
const withWarnings = (drafts: Draft[], warnings: readonly string[]): Draft[] =>
  drafts.map((draft, i) => (i === 0 ? { ...draft, warnings: [...draft.warnings, ...warnings] } : draft))

/**
 * Reads a book (EPUB 2.0.1 or 3): as one article with its chapters as headings, or with `chapters` as one article for each, which
 * are the parts from 1. Errors: `encrypted` for a locked one, `damaged`, `unsafe`, `too-large`, `no-text` for one of pictures.
 */
export const readEpub = (file: InputFile, { chapters: byChapter = false } = {}): Result<Reading> => {
  const container = openContainer(file)
  if (!container.ok) return container
  const path = packagePath(container.value)
  if (!path.ok) return path
  const described = readPackage(container.value, path.value)
  if (!described.ok) return described
  const navigation = readNavigation(container.value, described.value)
  const pictures = new BookPictures(container.value)
  const read = readChapters(container.value, described.value, navigation, pictures)
  if (!read.ok) return read
  const { chapters, missing } = read.value
  const cut = chapters.filter(({ isCut }) => isCut).length
  const warnings = [
    ...(missing ? [epubSentence.missing(missing)] : []),
    ...(cut ? [epubSentence.cut(cut)] : []),
  ]
  findNotes(chapters)

  const book = bookMetadata(described.value.metadata)
  const out = leftOut(chapters, described.value, navigation, book.metadata)
  const kept = chapters.filter((chapter) => isRead(chapter) && !out.has(chapter))
  const text = kept.some(hasText) ? kept : chapters
  if (!text.some(hasText)) return failure('no-text', epubSentence.pictures(file.name))

  const laid = layOut(text, navigation.entries)
  const { assets } = pictures.store
  if (!byChapter) {
    const drafts = withWarnings([bookDraft(book, laid.blocks, assets)], warnings)
    return ok({ mediaType: EPUB_TYPE, drafts })
  }
  const starts = new Set(text.flatMap(({ blocks }) => blocks[0] ?? []))
  const drafts = cutIntoChapters(laid, starts).map((piece) => chapterDraft(book, piece, assets))
  return ok({ mediaType: EPUB_TYPE, drafts: withWarnings(drafts, warnings), firstPart: 1 })
}
