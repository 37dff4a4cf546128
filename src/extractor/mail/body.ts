import type { FindResource } from '../html/flatten/assets'
import { countWords } from '../html/select/words'
import type { Asset } from '../messages'
import { sliceRich, trimRich } from '../blocks/rich-text'
import type { MailBlock } from './blocks'
import { findForwarded, type ForwardedHeader } from './forwarded'
import { readMailPage } from './html/read-page'
import type { MailBody, Message } from './message'
import type { Subject } from './subject'
import { readTextBody } from './text-body'
import { viewLinkInText } from './view-link'

/** What a mail's reader sees, before furniture is taken out. */
export interface Body {
  subtitle: string | null
  blocks: MailBlock[]
  assets: Asset[]
  language: string | null
  viewLink: string | null
  /** The header of the mail that this one passes on. */
  forwarded: ForwardedHeader | null
  warnings: string[]
}

const EMPTY: Body = {
  subtitle: null,
  blocks: [],
  assets: [],
  language: null,
  viewLink: null,
  forwarded: null,
  warnings: [],
}

/** The part of a block that follows its first `lines` lines, or null when nothing is left. */
const afterLines = ({ block, linked }: MailBlock, lines: number): MailBlock | null => {
  let at = 0
  for (let i = 0; i < lines && at >= 0; i++) at = block.text.indexOf('\n', at) + 1 || -1
  const rest = at < 0 ? null : trimRich(sliceRich(block, at, block.text.length))
  return rest?.text ? { block: { ...block, ...rest }, linked: Math.min(linked, rest.text.length) } : null
}

/** Blocks before the header of another mail and those after it. */
const splitAt = (blocks: readonly MailBlock[], start: number, end: number): [MailBlock[], MailBlock[]] => {
  const before: MailBlock[] = []
  const after: MailBlock[] = []
  let line = 0
  for (const one of blocks) {
    const count = one.block.text.split('\n').length
    if (line + count <= start) before.push(one)
    else if (line >= end) after.push(one)
    else if (line + count > end) after.push(...[afterLines(one, end - line)].filter((rest) => rest !== null))
    line += count
  }
  return [before, after]
}

const linesOf = (blocks: readonly MailBlock[]): string[] =>
  blocks.flatMap(({ block }) => block.text.replaceAll('\t', ' ').split('\n'))

const MAX_FORWARDS = 5
/** A further header belongs to the forwarded mail only when it stands at its top. */
const TOP = 4

const hasText = (blocks: readonly MailBlock[]): boolean =>
  blocks.reduce((sum, { block }) => sum + countWords(block.text), 0) >= 8

/** Of a forwarded mail what was forwarded, and of an answer what was written for it. */
const withoutOuter = (body: Body, { isForward, isReply }: Subject): Body => {
  let { blocks, forwarded } = body
  for (let i = 0; i < MAX_FORWARDS; i++) {
    const found = findForwarded(linesOf(blocks))
    if (!found || (i > 0 && found.start > TOP)) break
    const [before, after] = splitAt(blocks, found.start, found.end)
    if (isForward || found.isMarked || i > 0) {
      if (!hasText(after)) break
      blocks = after
      forwarded = found.header
    } else {
      if (isReply && hasText(before)) blocks = before
      break
    }
  }
  return { ...body, blocks, forwarded }
}

const readOne = (body: MailBody, find: FindResource, subject: Subject): Body => {
  if (body.kind === 'html') {
    const marked = subject.isForward || /forwarded message|weitergeleitete nachricht/i.test(body.text)
    const page = readMailPage(body.text, find, { ...subject, isForward: marked })
    return { ...EMPTY, ...page }
  }
  const lines = body.text.split(/\r?\n/)
  const found = findForwarded(lines)
  const isForward = found !== null && (subject.isForward || found.isMarked)
  const text = isForward
    ? lines
        .slice(found.end)
        .map((line) => line.replace(/^> ?/, ''))
        .join('\n')
    : body.text
  const { blocks, warnings } = readTextBody(text, subject.isReply)
  const forwarded = isForward ? found.header : null
  return { ...EMPTY, blocks, warnings, viewLink: viewLinkInText(body.text), forwarded }
}

const join = (bodies: readonly Body[]): Body =>
  bodies.reduce(
    (all, one) => ({
      subtitle: all.subtitle ?? one.subtitle,
      blocks: [...all.blocks, ...one.blocks],
      assets: [...all.assets, ...one.assets],
      language: all.language ?? one.language,
      viewLink: all.viewLink ?? one.viewLink,
      forwarded: all.forwarded ?? one.forwarded,
      warnings: [...all.warnings, ...one.warnings],
    }),
    EMPTY,
  )

/** Reads a mail's pages; its text when it has no page, or one with nothing to read in it. */
export const readBody = ({ bodies, find }: Message, subject: Subject): Body => {
  const read = (kind: MailBody['kind']): Body =>
    join(bodies.filter((body) => body.kind === kind).map((body) => readOne(body, find, subject)))
  const page = read('html')
  if (hasText(page.blocks)) return withoutOuter(page, subject)
  const text = read('text')
  return withoutOuter(text.blocks.length ? text : page, subject)
}
