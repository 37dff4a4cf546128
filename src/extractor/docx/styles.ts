import { isCodeStyle, kindOfStyle, type StyleKind } from '../office/style-kind'
import { attributeOf, childOf, childrenOf, numberOf, under, type XmlElement } from '../xml/element'
import { isOn, lookOf, valueOf, type Look } from './look'

/** A style with everything that it takes from those it is based on. */
export interface Style {
  kind: StyleKind | null
  look: Look
  /** 0 to 8, or 9 for body text; null where nothing is said. */
  outline: number | null
  list: { id: number; level: number | null } | null
  centred: boolean
  code: boolean
  /** Tables: the first row looks different. */
  firstRow: boolean
}

const PLAIN: Style = {
  kind: null,
  look: {},
  outline: null,
  list: null,
  centred: false,
  code: false,
  firstRow: false,
}

const DEEPEST = 20

export const listOf = (properties: XmlElement | null): Style['list'] => {
  const numbering = childOf(properties, 'w:numPr')
  const id = numberOf(childOf(numbering, 'w:numId'), 'w:val')
  return id === null ? null : { id, level: numberOf(childOf(numbering, 'w:ilvl'), 'w:val') }
}

const isCentred = (properties: XmlElement | null): boolean => valueOf(properties, 'w:jc') === 'center'

/** The styles of a document (`styles.xml`) by id, each resolved once. */
export class Styles {
  /** What everything looks like without any style. */
  readonly defaults: Look
  private readonly elements = new Map<string, XmlElement>()
  private readonly resolved = new Map<string, Style>()
  private readonly standard = new Map<string, string>()

  constructor(root: XmlElement | null) {
    this.defaults = lookOf(under(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))
    for (const style of root ? childrenOf(root) : []) {
      const id = attributeOf(style, 'w:styleId')
      if (style.name !== 'w:style' || id === null) continue
      this.elements.set(id, style)
      if (/^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? ''))
        this.standard.set(attributeOf(style, 'w:type') ?? '', id)
    }
  }

  /** The style of an id, else the default one for paragraphs or tables. */
  get(id: string | null, type: 'paragraph' | 'character' | 'table'): Style {
    const key = id ?? this.standard.get(type)
    if (key === undefined) return PLAIN
    const before = this.resolved.get(key)
    if (before) return before
    const style = this.resolve(key)
    this.resolved.set(key, style)
    return style
  }

  private resolve(id: string): Style {
    const chain: XmlElement[] = []
    for (let at: string | null = id; at !== null && chain.length < DEEPEST;) {
      const element = this.elements.get(at)
      if (!element || chain.includes(element)) break
      chain.push(element)
      at = valueOf(element, 'w:basedOn')
    }
    // A file may leave its own style out and mean one of Word's.
    const names = chain.length
      ? chain.map((one) => valueOf(one, 'w:name') ?? '')
      : [id.replace(/(\d)$/, ' $1')]
    const paragraphs = chain.map((one) => childOf(one, 'w:pPr'))
    const first = <T>(read: (properties: XmlElement | null) => T | null): T | null =>
      paragraphs.reduce<T | null>((found, one) => found ?? read(one), null)
    return {
      kind: kindOfStyle(names),
      look: chain.reduceRight<Look>((look, one) => ({ ...look, ...lookOf(childOf(one, 'w:rPr')) }), {}),
      outline: first((one) => numberOf(childOf(one, 'w:outlineLvl'), 'w:val')),
      list: first(listOf),
      centred: first((one) => (childOf(one, 'w:jc') ? isCentred(one) : null)) ?? false,
      code: isCodeStyle(names),
      firstRow: chain.some((one) =>
        childrenOf(one).some(
          (part) =>
            part.name === 'w:tblStylePr' &&
            attributeOf(part, 'w:type') === 'firstRow' &&
            (isOn(under(part, 'w:rPr', 'w:b')) || under(part, 'w:tcPr', 'w:shd') !== null),
        ),
      ),
    }
  }

  /** The id of the list that a numbering style stands for (17.9.21). */
  listOfStyle(id: string): number | null {
    return this.get(id, 'paragraph').list?.id ?? null
  }
}
