import { failure, type Result } from '#shared/result'
import { decode } from '../../charset/decode'
import { openMime } from '../../mime/open-mime'
import { openCompound, type CompoundFolder } from '../../ole/compound-file'
import type { InputFile, ReaderContext, Reading } from '../../reading'
import { encodingLabel } from '../../rtf/code-pages'
import { RtfInterpreter } from '../../rtf/interpreter'
import type { MailBody, Message } from '../message'
import { ARTICLE_NAME, messageOf } from '../parts'
import { readMessage } from '../read-message'
import { mailSentence } from '../sentences'
import { attachedTo, finderOf } from './attached'
import { unpackRtf } from './compressed-rtf'
import { fieldsOf } from './fields'
import { HEADER, Properties } from './properties'

const MAX_DEPTH = 4

/** The page of a message, from its own property or out of the RTF that wraps it; text where there is neither. */
const bodiesOf = (properties: Properties): MailBody[] => {
  const text = properties.text('1000')
  const bodies: MailBody[] = text.trim() ? [{ kind: 'text', text }] : []
  const page = properties.bytes('1013')
  const html = page ? decode(page, encodingLabel(properties.codePage)).text : properties.text('1013')
  if (html.trim()) return [{ kind: 'html', text: html }, ...bodies]
  const packed = properties.bytes('1009')
  const rtf = packed && unpackRtf(packed)
  if (!rtf) return bodies
  const document = new RtfInterpreter(rtf, false).read()
  if (document.html !== null) return [{ kind: 'html', text: document.html }, ...bodies]
  return bodies.length
    ? bodies
    : [{ kind: 'text', text: document.blocks.map((block) => block.text).join('\n\n') }]
}

/** A signed mail is kept as it was sent, as its only attachment. */
const signedMessage = (bytes: Uint8Array): Message | null => {
  const opened = openMime({ name: '', bytes })
  return opened.ok ? messageOf(opened.value.root, opened.value.warnings) : null
}

const messageIn = (folder: CompoundFolder, header: number, depth: number): Message => {
  const properties = new Properties(folder, header)
  const files = attachedTo(folder)
  const bodies = bodiesOf(properties)
  const kind = properties.text('001A')
  const [only] = files
  const signed = /\.SMIME\.MultipartSigned$/i.test(kind) && only ? signedMessage(only.bytes) : null
  const fields = fieldsOf(properties)
  if (signed) return { ...signed, fields }
  const inner = files.flatMap(({ message }) => (message && depth < MAX_DEPTH ? message : []))
  return {
    fields,
    bodies,
    find: finderOf(files),
    attachments: files.filter(({ name, message }) => !message && ARTICLE_NAME.test(name)),
    inner: inner.map((one) => messageIn(one, HEADER.embedded, depth + 1)),
    isEncrypted: /\.SMIME$/i.test(kind) && !bodies.length,
    warnings: [],
  }
}

/** Reads a mail saved by Outlook (.msg). Errors: `damaged`, `encrypted`, `no-text`. */
export const readMsg = async (
  { name, bytes }: InputFile,
  context: ReaderContext,
): Promise<Result<Reading>> => {
  const folder = openCompound(bytes)
  if (!folder?.names.length) return failure('damaged', mailSentence.damaged(name))
  return readMessage(name, messageIn(folder, HEADER.message, 0), 'application/vnd.ms-outlook', context)
}
