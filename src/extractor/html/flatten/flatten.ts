import type { PassageRole } from '#shared/domain/passage'
import type { Block, RichText } from '../../blocks/model'
import { splitParagraphs } from '../../blocks/rich-text'
import { RichTextBuilder } from '../../blocks/rich-text-builder'
import { linkAddress } from './address'
import type { AssetStore } from './assets'
import { markOf } from './inline-marks'
import { pictureOf } from './picture'
import type { RawBlock } from './raw-block'
import { cellsOf, headerRowsOf, isLayoutTable, rowsOf } from './table'
import { BLOCKS, HEADING, SKIPPED } from './tags'
import { foreign, tongueOf, tongueWithin, type Tongue } from './tongue'
import { isHidden } from './visible'

interface Place {
  type: Block['type']
  role: PassageRole
  level: number | null
  number: number | null
  listDepth: number
  quoteDepth: number
  inFigure: boolean
  tongue: Tongue
}

const TOP: Place = {
  type: 'paragraph',
  role: 'body',
  level: null,
  number: null,
  listDepth: 0,
  quoteDepth: 0,
  inFigure: false,
  tongue: {},
}

const MAX_BLOCKS = 60_000

/** Walks a page once and makes of it blocks in reading order, each with its element. Changes nothing in the page. */
export class Flattener {
  readonly blocks: RawBlock[] = []
  /** The language and direction of the whole, which its blocks need not repeat. */
  private home: Tongue = {}
  private readonly inline = new RichTextBuilder()
  private linked = 0
  private linkDepth = 0

  constructor(
    private readonly base: string | null,
    private readonly assets: AssetStore,
    /** Whether what only shows without or after scripts is read too. */
    private readonly withHidden = false,
  ) {}

  flatten(root: Element): RawBlock[] {
    const place = { ...TOP, tongue: tongueWithin(root) }
    this.home = place.tongue
    this.children(root, place, root)
    this.flush(place, root)
    return this.blocks
  }

