import type { MarkType } from '#shared/domain/passage'
import { linkAddress } from '../html/flatten/address'
import type { Made } from '../office/made'
import type { RunLook, Writer } from '../office/writer'
import { attributeOf, childOf, numberOf, textOf, type XmlElement } from '../xml/element'
import type { Context } from './context'
import { isDrawn } from './frames'
import type { Look } from './look'
import type { Style } from './styles'

/** What stands in a paragraph without being words of it. */
const LEFT_OUT = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:event-listeners',
  'text:hidden-text',
  'text:placeholder',
  'text:script',
  'text:ruby-text',
])
const MAX_SPACES = 1_000
const STANDARD_SIZE = 12
const PLAIN: ReadonlySet<MarkType> = new Set()
const SUPERSCRIPT: ReadonlySet<MarkType> = new Set(['superscript'])

/** What words have from their paragraph and the spans around them. */
interface Run {
  look: Look
  /** Only what spans and formatting by hand give. */
  own: Look
  code: boolean
  /** The paragraph's own letters are of one width, which then says nothing about words in it. */
  allMonospace: boolean
}

/** Reads what stands in a paragraph (part 3, 6 and 7). */
export class Inline {
  constructor(
    private readonly context: Context,
    private readonly writer: Writer,
    private readonly readBox: (box: XmlElement) => Made[],
  ) {}

  paragraph(element: XmlElement, { look, byHand }: Style): void {
    this.children(element, { look, own: byHand, code: false, allMonospace: look.monospace ?? false })
  }

  noteMark(mark: string): void {
    if (mark) this.writer.text(mark, { marks: SUPERSCRIPT, size: 0 })
  }

  drawn(element: XmlElement): void {
    const { pictures, boxes, formulas } = this.context.frames.read(element)
    for (const formula of formulas) this.writer.text(formula, { marks: PLAIN, size: 0 })
    for (const picture of pictures) this.writer.picture(picture)
    for (const box of boxes) this.writer.box(this.readBox(box))
  }

  private children(element: XmlElement, run: Run): void {
    for (let node = element.first; node; node = node.next)
      if (node.name === null) this.text(node.value, run)
      else this.element(node, run)
  }

  private text(value: string, run: Run): void {
    if (run.look.hidden) return
    const { language } = run.own
    if (language && /\S/.test(value))
      this.context.languages.set(language, (this.context.languages.get(language) ?? 0) + value.length)
    this.writer.text(value, runLook(run))
  }

  private element(one: XmlElement, run: Run): void {
    if (LEFT_OUT.has(one.name)) return
    if (isDrawn(one)) return run.look.hidden ? undefined : this.drawn(one)
    switch (one.name) {
      case 'text:span':
        return this.children(one, this.spanned(one, run))
      case 'text:a':
        this.writer.startLink(linkAddress(attributeOf(one, 'xlink:href') ?? '', null))
        this.children(one, run)
        return this.writer.endLink()
      case 'text:s':
        return this.text(' '.repeat(Math.max(0, Math.min(numberOf(one, 'text:c') ?? 1, MAX_SPACES))), run)
      case 'text:tab':
        return this.writer.space()
      case 'text:line-break':
        return this.writer.lineBreak()
      case 'text:note':
        return run.look.hidden ? undefined : this.note(one)
      case 'text:change-start':
      case 'text:change':
        this.context.seen.changes = true
        return
      default:
        return this.children(one, run)
    }
  }

  private spanned(span: XmlElement, run: Run): Run {
    const { look, code } = this.context.styles.get('text', attributeOf(span, 'text:style-name'))
    return {
      ...run,
      look: { ...run.look, ...look },
      own: { ...run.own, ...look },
      code: run.code || code,
    }
  }

  private note(note: XmlElement): void {
    const citation = childOf(note, 'text:note-citation')
    const mark = (attributeOf(citation, 'text:label') ?? textOf(citation)).trim()
    const content = childOf(note, 'text:note-body')
    this.noteMark(mark)
    const kind = attributeOf(note, 'text:note-class') === 'endnote' ? 'endnote' : 'footnote'
    if (content) this.context.notes.push({ kind, mark, content })
  }
}

const runLook = ({ look, own, code, allMonospace }: Run): RunLook => {
  const marks = new Set<MarkType>()
  if (own.bold) marks.add('bold')
  if (own.italic) marks.add('italic')
  if (own.strike) marks.add('strikethrough')
  if (own.position === 'superscript' || own.position === 'subscript') marks.add(own.position)
  if (code || (own.monospace && !allMonospace)) marks.add('code')
  return { marks, size: look.size ?? STANDARD_SIZE }
}
