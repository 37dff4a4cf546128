import { decode } from '../charset/decode'
import { decodeWords } from './words'

/** A structured field: `multipart/related; boundary="…"`. The value and the parameters' names are in small letters. */
export interface Structured {
  value: string
  parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s*([^\s=;]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gs
/** RFC 2231: `name*0*`, a part of a value, with a star at its end when it is percent-encoded. */
const SECTION = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/

interface Section {
  order: number
  encoded: boolean
  text: string
}

/** RFC 2231 values are bytes of the charset that the first section names; all other sections have only bytes. */
const join = (sections: readonly Section[]): string => {
  const sorted = [...sections].sort((a, b) => a.order - b.order)
  if (!sorted[0]?.encoded) return sorted.map(({ text }) => text).join('')
  const [, charset = '', first = sorted[0].text] = /^([^']*)'[^']*'(.*)$/s.exec(sorted[0].text) ?? []
  const bytes = sorted.map(({ text, encoded }, i) => {
    const part = i ? text : first
    return encoded
      ? Buffer.from(
          part.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        )
      : Buffer.from(part)
  })
  return decode(Buffer.concat(bytes), charset).text
}

/** Reads a field with parameters, also those that are continued or in another charset (RFC 2045, 2231), and encoded words in them. */
export const readStructured = (field: string): Structured => {
  const value = (field.split(';', 1)[0] ?? '')
    .replace(/\([^)]{0,200}\)/g, '')
    .trim()
    .toLowerCase()
  const found = new Map<string, Section[]>()
  for (const [, rawName = '', quoted, bare = ''] of field.matchAll(PARAMETER)) {
    const [, name = '', order, star] = SECTION.exec(rawName.toLowerCase()) ?? []
    const text = quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/gs, '$1')
    const sections = found.get(name) ?? []
    const number = Number(order ?? 0)
    // Of a parameter given twice the first holds.
    if (name && !sections.some((one) => one.order === number))
      found.set(name, [...sections, { order: number, encoded: star !== undefined, text }])
  }
  const parameters = new Map([...found].map(([name, sections]) => [name, decodeWords(join(sections))]))
  return { value, parameters }
}
