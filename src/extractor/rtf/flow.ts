import type { PassageRole } from '#shared/domain/passage'
import { heading, listItem, paragraph, type Block, type RichText } from '../blocks/model'
import { splitParagraphs } from '../blocks/rich-text'
import { RichTextBuilder } from '../blocks/rich-text-builder'
import { mergeMarks } from './rich-joins'
import type { Form } from './form'
import type { StyleKind } from './styles'
import { TableMaker } from './table'

/** What a paragraph is, told by whoever knows styles and lists. */
export interface ParagraphKind {
  kind: StyleKind
  level: number
  item: { level: number; number: number | null } | null
}

/** What the text of a paragraph shows about its list. */
export interface ListText {
  /** What `\listtext` or `\pntext` of this paragraph showed. */
  listText: string | null
  /** From `{\*\pn …}`: whether this paragraph is numbered, bulleted or neither. */
  oldList: 'number' | 'bullet' | null
}

export type KindOf = (form: Form, list: ListText) => ParagraphKind

/** A block with what its looks said, for files whose writer marked headings by looks alone. */
export interface FlowBlock extends Block {
  /** Half points. */
  size: number
  bold: boolean
  kind: StyleKind
}

/** Far more than a book has. */
const MOST_BLOCKS = 200_000

/** Collects one stream of text (the body, a footnote, a text box) into blocks. */
export class Flow implements ListText {
  readonly blocks: Block[] = []
  readonly builder = new RichTextBuilder()
  listText: string | null = null
  oldList: 'number' | 'bullet' | null = null
  private readonly table = new TableMaker()
  /** Footnotes, text boxes and pictures that stand after the paragraph they occur in, */
  private waiting: Block[] = []
  /** or after the table. */
  private afterTable: Block[] = []
  private last: Form | null = null
  private size = 0
  private bold = true

  constructor(readonly role: PassageRole) {}

  /** Adds text as its group's state shows it. */
  add(text: string, state: Form): void {
    const { builder } = this
    const start = builder.position
    builder.add(text)
    if (!text.trim()) return
    this.last = { ...state }
    this.size = Math.max(this.size, state.size)
    if (!state.bold) this.bold = false
    if (state.bold) builder.mark('bold', start)
    if (state.italic) builder.mark('italic', start)
    if (state.strike) builder.mark('strikethrough', start)
    if (state.script) builder.mark(state.script, start)
    if (state.href) builder.mark('link', start, state.href)
  }

  wait(blocks: readonly Block[]): void {
    for (const block of blocks) this.waiting.push(block)
  }

  /** Ends a paragraph; `kindOf` is asked only when it has text. */
  endParagraph(state: Form, kindOf: KindOf): void {
    const own = this.last ?? state
    const rich = mergeMarks(this.builder.take())
    const made = rich.text ? this.toBlocks(rich, kindOf(own, this)) : []
    const { waiting } = this
    this.waiting = []
    if (own.inTable || (!made.length && this.table.isOpen)) {
      this.table.add(made)
      for (const block of waiting) this.afterTable.push(block)
    } else {
      this.closeTable()
      this.append(made)
      this.append(waiting)
    }
    this.last = null
    this.listText = null
    this.size = 0
    this.bold = true
  }

  endCell(state: Form, kindOf: KindOf): void {
    if (this.last) this.last.inTable = true
    this.endParagraph({ ...state, inTable: true }, kindOf)
    this.table.endCell()
  }

  endRow(header: boolean): void {
    this.table.endRow(header)
  }

  /** Everything collected, at the end of the stream. */
  finish(state: Form, kindOf: KindOf): Block[] {
    this.endParagraph(state, kindOf)
    this.closeTable()
    return this.blocks
  }

  private closeTable(): void {
    if (this.table.isOpen) this.append(this.table.take())
    this.append(this.afterTable)
    this.afterTable = []
  }

  private append(blocks: readonly Block[]): void {
    for (const block of blocks) if (this.blocks.length < MOST_BLOCKS) this.blocks.push(block)
  }

  private toBlocks(rich: RichText, { kind, level, item }: ParagraphKind): FlowBlock[] {
    const { size, bold } = this
    return splitParagraphs(rich).map((part, i) => {
      const block = this.block(part, kind, level, i ? null : item)
      return { ...block, role: block.role === 'caption' ? 'caption' : this.role, size, bold, kind }
    })
  }

  private block(rich: RichText, kind: StyleKind, level: number, item: ParagraphKind['item']): Block {
    if (kind === 'heading' || kind === 'title') return heading(Math.min(6, level), rich)
    if (item) return listItem(item.level, item.number, rich)
    if (kind === 'caption') return { ...paragraph(rich), type: 'figureCaption', role: 'caption' }
    if (kind === 'quote') return { ...paragraph(rich), type: 'blockQuote', level: 1 }
    return paragraph(rich)
  }
}
