import { err, ok, type Result } from '#shared/result'
import type { XmlElement, XmlNode } from './element'
import { Scope, type Namespaces } from './names'

/** `doctype`: it declares entities or would fetch some; `deep`, `large`: beyond what a document can be; `malformed`: no XML. */
export type XmlProblem = 'doctype' | 'deep' | 'large' | 'malformed'

/** Tables in tables in text boxes reach a few dozen. */
const MAX_DEPTH = 300
/** A novel with every word formatted by itself has fewer; each takes about 150 bytes. */
const MAX_ELEMENTS = 1_000_000
const NAME = /[^\s/>=<"']+/y
const ATTRIBUTE = /\s*([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class Malformed extends Error {}

const character = (code: number): string =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000))
    ? String.fromCodePoint(code)
    : ''

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
        if (name) return NAMED[name] ?? ''
        if (decimal) return character(Number.parseInt(decimal, 10))
        if (hex) return character(Number.parseInt(hex, 16))
        throw new Malformed()
      })
    : text

/** Reads the attributes from `from` on. Returns where they end. */
const readAttributes = (text: string, from: number, attributes: string[]): number => {
  ATTRIBUTE.lastIndex = from
  let at = from
  for (let hit = ATTRIBUTE.exec(text); hit; hit = ATTRIBUTE.exec(text)) {
    attributes.push(hit[1] ?? '', decoded(hit[2] ?? hit[3] ?? ''))
    at = ATTRIBUTE.lastIndex
  }
  return at
}

interface Open {
  element: XmlElement
  last: XmlNode | null
  qualified: string
  scope: Scope
}

class Parser {
  private readonly open: Open[]
  private at = 0
  private count = 0
  private readonly document: XmlElement = { name: '', attributes: null, first: null, next: null }

  constructor(
    private readonly source: string,
    namespaces: Namespaces,
  ) {
    this.open = [{ element: this.document, last: null, qualified: '', scope: new Scope(namespaces) }]
  }

  parse(namespaces: Namespaces): Result<XmlElement, XmlProblem> {
    const { source } = this
    while (this.at < source.length) {
      const tag = source.indexOf('<', this.at)
      const end = tag < 0 ? source.length : tag
      if (end > this.at && this.open.length > 1)
        this.append({ name: null, value: decoded(source.slice(this.at, end)), next: null })
      if (tag < 0) break
      const problem = this.markup(tag, namespaces)
      if (problem) return err(problem)
    }
    const root = this.document.first
    return this.open.length === 1 && root && root.name !== null ? ok(root) : err('malformed')
  }

  private markup(tag: number, namespaces: Namespaces): XmlProblem | null {
    const { source } = this
    const sign = source.charAt(tag + 1)
    if (sign === '/') return this.endTag(tag)
    if (sign === '?') return this.skip(tag + 2, '?>')
    if (sign !== '!') return this.startTag(tag, namespaces)
    if (source.startsWith('<!--', tag)) return this.skip(tag + 4, '-->')
    if (source.startsWith('<![CDATA[', tag)) {
      const end = source.indexOf(']]>', tag)
      if (end < 0) return 'malformed'
      if (this.open.length > 1) this.append({ name: null, value: source.slice(tag + 9, end), next: null })
      this.at = end + 3
      return null
    }
    return source.startsWith('<!DOCTYPE', tag) ? 'doctype' : 'malformed'
  }

  private skip(from: number, close: string): XmlProblem | null {
    const end = this.source.indexOf(close, from)
    this.at = end + close.length
    return end < 0 ? 'malformed' : null
  }

  private startTag(tag: number, namespaces: Namespaces): XmlProblem | null {
    const { source } = this
    NAME.lastIndex = tag + 1
    const qualified = NAME.exec(source)?.[0]
    const parent = this.open.at(-1)
    if (!qualified || !parent) return 'malformed'
    if (++this.count > MAX_ELEMENTS) return 'large'
    let end = NAME.lastIndex
    let attributes: string[] | null = null
    if (source.charCodeAt(end) !== 62 && source.charCodeAt(end) !== 47) {
      attributes = []
      end = readAttributes(source, end, attributes)
      while (/\s/.test(source.charAt(end))) end++
    }
    const empty = source.charCodeAt(end) === 47
    if (source.charCodeAt(empty ? end + 1 : end) !== 62) return 'malformed'
    this.at = end + (empty ? 2 : 1)
    const scope = attributes ? scopeOf(parent.scope, attributes, namespaces) : parent.scope
    const element: XmlElement = {
      name: scope.name(qualified, false),
      attributes: attributes?.length ? named(attributes, scope) : null,
      first: null,
      next: null,
    }
    this.append(element)
    if (empty) return null
    if (this.open.length > MAX_DEPTH) return 'deep'
    this.open.push({ element, last: null, qualified, scope })
    return null
  }

  private endTag(tag: number): XmlProblem | null {
    const end = this.source.indexOf('>', tag)
    const top = this.open.length > 1 ? this.open.pop() : undefined
    if (end < 0 || top?.qualified !== this.source.slice(tag + 2, end).trimEnd()) return 'malformed'
    this.at = end + 1
    return null
  }

  private append(node: XmlNode): void {
    const top = this.open.at(-1)
    if (!top) return
    if (top.last) top.last.next = node
    else top.element.first = node
    top.last = node
  }
}

const named = (attributes: string[], scope: Scope): string[] => {
  for (let i = 0; i < attributes.length; i += 2) attributes[i] = scope.name(attributes[i] ?? '', true)
  return attributes
}

/** A new scope where an element declares namespaces; the declarations go from its attributes. */
const scopeOf = (parent: Scope, attributes: string[], namespaces: Namespaces): Scope => {
  let scope: Scope | null = null
  let kept = 0
  for (let i = 0; i < attributes.length; i += 2) {
    const [name = '', value = ''] = [attributes[i], attributes[i + 1]]
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      scope ??= new Scope(namespaces, parent)
      scope.declare(name.slice(6), value)
    } else {
      attributes[kept++] = name
      attributes[kept++] = value
    }
  }
  attributes.length = kept
  return scope ?? parent
}

/**
 * Parses a part of an office document (XML 1.0 with namespaces, well-formed; without any DTD) in one pass without recursion. Names
 * get the reader's prefixes. Depth and number of elements are limited.
 */
export const parseXml = (source: string, namespaces: Namespaces): Result<XmlElement, XmlProblem> => {
  try {
    return new Parser(source, namespaces).parse(namespaces)
  } catch (error) {
    if (error instanceof Malformed) return err('malformed')
    throw error
  }
}
