import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from '../xml/element'
import { valueOf } from './look'

interface Level {
  start: number
  format: string
  /** The paragraph style that belongs to the level. */
  style: string | null
}

interface List {
  abstract: string
  overrides: Map<number, { start: number | null; level: Level | null }>
}

const LEVELS = 9

const levelOf = (element: XmlElement): Level => ({
  start: numberOf(childOf(element, 'w:start'), 'w:val') ?? 1,
  format: valueOf(element, 'w:numFmt') ?? 'decimal',
  style: valueOf(element, 'w:pStyle'),
})

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(
    childrenOf(element)
      .filter(({ name }) => name === 'w:lvl')
      .map((one) => [numberOf(one, 'w:ilvl') ?? 0, levelOf(one)]),
  )

/** The lists of a document (`numbering.xml`), counting as paragraphs use them. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>()
  private readonly links = new Map<string, string>()
  private readonly lists = new Map<number, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(
    root: XmlElement | null,
    private readonly listOfStyle: (style: string) => number | null,
  ) {
    for (const one of root ? childrenOf(root) : [])
      if (one.name === 'w:abstractNum') {
        const id = attributeOf(one, 'w:abstractNumId') ?? ''
        this.abstracts.set(id, levelsOf(one))
        const link = valueOf(one, 'w:numStyleLink')
        if (link) this.links.set(id, link)
      } else if (one.name === 'w:num') this.addList(one)
  }

  private addList(element: XmlElement): void {
    const overrides: List['overrides'] = new Map()
    for (const one of childrenOf(element)) {
      if (one.name !== 'w:lvlOverride') continue
      const level = childOf(one, 'w:lvl')
      overrides.set(numberOf(one, 'w:ilvl') ?? 0, {
        start: numberOf(childOf(one, 'w:startOverride'), 'w:val'),
        level: level && levelOf(level),
      })
    }
    this.lists.set(numberOf(element, 'w:numId') ?? 0, {
      abstract: valueOf(element, 'w:abstractNumId') ?? '',
      overrides,
    })
  }

  /** The level that a paragraph style has in a list. */
  levelOfStyle(id: number, style: string | null): number {
    const list = this.lists.get(id)
    const levels = list && this.abstracts.get(this.target(list.abstract))
    return [...(levels ?? [])].find(([, level]) => level.style !== null && level.style === style)?.[0] ?? 0
  }

  /**
   * Counts one paragraph of a list on. Gives its number, null for a bullet, or undefined when it shows no sign at all.
   * `level` counts from 0.
   */
  next(id: number, level: number): number | null | undefined {
    const list = this.lists.get(id)
    if (!list || level < 0 || level >= LEVELS) return undefined
    const abstract = this.target(list.abstract)
    const override = list.overrides.get(level)
    const format = override?.level ?? this.abstracts.get(abstract)?.get(level)
    if (!format || format.format === 'none') return undefined
    const counters = this.counters.get(abstract) ?? []
    this.counters.set(abstract, counters)
    const key = `${id} ${level}`
    if (typeof override?.start === 'number' && !this.begun.has(key)) counters[level] = undefined
    this.begun.add(key)
    const before = counters[level]
    const number = before === undefined ? (override?.start ?? format.start) : before + 1
    counters[level] = number
    counters.length = level + 1
    return format.format === 'bullet' ? null : number
  }

  /** The abstract list that a numbering style leads to, in one step. */
  private target(abstract: string): string {
    const link = this.links.get(abstract)
    const id = link === undefined ? null : this.listOfStyle(link)
    return (id === null ? undefined : this.lists.get(id)?.abstract) ?? abstract
  }
}
