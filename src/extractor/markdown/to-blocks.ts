import type { PassageRole } from '#shared/domain/passage'
import type { Block, RichText } from '../blocks/model'
import { RichTextBuilder } from '../blocks/rich-text-builder'
import { imageAddress } from '../html/flatten/address'
import type { AssetStore } from '../html/flatten/assets'
import { addInline, type Definitions } from './inline'
import type { Node, Part } from './parse'

interface Place {
  type: Block['type']
  role: PassageRole
  level: number | null
  number: number | null
  lists: number
  quotes: number
}

const TOP: Place = { type: 'paragraph', role: 'body', level: null, number: null, lists: 0, quotes: 0 }

/** Makes blocks of the trees of a Markdown text's parts, in reading order. */
export const markdownBlocks = (parts: readonly Part[], base: string | null, assets: AssetStore): Block[] => {
  const definitions = new Map<string, string>()
  for (const { nodes } of parts)
    for (const node of nodes) if (node.type === 'definition') definitions.set(node.identifier, node.url)
  const maker = new BlockMaker(base, assets, definitions)
  for (const part of parts) maker.part(part)
  return maker.blocks
}

type Rows = readonly { children: readonly { children: readonly Node[] }[] }[]

class BlockMaker {
  readonly blocks: Block[] = []

  constructor(
    private readonly base: string | null,
    private readonly assets: AssetStore,
    private readonly definitions: Definitions,
  ) {}

  part({ nodes, goesOn }: Part): void {
    const [first, ...rest] = nodes
    const table = this.blocks.at(-1)
    if (goesOn && first?.type === 'table' && table?.type === 'table') {
      this.rows(first.children.slice(1), table)
      this.nodes(rest, TOP)
    } else this.nodes(nodes, TOP)
  }

  private nodes(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) this.node(node, place)
  }

  private node(node: Node, place: Place): void {
    switch (node.type) {
      case 'heading':
        return this.leaf(node.children, { ...place, type: 'heading', level: node.depth })
      case 'paragraph':
        return this.leaf(node.children, place)
      case 'code':
        if (node.value.trim())
          this.push({ type: 'code', role: place.role, level: null, text: node.value, marks: [] })
        return
      case 'blockquote':
        return this.nodes(node.children, {
          ...place,
          type: 'blockQuote',
          quotes: place.quotes + 1,
          level: place.quotes + 1,
        })
      case 'list': {
        const start = node.ordered ? (node.start ?? 1) : null
        node.children.forEach((item, i) => this.item(item.children, place, start === null ? null : start + i))
        return
      }
      case 'table':
        return this.table(node.children, place)
      case 'footnoteDefinition':
        return this.nodes(node.children, { ...TOP, role: 'footnote' })
      case 'html':
        return this.html(node.value, place)
      default:
    }
  }

  /** The first paragraph of an item carries its bullet; what follows are blocks of their own. */
  private item(children: readonly Node[], place: Place, number: number | null): void {
    const depth = place.lists + 1
    const [first, ...rest] = children
    const own: Place = { ...place, type: 'listItem', level: depth, number, lists: depth }
    const after: Place = { ...place, lists: depth }
    if (first) this.node(first, first.type === 'paragraph' ? own : after)
    this.nodes(rest, after)
  }

  private leaf(children: readonly Node[], place: Place): void {
    const content = this.inline(children)
    if (content.text) this.push(blockAt(place, content))
    for (const child of children)
      if (child.type === 'image') this.picture(child.url, child.alt ?? '', child.title ?? '')
  }

  private inline(children: readonly Node[]): RichText {
    const builder = new RichTextBuilder()
    addInline(children, builder, this.base, this.definitions)
    return builder.take()
  }

  private picture(source: string, alternative: string, title: string): void {
    const asset = source.startsWith('data:') ? this.assets.add(source) : null
    const address = asset ? null : imageAddress(source, this.base)
    const text = title || alternative
    if ((!asset && !address) || (!text && !asset)) return
    this.push({
      type: 'figureCaption',
      role: 'caption',
      level: null,
      text,
      marks: [],
      picture: { asset, address, alternative },
    })
  }

  /** Adds rows to a table. */
  private rows(rows: Rows, table: Block): void {
    const { text, marks } = this.cells(rows)
    const shift = table.text.length + 1
    table.text += `\n${text}`
    for (const mark of marks) table.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
  }

  private table(rows: Rows, place: Place): void {
    const content = this.cells(rows)
    if (content.text.trim())
      this.push({ type: 'table', role: place.role, level: null, ...content, headerRows: 1 })
  }

  private cells(rows: Rows): RichText {
    const builder = new RichTextBuilder()
    rows.forEach((row, r) => {
      if (r) builder.separate('\n')
      row.children.forEach((cell, c) => {
        if (c) builder.separate('\t')
        addInline(cell.children, builder, this.base, this.definitions)
      })
    })
    return builder.takeUntrimmed()
  }

  /** Raw HTML is read for its words alone. */
  private html(value: string, place: Place): void {
    const visible = value
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<(script|style|iframe|template)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    for (const part of visible.split(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr)>/i)) {
      const text = part
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (text) this.push(blockAt({ ...place, type: 'paragraph', level: null }, { text, marks: [] }))
    }
  }

  private push(block: Block): void {
    this.blocks.push(block)
  }
}

const blockAt = (place: Place, content: RichText): Block => ({
  type: place.type,
  role: place.role,
  level: place.level,
  ...content,
  ...(place.type === 'listItem' ? { number: place.number } : {}),
})
