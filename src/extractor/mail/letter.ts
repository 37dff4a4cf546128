import type { Metadata, MetadataEvidence, WorkType } from '#shared/domain/metadata'
import { noMetadata, type Draft } from '../draft'
import { languageTag } from '../language'
import { pageAddress } from '../metadata/page-address'
import { fieldOf, type Field } from '../mime/fields'
import { decodeWords } from '../mime/words'
import { readBody } from './body'
import { withoutFurniture } from './furniture'
import { mailDate } from './mail-date'
import { readMailbox } from './mailbox'
import type { Message } from './message'
import { readSender } from './sender'
import { readSubject } from './subject'

const BULK =
  /^(?:list-(?:id|unsubscribe|post)|archived-at|feedback-id|x-campaign(?:-?id)?|x-mailer-lid|x-mc-user|x-csa-complaints)$/

/** The name that a list gives itself: `"The Letter" <letter.example.org>`. */
const listName = (fields: readonly Field[]): string | null => {
  const name = decodeWords(/^([^<]*)</.exec(fieldOf(fields, 'list-id'))?.[1] ?? '')
    .replace(/["']/g, '')
    .trim()
  return /\p{L}{3}/u.test(name) && !/^[\da-f]{8,}$|@|^\d+/i.test(name) ? name : null
}

const angled = (field: string): string => /<?(https?:\/\/[^\s<>]+)>?/i.exec(field)?.[1] ?? ''

/** Where the mail stands on the web: as its header says, or its own "view in browser". */
const addressOf = (fields: readonly Field[], viewLink: string | null): string | null =>
  pageAddress(
    ['archived-at', 'list-post', 'x-original-url']
      .map((name) => angled(fieldOf(fields, name)))
      .concat(viewLink ?? '')
      .filter(Boolean),
    null,
  )

/** Mail to many is a post, as CSL names what goes to a list; anything else is personal. */
const typeOf = (fields: readonly Field[], isBulk: boolean, url: string | null): WorkType => {
  const bulk = isBulk || url !== null || fields.some(({ name }) => BULK.test(name))
  return bulk || /^(?:bulk|list)$/i.test(fieldOf(fields, 'precedence')) ? 'post' : 'personal_communication'
}

/** An empty field has no evidence. */
const evidenceOf = (metadata: Metadata, byline: boolean, person: boolean): MetadataEvidence => {
  const header = (certainty: number) => ({ origin: 'mail header', certainty }) as const
  return {
    ...(metadata.title && { title: header(0.95) }),
    ...(metadata.authors.length && {
      authors: byline ? { origin: 'byline', certainty: 0.85 } : header(person ? 0.85 : 0.5),
    }),
    ...(metadata.published && { published: header(0.95) }),
    ...(metadata.siteName && { siteName: header(0.8) }),
    ...(metadata.url && { url: header(0.8) }),
    type: header(0.8),
  }
}

/** Makes an article of a mail: what it says, and from its header (or that of the mail it passes on) who wrote it, and when. */
export const readLetter = (message: Message): Draft => {
  const { fields } = message
  const subject = readSubject(fieldOf(fields, 'subject'), fields)
  const body = readBody(message, subject)
  const { forwarded } = body
  const mailbox = readMailbox(forwarded?.from ?? fieldOf(fields, 'from'))
  const sender = readSender(mailbox)
  const inner = forwarded ? readSubject(forwarded.subject, fields).title : ''
  const title = inner || subject.title
  const list = forwarded ? null : listName(fields)
  const siteName = sender.siteName ?? list
  const names = [title, mailbox.name, siteName ?? '', ...sender.authors.map(shown)]
  const { blocks, authors, isBulk } = withoutFurniture(body.blocks, names)
  const url = addressOf(forwarded ? [] : fields, body.viewLink)
  const published = mailDate(forwarded ? forwarded.date : fieldOf(fields, 'date'))
  const metadata: Metadata = {
    ...noMetadata(),
    title,
    subtitle: body.subtitle,
    authors: authors.length ? authors : sender.authors,
    published,
    siteName,
    url,
    language: languageTag(body.language ?? (fieldOf(fields, 'content-language') || null)),
    type: typeOf(forwarded ? [] : fields, isBulk, url),
  }
  const isPerson = sender.authors.some((name) => !('literal' in name))
  return {
    metadata,
    evidence: evidenceOf(metadata, authors.length > 0, isPerson),
    blocks: blocks.map(({ block }) => block),
    assets: body.assets,
    warnings: [...message.warnings, ...body.warnings],
  }
}

const shown = (name: Metadata['authors'][number]): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`
