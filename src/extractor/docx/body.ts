import type { PassageRole } from '#shared/domain/passage'
import type { Made } from '../office/made'
import { PARAGRAPH, Writer, type Shape } from '../office/writer'
import { attributeOf, childOf, type XmlElement } from '../xml/element'
import { alternatives } from './alternatives'
import type { Context } from './context'
import { isLeftOut } from './controls'
import { Inline } from './inline'
import { valueOf } from './look'
import { listOf, type Style } from './styles'
import { readTable } from './table'

/** Changes that take their content out of the document. */
const REMOVED = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])
const WRAPPERS = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent'])

/** Reads the blocks of a body, a cell, a note or a text box (17.2, 17.3, 17.4). */
export class Body {
  private readonly writer = new Writer()
  private readonly inline: Inline
  /** The shape of a paragraph that runs on into the next: its end was deleted, or it is a dropped initial. */
  private runsOn: Shape | null = null

  constructor(
    private readonly context: Context,
    private readonly role: PassageRole = 'body',
    /** The mark that a note shows before its text. */
    mark = '',
  ) {
    this.inline = new Inline(context, this.writer, mark, (box) => new Body(context, 'aside').read(box))
  }

  read(container: XmlElement): Made[] {
    this.blocks(container)
    if (this.runsOn) this.writer.endParagraph(this.runsOn)
    return this.writer.made
  }

  private blocks(container: XmlElement): void {
    for (const one of alternatives(container))
      if (one.name === 'w:p') this.paragraph(one)
      else if (one.name === 'w:tbl') this.table(one)
      else if (one.name === 'w:sdt') {
        const content = childOf(one, 'w:sdtContent')
        if (content && !isLeftOut(one)) this.blocks(content)
      } else if (WRAPPERS.has(one.name)) {
        if (one.name === 'w:ins') this.context.seen.changes = true
        this.blocks(one)
      } else if (REMOVED.has(one.name)) this.context.seen.changes = true
  }

  private table(table: XmlElement): void {
    const inner = (cell: XmlElement): Made[] => new Body(this.context, this.role).read(cell)
    this.writer.push(...readTable(table, this.context, this.role, inner))
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr')
    const id = valueOf(properties, 'w:pStyle')
    const style = this.context.styles.get(id, 'paragraph')
    if (style.kind?.type === 'directory') return this.inline.skip(paragraph)
    const end = childOf(properties, 'w:rPr')
    const endRemoved = childOf(end, 'w:del') !== null || childOf(end, 'w:moveFrom') !== null
    if (endRemoved) this.context.seen.changes = true
    const joins = endRemoved || isInitial(properties)
    const shape = this.shape(properties, style, id, !joins)
    this.writer.startParagraph(shape.type === 'code')
    this.inline.paragraph(paragraph, style)
    // Of paragraphs that became one, the last one says what it is.
    this.runsOn = joins ? shape : null
    if (joins) return
    this.writer.endParagraph(shape)
    this.inline.endParagraph()
  }

  private shape(properties: XmlElement | null, style: Style, id: string | null, counts: boolean): Shape {
    const base: Shape = { ...PARAGRAPH, role: this.role, centred: isCentred(properties, style) }
    const list = listOf(properties) ?? style.list
    const { numbering } = this.context
    const level = list ? (list.level ?? numbering.levelOfStyle(list.id, id)) : 0
    const number = list?.id && counts ? numbering.next(list.id, level) : undefined
    const heading = this.role === 'footnote' ? null : headingLevel(properties, style)
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
        return number === undefined ? base : { ...base, type: 'listItem', level: level + 1, number }
    }
  }
}

/** A heading's level, 1 to 6, by the paragraph's own outline level, its style's, or the style's name. */
const headingLevel = (properties: XmlElement | null, style: Style): number | null => {
  if (style.kind?.type === 'head') return null
  const own = Number.parseInt(valueOf(properties, 'w:outlineLvl') ?? '', 10)
  const outline = Number.isNaN(own) ? style.outline : own
  if (outline !== null && outline >= 0) return outline > 8 ? null : Math.min(outline + 1, 6)
  return style.kind?.type === 'heading' ? Math.min(Math.max(style.kind.level, 1), 6) : null
}

const isCentred = (properties: XmlElement | null, style: Style): boolean => {
  const own = valueOf(properties, 'w:jc')
  return own === null ? style.centred : own === 'center'
}

/** A large first letter is a paragraph of its own in the file. */
const isInitial = (properties: XmlElement | null): boolean =>
  /^(?:drop|margin)$/.test(attributeOf(childOf(properties, 'w:framePr'), 'w:dropCap') ?? '')