  private children(element: Node, place: Place, owner: Element): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? '')
      else if (child.nodeType === 1) this.element(child as Element, place, owner)
    }
  }

  private text(value: string): void {
    const before = this.inline.position
    this.inline.add(value)
    if (this.linkDepth) this.linked += this.inline.position - before
  }

  private element(element: Element, place: Place, owner: Element): void {
    const tag = element.tagName.toUpperCase()
    if (this.isLeftOut(element, tag) || this.blocks.length > MAX_BLOCKS) return
    if (tag === 'BR') return this.inline.separate('\n')
    if (tag === 'IMG') return this.image(element, place, owner)
    if (tag === 'MATH') return this.math(element)
    if (BLOCKS.has(tag)) {
      this.flush(place, owner)
      this.block(element, tag, { ...place, tongue: tongueOf(element, place.tongue) })
      return
    }
    this.inlineElement(element, tag, place, owner)
  }

  private isLeftOut(element: Element, tag: string): boolean {
    if (this.withHidden)
      return SKIPPED.has(tag) && tag !== 'NOSCRIPT' && tag !== 'TEMPLATE' && tag !== 'DIALOG'
    return SKIPPED.has(tag) || isHidden(element)
  }

  private inlineElement(element: Element, tag: string, place: Place, owner: Element): void {
    const start = this.inline.position
    const before = this.blocks.length
    const href = tag === 'A' ? element.getAttribute('href') : null
    if (href !== null) this.linkDepth++
    this.children(element, place, owner)
    if (href !== null) this.linkDepth--
    // A block inside closed the paragraph that the mark began in.
    const from = this.blocks.length > before ? 0 : start
    const mark = markOf(tag)
    if (mark) this.inline.mark(mark, from)
    const address = href === null ? null : linkAddress(href, this.base)
    if (address) this.inline.mark('link', from, address)
  }

  private block(element: Element, tag: string, place: Place): void {
    if (HEADING.test(tag))
      return this.leaf(element, { ...place, type: 'heading', level: Number(tag[1]), number: null })
    switch (tag) {
      case 'HR':
        return
      case 'PRE':
      case 'XMP':
      case 'LISTING':
        return this.code(element)
      case 'TABLE':
        return this.table(element, place)
      case 'UL':
      case 'OL':
      case 'MENU':
      case 'DIR':
        return this.list(element, tag, place)
      case 'BLOCKQUOTE':
        return this.leaf(element, {
          ...place,
          type: 'blockQuote',
          quoteDepth: place.quoteDepth + 1,
          level: place.quoteDepth + 1,
          number: null,
        })
      case 'FIGURE':
        return this.figure(element, place)
      case 'FIGCAPTION':
      case 'CAPTION':
        return this.leaf(element, {
          ...place,
          type: 'figureCaption',
          role: 'caption',
          level: null,
          number: null,
        })
      default:
        return this.leaf(element, place)
    }
  }

  private leaf(element: Element, place: Place): void {
    this.children(element, place, element)
    this.flush(place, element)
  }

  private list(element: Element, tag: string, place: Place): void {
    const depth = place.listDepth + 1
    let number = tag === 'OL' ? Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1 : null
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? '')
      if (child.nodeType !== 1) continue
      const item = child as Element
      if (item.tagName !== 'LI') {
        this.element(item, place, element)
        continue
      }
      if (this.isLeftOut(item, 'LI')) continue
      this.flush(place, element)
      const value = number === null ? null : Number.parseInt(item.getAttribute('value') ?? '', 10) || number
      const before = this.blocks.length
      const tongue = tongueOf(item, place.tongue)
      this.leaf(item, { ...place, type: 'listItem', level: depth, number: value, listDepth: depth, tongue })
      this.continuations(before)
      if (value !== null) number = value + 1
    }
    this.flush(place, element)
  }

  /** Only the first paragraph of an item carries its bullet or number; those after it are paragraphs. */
  private continuations(from: number): void {
    let first = true
    const depth = this.blocks[from]?.block.level
    for (const { block } of this.blocks.slice(from)) {
      if (block.type !== 'listItem' || block.level !== depth) continue
      if (!first) {
        block.type = 'paragraph'
        block.level = null
        delete block.number
      }
      first = false
    }
  }

  private figure(element: Element, place: Place): void {
    const before = this.blocks.length
    this.leaf(element, { ...place, inFigure: true })
    const made = this.blocks.slice(before).map(({ block }) => block)
    const pictures = made.filter((block) => block.picture)
    const caption = made.find((block) => block.type === 'figureCaption' && !block.picture)
    // One picture and its caption are one passage.
    const [only] = pictures
    if (caption && only?.picture && pictures.length === 1) {
      caption.picture = only.picture
      this.blocks.splice(
        this.blocks.findIndex(({ block }) => block === only),
        1,
      )
    }
  }

  private image(element: Element, place: Place, owner: Element): void {
    const picture = pictureOf(element, this.base, this.assets)
    if (!picture || (!picture.alternative && !picture.asset && !place.inFigure)) return
    const rest = this.inline.isEmpty ? null : this.inline.position
    if (rest !== null && !place.inFigure) {
      // A picture in the middle of a sentence stands after its paragraph.
      this.waiting.push({ picture, element, owner })
      return
    }
    this.push(pictureBlock(picture), element)
  }

  private waiting: { picture: NonNullable<Block['picture']>; element: Element; owner: Element }[] = []

  private math(element: Element): void {
    this.text(element.getAttribute('alttext') ?? element.textContent)
  }

  private code(element: Element): void {
    const text = codeText(element)
      .replace(/\r\n?/g, '\n')
      .replace(/^\n+|\s+$/g, '')
    if (text) this.push({ type: 'code', role: 'body', level: null, text, marks: [] }, element)
  }

  private table(element: Element, place: Place): void {
    const rows = rowsOf(element)
    if (isLayoutTable(element, rows)) return this.leaf(element, place)
    const caption = element.querySelector('caption')
    if (caption) this.block(caption, 'CAPTION', place)
    rows.forEach((row, r) => {
      if (r) this.inline.separate('\n')
      cellsOf(row).forEach((cell, c) => {
        if (c) this.inline.separate('\t')
        this.cell(cell, place)
      })
    })
    const rich = this.inline.takeUntrimmed()
    const linked = this.linked
    this.linked = 0
    this.waiting = []
    if (!rich.text.trim()) return
    this.push(
      {
        type: 'table',
        role: 'body',
        level: null,
        ...rich,
        headerRows: headerRowsOf(rows),
        ...foreign(place.tongue, this.home),
      },
      element,
      linked,
    )
  }

  /** Everything in a cell stands on one line: block boundaries and line breaks become spaces. */
  private cell(node: Element, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? '')
      if (child.nodeType !== 1) continue
      const element = child as Element
      const tag = element.tagName.toUpperCase()
      if (this.isLeftOut(element, tag) || tag === 'IMG') continue
      const start = this.inline.position
      const href = tag === 'A' ? element.getAttribute('href') : null
      if (tag === 'BR' || BLOCKS.has(tag)) this.inline.gap()
      if (href !== null) this.linkDepth++
      this.cell(element, place)
      if (href !== null) this.linkDepth--
      if (BLOCKS.has(tag)) this.inline.gap()
      const mark = markOf(tag)
      if (mark) this.inline.mark(mark, start)
      const address = href === null ? null : linkAddress(href, this.base)
      if (address) this.inline.mark('link', start, address)
    }
  }

  private flush(place: Place, owner: Element): void {
    const linked = this.linked
    this.linked = 0
    const rich = this.inline.take()
    const total = rich.text.length
    for (const part of splitParagraphs(rich))
      this.push(
        { ...blockAt(place, part), ...foreign(place.tongue, this.home) },
        owner,
        total ? Math.round((linked * part.text.length) / total) : 0,
      )
    const waiting = this.waiting
    this.waiting = []
    for (const { picture, element } of waiting) this.push(pictureBlock(picture), element)
  }

  private push(block: Block, element: Element, linked = 0): void {
    this.blocks.push({ block, element, linked })
  }
}

const blockAt = (place: Place, content: RichText): Block => ({
  type: place.type,
  role: place.role,
  level: place.level,
  ...content,
  ...(place.type === 'listItem' ? { number: place.number } : {}),
})

const pictureBlock = (picture: NonNullable<Block['picture']>): Block => ({
  type: 'figureCaption',
  role: 'caption',
  level: null,
  text: picture.alternative,
  marks: [],
  picture,
})

/** Line numbers beside code are no code. */
const GUTTER = /(?:^|[\s_-])(?:gutter|line-?numbers?|linenos?|lineno|blob-num|hljs-ln-numbers)(?:$|[\s_-])/i

const codeText = (node: Node): string => {
  let text = ''
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue ?? ''
    if (child.nodeType !== 1) continue
    const element = child as Element
    const tag = element.tagName.toUpperCase()
    if (tag === 'BR') text += '\n'
    else if (!SKIPPED.has(tag) && !GUTTER.test(element.getAttribute('class') ?? '')) {
      const inner = codeText(element)
      const breaks = BLOCKS.has(tag) && tag !== 'TD' && !inner.endsWith('\n')
      text += breaks ? `${inner}\n` : inner
    }
  }
  return text
}
