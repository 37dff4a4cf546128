import type { PassageRole } from '#shared/domain/passage'
import type { Made } from '../office/made'
import { PARAGRAPH, Writer, type Shape } from '../office/writer'
import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from '../xml/element'
import type { Context } from './context'
import { isDrawn } from './frames'
import { Inline } from './inline'
import type { OpenList } from './lists'
import type { Style } from './styles'
import { readTable } from './table'

/** Where a paragraph stands in a list. */
interface Item {
  list: OpenList
  element: XmlElement
  /** A paragraph of the item has its sign already, or it has none. */
  signed: boolean
}

/** Reads the blocks of a text, a cell, a note or a text box (part 3, 5). */
export class Body {
  private readonly writer = new Writer()
  private readonly inline: Inline

  constructor(
    private readonly context: Context,
    private readonly role: PassageRole = 'body',
    /** The mark that a note shows before its text. */
    private mark = '',
  ) {
    this.inline = new Inline(context, this.writer, (box) => new Body(context, 'aside').read(box))
  }

  read(container: XmlElement): Made[] {
    this.blocks(container, null)
    return this.writer.made
  }

  private blocks(container: XmlElement, item: Item | null): void {
    for (const one of childrenOf(container)) this.block(one, item)
  }

  private block(one: XmlElement, item: Item | null): void {
    if (isDrawn(one)) return this.anchoredToPage(one)
    switch (one.name) {
      case 'text:p':
      case 'text:h':
        return this.paragraph(one, item)
      case 'text:list':
        return this.list(one, item)
      case 'text:numbered-paragraph':
        return this.blocks(one, null)
      case 'text:section':
        return isHidden(one) ? undefined : this.blocks(one, item)
      case 'text:bibliography':
        return this.bibliography(one)
      case 'text:index-title':
        return this.blocks(one, null)
      case 'table:table':
        return this.table(one)
      case 'text:tracked-changes':
        if (childOf(one, 'text:changed-region')) this.context.seen.changes = true
        return
      // Lists of contents, of figures and of index entries repeat what the text has.
      default:
    }
  }

  private table(table: XmlElement): void {
    const inner = (cell: XmlElement): Made[] => new Body(this.context, this.role).read(cell)
    this.writer.push(...readTable(table, this.context, this.role, inner))
  }

  private bibliography(index: XmlElement): void {
    const content = childOf(index, 'text:index-body')
    if (content) this.writer.push(...new Body(this.context, 'reference').read(content))
  }

  private list(list: XmlElement, outer: Item | null): void {
    const open = this.context.lists.open(list, outer?.list ?? null)
    for (const element of childrenOf(list))
      if (element.name === 'text:list-item' || element.name === 'text:list-header')
        this.blocks(element, { list: open, element, signed: element.name === 'text:list-header' })
  }

  private anchoredToPage(frame: XmlElement): void {
    this.inline.drawn(frame)
    this.writer.endParagraph(PARAGRAPH)
  }

  private paragraph(paragraph: XmlElement, item: Item | null): void {
    const style = this.context.styles.get('paragraph', attributeOf(paragraph, 'text:style-name'))
    if (isHiddenParagraph(paragraph) || style.kind?.type === 'directory') return
    const shape = this.shape(paragraph, style, item)
    this.writer.startParagraph(shape.type === 'code')
    if (this.mark) {
      this.inline.noteMark(this.mark)
      this.writer.space()
      this.mark = ''
    }
    this.inline.paragraph(paragraph, style)
    this.writer.endParagraph(shape)
  }

  private shape(paragraph: XmlElement, style: Style, item: Item | null): Shape {
    const base: Shape = { ...PARAGRAPH, role: this.role, centred: style.centred }
    const number =
      item && !item.signed ? this.context.lists.next(item.list, item.element, style.list) : undefined
    if (item) item.signed = true
    const heading = this.role === 'footnote' ? null : headingLevel(paragraph, style)
    if (heading !== null) return { ...base, type: 'heading', level: heading }
    switch (style.kind?.type) {
      case 'head':
        return { ...base, hint: style.kind.hint }
      case 'caption':
        return { ...base, type: 'figureCaption', role: 'caption' }
      case 'code':
        return { ...base, type: 'code' }
      case 'quote':
        return { ...base, type: 'blockQuote', level: 1 }
      case 'reference':
        return { ...base, role: this.role === 'body' ? 'reference' : this.role }
      default:
        return number === undefined || !item
          ? base
          : { ...base, type: 'listItem', level: item.list.level, number }
    }
  }
}

/** A heading's level, 1 to 6; a title is no heading, though programs write some as one. */
const headingLevel = (paragraph: XmlElement, style: Style): number | null => {
  if (style.kind?.type === 'head') return null
  const outline = numberOf(paragraph, 'text:outline-level') ?? style.outline
  if (paragraph.name === 'text:h') return Math.min(Math.max(outline ?? 1, 1), 6)
  return style.kind?.type === 'heading' ? Math.min(Math.max(style.kind.level, 1), 6) : null
}

const isHidden = (section: XmlElement): boolean => {
  const display = attributeOf(section, 'text:display')
  return display === 'none' || (display === 'condition' && attributeOf(section, 'text:is-hidden') === 'true')
}

/** A field in a paragraph can hide all of it. */
const isHiddenParagraph = (paragraph: XmlElement): boolean =>
  attributeOf(childOf(paragraph, 'text:hidden-paragraph'), 'text:is-hidden') === 'true'
