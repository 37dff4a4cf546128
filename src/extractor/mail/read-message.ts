import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import { countWords } from '../html/select/words'
import type { ReaderContext, Reading } from '../reading'
import { readLetter } from './letter'
import type { Attachment, Message } from './message'
import { mailSentence } from './sentences'

const PGP = /^\s*-----BEGIN PGP MESSAGE-----/m
/** With fewer words than this a mail only carries what is attached to it. */
const COVER_NOTE = 40

const wordsIn = ({ blocks }: Draft): number =>
  blocks.reduce((sum, block) => sum + (block.role === 'body' ? countWords(block.text) : 0), 0)

const isSealed = ({ isEncrypted, bodies }: Message): boolean =>
  isEncrypted ||
  (bodies.length > 0 && bodies.every(({ kind, text }) => kind === 'text' && PGP.test(text.slice(0, 5000))))

interface Attached {
  drafts: Draft[]
  warnings: string[]
  failed: Result<Reading> | null
}

const readAttachments = async (
  mail: string,
  attachments: readonly Attachment[],
  { readInner }: ReaderContext,
): Promise<Attached> => {
  const attached: Attached = { drafts: [], warnings: [], failed: null }
  for (const file of attachments) {
    const read = await readInner({ name: `${mail}: ${file.name}`, bytes: file.bytes })
    if (read.ok) attached.drafts.push(...read.value.drafts)
    else {
      attached.failed ??= read
      attached.warnings.push(mailSentence.attachment(file.name))
    }
  }
  return attached
}

/**
 * Makes articles of a mail: its own text first, unless that is only a note about what is attached, then the attached articles.
 * Errors: `encrypted`, `no-text`, and those of an attachment when there is nothing else.
 */
export const readMessage = async (
  name: string,
  message: Message,
  mediaType: string,
  context: ReaderContext,
): Promise<Result<Reading>> => {
  if (isSealed(message)) return failure('encrypted', mailSentence.encrypted(name))
  const letter = readLetter(message)
  const { drafts, warnings, failed } = await readAttachments(name, message.attachments, context)
  for (const inner of message.inner) {
    const read = await readMessage(name, inner, mediaType, context)
    if (read.ok) drafts.push(...read.value.drafts)
  }
  const words = wordsIn(letter)
  if (!words && !drafts.length && failed) return failed
  const own = words >= COVER_NOTE || !drafts.length ? [letter] : []
  const [first, ...rest] = [...own, ...drafts]
  return ok({
    mediaType,
    drafts: first ? [{ ...first, warnings: [...first.warnings, ...warnings] }, ...rest] : [],
  })
}
