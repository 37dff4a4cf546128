import type { MarkType } from '#shared/domain/passage'
import { linkAddress } from '../html/flatten/address'
import type { Made } from '../office/made'
import type { RunLook, Writer } from '../office/writer'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/element'
import { alternatives } from './alternatives'
import type { Context } from './context'
import { isLeftOut } from './controls'
import { isDrawing } from './drawing'
import { Fields } from './fields'
import { lookOf, valueOf, type Look } from './look'
import { linear } from './math'
import type { Style } from './styles'
import { symbol } from './symbols'

const THROUGH = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdtContent'])
const SUPERSCRIPT: ReadonlySet<MarkType> = new Set(['superscript'])

/** Reads what stands in a paragraph (17.3.2, 17.3.3): runs with their looks, links, fields, notes and drawings. */
export class Inline {
  private readonly fields: Fields
  private style: Style | null = null

  constructor(
    private readonly context: Context,
    private readonly writer: Writer,
    private readonly mark: string,
    private readonly readBox: (box: XmlElement) => Made[],
  ) {
    this.fields = new Fields(writer)
  }

  paragraph(element: XmlElement, style: Style): void {
    this.style = style
    this.children(element)
  }

  endParagraph(): void {
    this.fields.endParagraph()
  }

  /** Leaves a paragraph out, but for fields that begin or end in it. */
  skip(element: XmlElement): void {
    for (const one of childrenOf(element))
      if (one.name === 'w:fldChar') this.fields.character(attributeOf(one, 'w:fldCharType'))
      else if (one.name === 'w:instrText') this.fields.code(textOf(one))
      else this.skip(one)
  }

  private children(element: XmlElement): void {
    for (const one of alternatives(element)) this.element(one)
  }

  private element(one: XmlElement): void {
    if (one.name === 'w:r') return this.run(one)
    if (THROUGH.has(one.name)) {
      if (one.name === 'w:ins') this.context.seen.changes = true
      return this.children(one)
    }
    switch (one.name) {
      case 'w:sdt':
        return isLeftOut(one) ? undefined : this.children(one)
      case 'w:hyperlink':
        return this.hyperlink(one)
      case 'w:fldSimple':
        return this.fields.simple(attributeOf(one, 'w:instr') ?? '', () => this.children(one))
      case 'w:del':
      case 'w:moveFrom':
        this.context.seen.changes = true
        return
      case 'm:oMath':
      case 'm:oMathPara':
        if (!this.fields.hides) this.writer.text(linear(one), { marks: new Set(), size: 0 })
        return
      default:
    }
  }

  private hyperlink(element: XmlElement): void {
    const relation = this.context.relations.get(attributeOf(element, 'r:id') ?? '')
    this.writer.startLink(relation?.external ? linkAddress(relation.target, null) : null)
    this.children(element)
    this.writer.endLink()
  }

  private run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr')
    const id = valueOf(properties, 'w:rStyle')
    const style = id === null ? null : this.context.styles.get(id, 'character')
    const own: Look = { ...style?.look, ...lookOf(properties) }
    const hidden = own.hidden ?? this.style?.look.hidden ?? false
    const look = this.lookOf(own, style?.code ?? false)
    for (const one of alternatives(run)) {
      if (one.name === 'w:fldChar') this.fields.character(attributeOf(one, 'w:fldCharType'))
      else if (one.name === 'w:instrText') this.fields.code(textOf(one))
      else if (!hidden && !this.fields.hides) this.content(one, look, own.language)
    }
  }

  private content(one: XmlElement, look: RunLook, language: string | undefined): void {
    if (isDrawing(one)) return this.drawing(one)
    switch (one.name) {
      case 'w:t': {
        const text = textOf(one)
        const named = language ?? this.style?.look.language
        if (named) this.context.languages.set(named, (this.context.languages.get(named) ?? 0) + text.length)
        return this.writer.text(text, look)
      }
      case 'w:tab':
      case 'w:ptab':
        return this.writer.space()
      case 'w:br':
        return /^(?:page|column)$/.test(attributeOf(one, 'w:type') ?? '')
          ? this.writer.space()
          : this.writer.lineBreak()
      case 'w:cr':
        return this.writer.lineBreak()
      case 'w:noBreakHyphen':
        return this.writer.text('\u2011', look)
      case 'w:sym':
        return this.writer.text(symbol(attributeOf(one, 'w:font'), attributeOf(one, 'w:char')), look)
      case 'w:footnoteReference':
        return this.note(this.context.notes.refer('footnote', one), look)
      case 'w:endnoteReference':
        return this.note(this.context.notes.refer('endnote', one), look)
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        this.note(this.mark, look)
        return this.writer.space()
      case 'w:ruby':
        for (const base of childrenOf(childOf(one, 'w:rubyBase') ?? one))
          if (base.name === 'w:r') this.run(base)
        return
      default:
    }
  }

  private note(mark: string, look: RunLook): void {
    if (mark) this.writer.text(mark, { ...look, marks: SUPERSCRIPT })
  }

  private drawing(element: XmlElement): void {
    const { pictures, boxes } = this.context.drawings.read(element)
    for (const picture of pictures) this.writer.picture(picture)
    for (const box of boxes) this.writer.box(this.readBox(box))
  }

  /** What the paragraph's style gives to all of its words is no mark on them. */
  private lookOf(own: Look, code: boolean): RunLook {
    const { styles } = this.context
    const marks = new Set<MarkType>()
    if (own.bold) marks.add('bold')
    if (own.italic) marks.add('italic')
    if (own.strike) marks.add('strikethrough')
    if (own.position === 'superscript' || own.position === 'subscript') marks.add(own.position)
    const whole = this.style?.look.monospace ?? styles.defaults.monospace ?? false
    if (code || (own.monospace && !whole)) marks.add('code')
    return { marks, size: own.size ?? this.style?.look.size ?? styles.defaults.size ?? 10 }
  }
}
