import { fieldOf, type Field } from '../mime/fields'
import { decodeWords } from '../mime/words'

const REPLY = 're|aw|antw|antwort|sv|vs|ref|res|rif|r|odp|ynt|回复|答复|回覆'
const FORWARD = 'fwd?|wg|tr|rv|enc|i|doorst|vb|pd|vl|转发|轉寄'
const prefix = (words: string): RegExp =>
  new RegExp(`^\\s*(?:${words})(?:\\s?\\[\\d{1,3}\\]|\\s?\\(\\d{1,3}\\)|\\^\\d)?\\s*[:：]\\s*`, 'i')
const REPLY_PREFIX = prefix(REPLY)
const FORWARD_PREFIX = prefix(FORWARD)
const WARNING_TAG = /^\s*\[(?:external|extern|ext|spam|caution|bulk)[^\]]{0,20}\]:?\s*/i
const TAG = /^\s*\[([^\]]{1,60})\]\s*/

export interface Subject {
  title: string
  isReply: boolean
  isForward: boolean
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a tag in brackets names the list that sent the mail; other brackets are the writer's. */
const isListTag = (tag: string, fields: readonly Field[]): boolean => {
  const places = ['list-id', 'list-post', 'sender', 'to', 'x-mailing-list'].map((name) =>
    bare(decodeWords(fieldOf(fields, name))),
  )
  return bare(tag).length > 1 && places.some((place) => place.includes(bare(tag)))
}

/** A subject without what mail programs and lists put before it (RE:, FWD:, [list]); the fields tell a list's tag from a title's. */
export const readSubject = (raw: string, fields: readonly Field[]): Subject => {
  let title = decodeWords(raw).replace(/\s+/g, ' ').trim()
  const subject = { isReply: false, isForward: false }
  for (let i = 0; i < 12; i++) {
    const before = title
    if (REPLY_PREFIX.test(title)) subject.isReply = true
    if (FORWARD_PREFIX.test(title)) subject.isForward = true
    title = title.replace(REPLY_PREFIX, '').replace(FORWARD_PREFIX, '').replace(WARNING_TAG, '')
    const tag = TAG.exec(title)
    if (tag?.[1] && title.length > tag[0].length && isListTag(tag[1], fields))
      title = title.slice(tag[0].length)
    if (title === before) break
  }
  // "(fwd)" at the end is an old habit.
  const forwarded = /\s*\(fwd\)$/i.test(title)
  return {
    title: title.replace(/\s*\(fwd\)$/i, '').trim(),
    isReply: subject.isReply,
    isForward: subject.isForward || forwarded,
  }
}
