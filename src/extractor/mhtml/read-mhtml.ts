import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import type { InputFile, Reading } from '../reading'
import { readHtml } from '../html/read-html'
import { countWords } from '../html/select/page'
import { fieldOf } from '../mime/fields'
import { openMime } from '../mime/open-mime'
import { contentLocation, textOf, type Part } from '../mime/part'
import { resourceFinder } from '../mime/part-finder'
import { mimeSentence } from '../mime/sentences'
import { decodeWords } from '../mime/words'
import { findPage, type PageArchive } from './archive'

/** With fewer words than this a page may be no more than the frame around another. */
const SCANT = 60
const MAX_FRAMES = 12

const wordsIn = ({ blocks }: Draft): number =>
  blocks.reduce((sum, block) => sum + (block.role === 'body' ? countWords(block.text) : 0), 0)

const readPart = (root: Part, part: Part, address: string | null, base: string): Draft => {
  const { text, warnings } = textOf(part)
  const draft = readHtml(text, { address, find: resourceFinder(root, base) })
  return { ...draft, warnings: [...warnings, ...draft.warnings] }
}

/** Pages of frames have their text in another page of the archive; what the outer page says of itself still holds. */
const withFrame = (root: Part, outer: Draft, { frames, address }: PageArchive): Draft => {
  if (wordsIn(outer) >= SCANT || !frames.length) return outer
  const drafts = frames
    .slice(0, MAX_FRAMES)
    .map((frame) => readPart(root, frame, address, contentLocation(frame)))
  const best = drafts.reduce((a, b) => (wordsIn(b) > wordsIn(a) ? b : a))
  if (wordsIn(best) < 3 * Math.max(1, wordsIn(outer))) return outer
  const { title, authors, published } = outer.metadata
  return {
    ...best,
    metadata: {
      ...best.metadata,
      title: best.metadata.title || title,
      authors: best.metadata.authors.length ? best.metadata.authors : authors,
      published: best.metadata.published ?? published,
      url: outer.metadata.url,
    },
  }
}

/** The title as the browser noted it stands for a page without one. */
const withSubject = (draft: Draft, subject: string): Draft =>
  draft.metadata.title || !subject
    ? draft
    : {
        ...draft,
        metadata: { ...draft.metadata, title: subject },
        evidence: { ...draft.evidence, title: { origin: 'mail header', certainty: 0.6 } },
      }

/**
 * Reads a page saved as one file (MHTML, .mht; RFC 2557), with the pictures inside it. The header's date is the time of saving and
 * says nothing of the article. Errors: `unsafe`, `no-text`.
 */
export const readMhtml = (file: InputFile): Result<Reading> => {
  const opened = openMime(file)
  if (!opened.ok) return opened
  const { root, warnings } = opened.value
  const archive = findPage(root)
  if (!archive) return failure('no-text', mimeSentence.noPage(file.name))
  const page = readPart(root, archive.page, archive.address, archive.base)
  const subject = decodeWords(fieldOf(root.fields, 'subject')).trim()
  const draft = withSubject(withFrame(root, page, archive), subject)
  return ok({
    mediaType: 'multipart/related',
    drafts: [{ ...draft, warnings: [...warnings, ...draft.warnings] }],
  })
}
