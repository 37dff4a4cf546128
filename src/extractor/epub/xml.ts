import { DOMParser } from 'linkedom'
import { err, ok, type Result } from '#shared/result'
import { decode } from '../charset/decode'

/** `entities`: it declares some of its own; `damaged`: it cannot be read. */
export type XmlProblem = 'entities' | 'damaged'

/** Lists of contents reach a dozen. */
const MAX_DEPTH = 200
const MAX_BYTES = 16 * 1024 * 1024

/** The text without its document type declaration, whatever stands in it. */
export const withoutDoctype = (text: string): string => {
  const start = text.search(/<!doctype/i)
  if (start < 0) return text
  const close = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  const subset = bracket >= 0 && bracket < close
  const end = subset ? text.indexOf(']', bracket) : close
  const last = subset && end >= 0 ? text.indexOf('>', end) : end
  return text.slice(0, start) + (last < 0 ? '' : text.slice(last + 1))
}

const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (const [, close, empty] of text.matchAll(/<(\/?)[\p{L}_][^<>]*?(\/?)>/gu)) {
    if (close) depth--
    else if (!empty) depth++
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** Parses a part of a book that is XML. Real books are seldom quite well-formed, so this is lenient; entities are never expanded. */
export const parseXml = (bytes: Uint8Array): Result<Element, XmlProblem> => {
  if (bytes.length > MAX_BYTES) return err('damaged')
  const { text } = decode(bytes)
  if (/<!ENTITY/i.test(text)) return err('entities')
  const bare = withoutDoctype(text)
  if (isTooDeep(bare)) return err('damaged')
  const root = new DOMParser().parseFromString(bare.trim(), 'text/xml').documentElement as unknown as
    Element | undefined
  return root ? ok(root) : err('damaged')
}

/** An element's name without its prefix, in small letters. */
export const localName = ({ tagName }: Element): string =>
  tagName.slice(tagName.indexOf(':') + 1).toLowerCase()

/** The elements inside of a name, whatever its prefix, in document order. */
export const elementsOf = (root: Element, name: string): Element[] =>
  [...root.querySelectorAll('*')].filter((element) => localName(element) === name)

export const childrenOf = (root: Element): Element[] => {
  const children: Element[] = []
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) children.push(child)
  return children
}

/** An attribute by its name, whatever its prefix. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.getAttribute(name) ??
  [...element.attributes].find((one) => one.name.endsWith(`:${name}`))?.value ??
  null

/** The text inside, its white space collapsed. */
export const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()
