import { repairText } from '../repair/repair-text'
import { toBlocks } from '../text/blocks'
import { toLines } from '../text/lines'
import { joinWrapped } from '../text/wrapping'
import type { MailBlock } from './blocks'

const RULE = /^[-=_*~#+]{4,}$/
/** How a program introduces the mail that it quotes. */
const WROTE = /^.{0,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\s*(?:.{0,60})?:\s*$/i

/** Without the quotation that ends a reply, and without a signature (RFC 3676, 4.3). */
const ownLines = (lines: readonly string[], isReply: boolean): string[] => {
  const signature = lines.findLastIndex((line) => /^-- ?$/.test(line))
  const whole = signature > 0 && lines.length - signature <= 25 ? lines.slice(0, signature) : [...lines]
  if (!isReply) return whole
  let end = whole.length
  while (end > 0 && /^\s*(?:>.*)?$/.test(whole[end - 1] ?? '')) end--
  const quoted = whole.slice(end).some((line) => line.startsWith('>'))
  if (!quoted || end === 0) return whole
  return WROTE.test(
    whole
      .slice(Math.max(0, end - 2), end)
      .join(' ')
      .trim(),
  )
    ? whole.slice(0, Math.max(0, end - 1))
    : whole.slice(0, end)
}

/** Headings as builders write them in plain text: stars before, or a line of signs below. */
const plainHeading = (line: string): string => line.replace(/^\*\* (?=\S)/, '')

/** The blocks of a mail's plain text: lines joined to paragraphs, without signature, rules and, in a reply, what it answers. */
export const readTextBody = (
  source: string,
  isReply: boolean,
): { blocks: MailBlock[]; warnings: string[] } => {
  const { text, warnings } = repairText(source)
  const lines = ownLines(text.split(/\r?\n/), isReply)
    .filter((line) => !RULE.test(line.trim()))
    .map(plainHeading)
  const blocks = toBlocks(joinWrapped(toLines(lines.join('\n'))))
  return { blocks: blocks.map((block) => ({ block, linked: 0 })), warnings }
}
