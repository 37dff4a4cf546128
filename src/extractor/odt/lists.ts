import { attributeOf, childrenOf, numberOf, type XmlElement } from '../xml/element'
import type { Styles } from './styles'

/** A list while its items are read. */
export interface OpenList {
  style: string | null
  /** The last number of each level, from 0. */
  counters: (number | undefined)[]
  /** From 1. */
  level: number
}

/** Counts the items of lists (part 3, 5.3). */
export class Lists {
  private readonly byId = new Map<string, OpenList>()
  private readonly byStyle = new Map<string, OpenList>()

  constructor(private readonly styles: Styles) {}

  /** A list inside another is its next level; one at the top may go on from an earlier one. */
  open(list: XmlElement, outer: OpenList | null): OpenList {
    const style = attributeOf(list, 'text:style-name') ?? outer?.style ?? null
    if (outer) {
      outer.counters.length = Math.min(outer.counters.length, outer.level)
      return { style, counters: outer.counters, level: outer.level + 1 }
    }
    const before =
      this.byId.get(attributeOf(list, 'text:continue-list') ?? '') ??
      (attributeOf(list, 'text:continue-numbering') === 'true' ? this.byStyle.get(style ?? '') : undefined)
    const open: OpenList = { style, counters: before?.counters ?? [], level: 1 }
    this.byStyle.set(style ?? '', open)
    const id = attributeOf(list, 'xml:id') ?? attributeOf(list, 'text:id')
    if (id !== null) this.byId.set(id, open)
    return open
  }

  /**
   * Counts an item on; a list without a style has that of the item's paragraph. Gives its number, null for a bullet, or undefined
   * when it shows no sign.
   */
  next(list: OpenList, item: XmlElement, ofParagraph: string | null): number | null | undefined {
    const definition = this.styles.lists.get(list.style ?? ofParagraph ?? '')
    const level =
      definition && childrenOf(definition).find((one) => numberOf(one, 'text:level') === list.level)
    const before = list.counters[list.level - 1]
    const number =
      numberOf(item, 'text:start-value') ??
      (before === undefined ? (numberOf(level, 'text:start-value') ?? 1) : before + 1)
    list.counters[list.level - 1] = number
    list.counters.length = list.level
    if (level?.name !== 'text:list-level-style-number') return null
    return attributeOf(level, 'style:num-format') ? number : undefined
  }
}
