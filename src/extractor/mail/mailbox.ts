import { decodeWords } from '../mime/words'

export interface Mailbox {
  /** As shown, or ''. */
  name: string
  address: string
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(.)/g, '$1')
    .replace(/^'(.*)'$/s, '$1')
    .replace(/\s+/g, ' ')
    .trim()

/** Reads the first mailbox of a field: `"Ann Lee" <ann@x.example>`, `ann@x.example (Ann Lee)`, or an address alone. */
export const readMailbox = (field: string): Mailbox => {
  const text = field.slice(0, 2000).trim()
  const angled = /^("(?:[^"\\]|\\.)*"|[^<]*)<([^<>]*)>/s.exec(text)
  if (angled) {
    const name = unquoted(decodeWords(unquoted(angled[1] ?? '')))
    return { name: name.includes('@') && !name.includes(' ') ? '' : name, address: (angled[2] ?? '').trim() }
  }
  const [, address = '', comment = ''] = /^\s*([^\s<>()]+@[^\s<>(),]+)\s*(?:\(([^()]*)\))?/.exec(text) ?? []
  if (address) return { name: decodeWords(comment).trim(), address }
  // Forwarded headers have names without addresses.
  return { name: unquoted(decodeWords(text)), address: '' }
}
