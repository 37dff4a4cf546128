import type { Result } from '#shared/result'
import { openMime } from '../mime/open-mime'
import type { InputFile, ReaderContext, Reading } from '../reading'
import { messageOf } from './parts'
import { readMessage } from './read-message'

/** Reads a mail as programs save it (.eml, RFC 5322; also one in a mail folder's form). Errors: `unsafe`, `encrypted`, `no-text`. */
export const readMail = async (file: InputFile, context: ReaderContext): Promise<Result<Reading>> => {
  const opened = openMime(file)
  if (!opened.ok) return opened
  const { root, warnings } = opened.value
  return readMessage(file.name, messageOf(root, warnings), 'message/rfc822', context)
}
