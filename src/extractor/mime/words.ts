import { decode } from '../charset/decode'
import { decodeQuotedPrintable } from './transfer'

/** `=?charset*language?B or Q?text?=`; some senders leave spaces inside. */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([BbQq])\?([^?]*)\?=/g

interface Word {
  charset: string
  bytes: Uint8Array
}

const wordOf = ([, charset = '', encoding = '', text = '']: RegExpExecArray): Word => ({
  charset: charset.toLowerCase(),
  bytes:
    encoding.toUpperCase() === 'B'
      ? new Uint8Array(Buffer.from(text, 'base64'))
      : decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1')),
})

/** Words of one charset are joined before they are decoded: senders cut in the middle of a character. */
const textOf = (words: readonly Word[]): string => {
  let text = ''
  for (let i = 0; i < words.length;) {
    const charset = words[i]?.charset
    let end = i
    while (end < words.length && words[end]?.charset === charset) end++
    text += decode(Buffer.concat(words.slice(i, end).map(({ bytes }) => bytes)), charset).text
    i = end
  }
  return text
}

/** Decodes the encoded words in a header field's value (RFC 2047); white space between two of them is none. */
export const decodeWords = (value: string): string => {
  if (!value.includes('=?')) return value
  const out: string[] = []
  let run: Word[] = []
  let from = 0
  for (const hit of value.matchAll(WORD)) {
    const between = value.slice(from, hit.index)
    if (between.trim() || !run.length) {
      out.push(textOf(run), between)
      run = []
    }
    run.push(wordOf(hit))
    from = hit.index + hit[0].length
  }
  out.push(textOf(run), value.slice(from))
  return out.join('').replace(/[\r\n]+/g, ' ')
}
