import { failure, ok, type Result } from '#shared/result'
import { decode } from '../charset/decode'
import type { Draft } from '../draft'
import type { FindResource } from '../html/flatten/assets'
import { readHtml } from '../html/read-html'
import { withFrame } from '../mhtml/frames'
import { pictureType } from '../mime/picture-type'
import { referenceKeys } from '../mime/reference'
import { CUT } from '../mime/sentences'
import type { InputFile, ReaderContext, Reading } from '../reading'
import { webArchiveOf, type WebArchive, type WebResource } from './archive'
import { readBinaryPlist } from './binary-plist'
import { isBinaryPlist } from './is-webarchive'
import { webArchiveSentence } from './sentences'
import { readXmlPlist } from './xml-plist'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)?$/

const finder = ({ parts }: WebArchive, base: string): FindResource => {
  const byKey = new Map<string, WebResource>()
  for (const part of parts)
    for (const key of referenceKeys(part.url, base)) if (!byKey.has(key)) byKey.set(key, part)
  return (reference) => {
    const key = referenceKeys(reference, base).find((one) => byKey.has(one))
    const part = key === undefined ? undefined : byKey.get(key)
    return part ? { mediaType: pictureType(part.bytes, part.mediaType), bytes: part.bytes } : null
  }
}

const readPage = (archive: WebArchive, { url, encoding, bytes }: WebResource): Draft => {
  const { text, warnings } = decode(bytes, encoding)
  const address = /^https?:\/\/\S+$/i.test(url) ? url : null
  const draft = readHtml(text, { address, find: finder(archive, url) })
  return { ...draft, warnings: [...warnings, ...draft.warnings] }
}

/**
 * Reads a page that Safari saved with its pictures (.webarchive), as a binary property list or an XML one. What it holds instead of
 * a page is read as a file of its own. Error: `damaged`.
 */
export const readWebArchive = async (
  { name, bytes }: InputFile,
  { readInner }: ReaderContext,
): Promise<Result<Reading>> => {
  const { value, complete } = isBinaryPlist(bytes)
    ? { value: readBinaryPlist(bytes), complete: true }
    : readXmlPlist(decode(bytes).text)
  const archive = webArchiveOf(value)
  if (!archive) return failure('damaged', webArchiveSentence.damaged(name))
  const { main, frames } = archive
  if (!PAGE.test(main.mediaType)) return readInner({ name, bytes: main.bytes })
  const draft = withFrame(
    readPage(archive, main),
    frames.map((frame) => () => readPage(archive, frame)),
  )
  return ok({
    mediaType: 'application/x-webarchive',
    drafts: [complete ? draft : { ...draft, warnings: [CUT, ...draft.warnings] }],
  })
}
