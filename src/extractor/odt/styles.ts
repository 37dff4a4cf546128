import { isCodeStyle, kindOfStyle, type StyleKind } from '../office/style-kind'
import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from '../xml/element'
import { fontsOf } from './fonts'
import { lookOf, type Fonts, type Look } from './look'

/** A style with everything that it takes from its parents. */
export interface Style {
  kind: StyleKind | null
  look: Look
  /** What formatting by hand adds to the named style: only this marks words, and names the language that they are in. */
  byHand: Look
  outline: number | null
  list: string | null
  centred: boolean
  code: boolean
}

type Family = 'paragraph' | 'text'

const DEEPEST = 20

/** `Text_20_body` is how a name with a space is written. */
const plainName = (name: string): string =>
  name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

interface Known {
  element: XmlElement
  automatic: boolean
}

/** The styles of a document, each resolved once. Automatic ones are formatting by hand. */
export class Styles {
  readonly lists = new Map<string, XmlElement>()
  /** What paragraphs look like without any style. */
  defaults: Look = {}
  private readonly fonts: Fonts
  private readonly known = new Map<string, Known>()
  private readonly resolved = new Map<string, Style>()

  /** `styles` is the root of `styles.xml`, `content` that of `content.xml`, which alone may have everything. */
  constructor(styles: XmlElement | null, content: XmlElement) {
    const roots = styles ? [styles, content] : [content]
    this.fonts = fontsOf(roots)
    for (const root of roots) this.add(childOf(root, 'office:styles'), false)
    this.add(childOf(content, 'office:automatic-styles'), true)
  }

  get(family: Family, name: string | null): Style {
    const key = `${family} ${name ?? ''}`
    const before = this.resolved.get(key)
    if (before) return before
    const style = this.resolve(family, name)
    this.resolved.set(key, style)
    return style
  }

  private add(group: XmlElement | null, automatic: boolean): void {
    for (const element of group ? childrenOf(group) : []) {
      const name = attributeOf(element, 'style:name') ?? ''
      const family = attributeOf(element, 'style:family') ?? ''
      if (element.name === 'style:style') this.known.set(`${family} ${name}`, { element, automatic })
      else if (element.name === 'text:list-style') this.lists.set(name, element)
      else if (element.name === 'style:default-style' && family === 'paragraph')
        this.defaults = lookOf(childOf(element, 'style:text-properties'), {}, this.fonts)
    }
  }

  private resolve(family: Family, name: string | null): Style {
    const chain: Known[] = []
    const names: string[] = []
    for (let at = name; at !== null && chain.length < DEEPEST;) {
      const known = this.known.get(`${family} ${at}`)
      if (!known?.automatic) names.push(attributeOf(known?.element, 'style:display-name') ?? plainName(at))
      if (!known || chain.includes(known)) break
      chain.push(known)
      at = attributeOf(known.element, 'style:parent-style-name')
    }
    const first = <T>(read: (element: XmlElement) => T | null): T | null =>
      chain.reduce<T | null>((found, { element }) => found ?? read(element), null)
    const looks = (wanted: readonly Known[], start: Look): Look =>
      wanted.reduceRight<Look>(
        (look, { element }) => lookOf(childOf(element, 'style:text-properties'), look, this.fonts),
        start,
      )
    const align = first((one) => attributeOf(childOf(one, 'style:paragraph-properties'), 'fo:text-align'))
    return {
      kind: kindOfStyle(names),
      look: looks(chain, family === 'paragraph' ? this.defaults : {}),
      byHand: looks(
        chain.filter(({ automatic }) => automatic),
        {},
      ),
      outline: first((one) => numberOf(one, 'style:default-outline-level')),
      list: first((one) => attributeOf(one, 'style:list-style-name')),
      centred: align === 'center',
      code: isCodeStyle(names),
    }
  }
}
