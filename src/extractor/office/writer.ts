import type { MarkType, PassageRole, Picture } from '#shared/domain/passage'
import type { Block, RichText } from '../blocks/model'
import { splitParagraphs } from '../blocks/rich-text'
import { RichTextBuilder } from '../blocks/rich-text-builder'
import type { Hint, Made } from './made'

/** How a run of words looks. */
export interface RunLook {
  marks: ReadonlySet<MarkType>
  /** Points; 0 when unknown. */
  size: number
}

/** What a paragraph is. */
export interface Shape {
  type: Block['type']
  role: PassageRole
  level: number | null
  number?: number | null
  hint: Hint | null
  centred: boolean
}

export const PARAGRAPH: Shape = { type: 'paragraph', role: 'body', level: null, hint: null, centred: false }

const BULLET = /^[•●▪◦‣]\s*(?=\S)/u

/** Puts runs together to paragraphs and these to blocks, in reading order. */
export class Writer {
  readonly made: Made[] = []
  private readonly inline = new RichTextBuilder()
  private readonly open = new Map<MarkType, number>()
  private readonly links: { href: string | null; start: number }[] = []
  private after: Made[] = []
  private sizes = 0
  private bold = 0
  private letters = 0
  private code = false

  /** Whether the paragraph's white space counts. */
  startParagraph(verbatim: boolean): void {
    this.code = verbatim && this.inline.isEmpty
  }

  text(text: string, look: RunLook): void {
    const solid = /\S/.test(text)
    if (solid) this.switchMarks(look.marks)
    const before = this.inline.position
    if (this.code) this.inline.addVerbatim(text)
    else this.inline.add(text)
    const added = this.inline.position - before
    this.letters += added
    this.sizes += added * look.size
    if (look.marks.has('bold')) this.bold += added
  }

  lineBreak(): void {
    this.inline.separate('\n')
  }

  space(): void {
    if (this.code) this.inline.addVerbatim('\t')
    else this.inline.gap()
  }

  startLink(href: string | null): void {
    this.links.push({ href, start: this.inline.position })
  }

  endLink(): void {
    const link = this.links.pop()
    if (link?.href) this.inline.mark('link', link.start, link.href)
  }

  /** Stands after the paragraph that it is anchored in. */
  picture(picture: Picture): void {
    this.after.push(
      made({
        type: 'figureCaption',
        role: 'caption',
        level: null,
        text: picture.alternative,
        marks: [],
        picture,
      }),
    )
  }

  /** A text box's blocks stand after the paragraph that it is anchored in, apart from the body. */
  box(blocks: readonly Made[]): void {
    for (const one of blocks)
      this.after.push(one.block.role === 'body' ? { ...one, block: { ...one.block, role: 'aside' } } : one)
  }

  push(...blocks: readonly Made[]): void {
    for (const block of blocks) this.made.push(block)
  }

  endParagraph(shape: Shape): void {
    this.switchMarks(NONE)
    for (const link of this.links) {
      if (link.href) this.inline.mark('link', link.start, link.href)
      link.start = 0
    }
    const look = {
      hint: shape.hint,
      size: this.letters ? this.sizes / this.letters : 0,
      strong: this.letters > 0 && this.bold >= this.letters,
      centred: shape.centred,
    }
    if (this.code || shape.type === 'code') this.codeLine(this.inline.takeUntrimmed().text, shape)
    else
      for (const [i, content] of splitParagraphs(this.inline.take()).entries())
        this.made.push({ block: blockOf(shape, content, i > 0), ...look })
    this.code = false
    this.sizes = this.bold = this.letters = 0
    this.made.push(...this.after.splice(0))
  }

  /** Lines of code that follow each other are one block. */
  private codeLine(line: string, shape: Shape): void {
    const before = this.made.at(-1)?.block
    if (before?.type === 'code' && before.role === shape.role) before.text += `\n${line}`
    else if (line.trim())
      this.made.push(made({ type: 'code', role: shape.role, level: null, text: line, marks: [] }))
  }

  private switchMarks(wanted: ReadonlySet<MarkType>): void {
    for (const [type, start] of this.open)
      if (!wanted.has(type)) {
        this.inline.mark(type, start)
        this.open.delete(type)
      }
    for (const type of wanted) if (!this.open.has(type)) this.open.set(type, this.inline.position)
  }
}

const NONE: ReadonlySet<MarkType> = new Set()

export const made = (block: Block): Made => ({ block, hint: null, size: 0, strong: false, centred: false })

/** Headings and captions are bold as a whole, which says nothing about their words. */
const withoutWhole = ({ text, marks }: RichText): RichText => ({
  text,
  marks: marks.filter(({ type, start, end }) => type === 'link' || start > 0 || end < text.length),
})

const blockOf = (shape: Shape, content: RichText, continued: boolean): Block => {
  const { type, role, level, number = null } = shape
  if (type === 'listItem')
    return continued
      ? { type: 'paragraph', role, level: null, ...content }
      : { type, role, level, number, ...content }
  const bullet = type === 'paragraph' ? BULLET.exec(content.text)?.[0].length : undefined
  if (bullet)
    return {
      type: 'listItem',
      role,
      level: 1,
      number: null,
      text: content.text.slice(bullet),
      marks: content.marks
        .filter(({ end }) => end > bullet)
        .map((mark) => ({ ...mark, start: Math.max(0, mark.start - bullet), end: mark.end - bullet })),
    }
  return { type, role, level, ...(type === 'heading' ? withoutWhole(content) : content) }
}
