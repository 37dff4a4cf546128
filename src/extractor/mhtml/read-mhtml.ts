import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import type { InputFile, Reading } from '../reading'
import { readHtml } from '../html/read-html'
import { fieldOf } from '../mime/fields'
import { openMime } from '../mime/open-mime'
import { contentLocation, textOf, type Part } from '../mime/part'
import { resourceFinder } from '../mime/part-finder'
import { mimeSentence } from '../mime/sentences'
import { decodeWords } from '../mime/words'
import { findPage } from './archive'
import { withFrame } from './frames'

const readPart = (root: Part, part: Part, address: string | null, base: string): Draft => {
  const { text, warnings } = textOf(part)
  const draft = readHtml(text, { address, find: resourceFinder(root, base) })
  return { ...draft, warnings: [...warnings, ...draft.warnings] }
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
  const frames = archive.frames.map(
    (frame) => () => readPart(root, frame, archive.address, contentLocation(frame)),
  )
  const draft = withSubject(withFrame(page, frames), subject)
  return ok({
    mediaType: 'multipart/related',
    drafts: [{ ...draft, warnings: [...warnings, ...draft.warnings] }],
  })
}
