import type { FindResource } from '../html/flatten/assets'
import type { Field } from '../mime/fields'

export interface MailBody {
  kind: 'html' | 'text'
  /** Decoded; flowed text is joined already. */
  text: string
}

/** A file that came with a mail and may be an article itself. */
export interface Attachment {
  name: string
  bytes: Uint8Array
}

/** A mail, whatever file it comes from. */
export interface Message {
  fields: readonly Field[]
  /** What the mail program would show, in order. */
  bodies: MailBody[]
  find: FindResource
  attachments: Attachment[]
  /** Mails that were attached and are read already. */
  inner: Message[]
  /** Its text can only be read with a key. */
  isEncrypted: boolean
  warnings: string[]
}
