import { fieldOf } from '../mime/fields'
import { bytesOf, contentId, disposition, leavesOf, partFileName, textOf, type Part } from '../mime/part'
import { resourceFinder } from '../mime/part-finder'
import { joinFlowed } from './flowed'
import type { Attachment, MailBody, Message } from './message'

const ARTICLE_TYPE =
  /^(?:application\/(?:pdf|x-pdf|msword|rtf|epub\+zip|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|xhtml\+xml|vnd\.ms-outlook)|text\/(?:html|rtf|markdown)|message\/rfc822)$/
export const ARTICLE_NAME = /\.(?:pdf|docx?|odt|rtf|epub|x?html?|mht|mhtml|webarchive|md|markdown|eml|msg)$/i
const SEALED = /^application\/(?:x-)?pkcs7-mime$/
const MAX_ATTACHMENTS = 50

const isHtml = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value)
const isText = ({ type }: Part): boolean =>
  type.value === '' || type.value === 'text' || type.value === 'text/plain'
const isAttached = (part: Part): boolean => disposition(part).value === 'attachment'

const holds = (part: Part, is: (leaf: Part) => boolean): boolean =>
  leavesOf(part).some((leaf) => is(leaf) && !isAttached(leaf))

/** Of several forms of the same the page, and its text, which stands in for a page of nothing but pictures. */
const forms = (parts: readonly Part[]): Part[] => {
  const page = parts.findLast((part) => holds(part, isHtml))
  const text = parts.findLast((part) => part !== page && holds(part, isText))
  const found = [page, text].filter((part) => part !== undefined)
  return found.length ? found : parts.slice(0, 1)
}

const started = ({ type, parts }: Part): Part | undefined => {
  const start = (type.parameters.get('start') ?? '').replace(/^<|>$/g, '')
  return parts.find((part) => start !== '' && contentId(part) === start) ?? parts[0]
}

class Collector {
  readonly bodies: MailBody[] = []
  readonly attachments: Attachment[] = []
  isEncrypted = false

  collect(part: Part, digest = false): void {
    const { value } = part.type
    if (value.startsWith('multipart/') && part.parts.length) return this.multipart(part)
    if (SEALED.test(value) && !/signed|certs/i.test(part.type.parameters.get('smime-type') ?? ''))
      this.isEncrypted = true
    else if (value === 'message/rfc822' || (digest && value === '')) this.attach(part, 'message.eml')
    else if (!isAttached(part) && (isHtml(part) || (isText(part) && !partFileName(part)))) this.body(part)
    else if (ARTICLE_TYPE.test(value) || ARTICLE_NAME.test(partFileName(part)))
      this.attach(part, 'attachment')
  }

  private multipart(part: Part): void {
    const [first] = part.parts
    const kind = part.type.value.slice('multipart/'.length)
    if (kind === 'encrypted') this.isEncrypted = true
    else if (kind === 'alternative') for (const one of forms(part.parts)) this.collect(one)
    else if (kind === 'related') this.related(part)
    else if (kind === 'signed' || kind === 'report') this.some(first)
    else for (const one of part.parts) this.collect(one, kind === 'digest')
  }

  private some(part: Part | undefined): void {
    if (part) this.collect(part)
  }

  /** Parts that the page does not show but that were attached all the same. */
  private related(part: Part): void {
    const page = started(part)
    this.some(page)
    for (const one of part.parts) if (one !== page && isAttached(one)) this.collect(one)
  }

  private body(part: Part): void {
    const { text } = textOf(part)
    const { parameters } = part.type
    const flowed = /^flowed$/i.test(parameters.get('format') ?? '')
    if (isHtml(part)) this.bodies.push({ kind: 'html', text })
    else
      this.bodies.push({
        kind: 'text',
        text: flowed ? joinFlowed(text, /^yes$/i.test(parameters.get('delsp') ?? '')) : text,
      })
  }

  private attach(part: Part, name: string): void {
    if (this.attachments.length < MAX_ATTACHMENTS)
      this.attachments.push({ name: partFileName(part) || name, bytes: bytesOf(part) })
  }
}

/** What of a mail's parts its reader would see, and the files that came with it. */
export const messageOf = (root: Part, warnings: string[]): Message => {
  const collector = new Collector()
  collector.collect(root)
  const base = fieldOf(root.fields, 'content-base') || fieldOf(root.fields, 'content-location')
  return {
    fields: root.fields,
    bodies: collector.bodies,
    find: resourceFinder(root, base),
    attachments: collector.attachments,
    inner: [],
    isEncrypted: collector.isEncrypted,
    warnings,
  }
}
