import type { MarkType } from '#shared/domain/passage'
import type { RichText } from './model'
import { trimRich } from './rich-text'

const SPACES = /[ \t\r\n\f]+/g

/** Collects inline content, collapsing white space as a browser would show it. Offsets are UTF-16 code units. */
export class RichTextBuilder {
  private parts: string[] = []
  private length = 0
  private last = ''
  private space = false
  private marks: RichText['marks'] = []

  get isEmpty(): boolean {
    return this.length === 0
  }

  get position(): number {
    return this.length
  }

  /** Adds text; runs of white space become one space, also across calls, and none stands beside a line break. */
  add(text: string): void {
    const collapsed = text.replace(SPACES, ' ').replaceAll('\u00ad', '')
    if (!collapsed) return
    const leading = collapsed.startsWith(' ')
    const inner = collapsed.slice(leading ? 1 : 0, collapsed.endsWith(' ') ? -1 : undefined)
    if (leading) this.space = true
    if (!inner || collapsed === ' ') return
    if (this.space && this.last !== '\n' && this.length) this.push(' ')
    this.push(inner)
    this.space = collapsed.endsWith(' ')
  }

  /** Adds text whose white space counts, as in `<pre>`. */
  addVerbatim(text: string): void {
    this.push(text.replace(/\r\n?/g, '\n'))
    this.space = false
  }

  /** A line break, a tab between cells: white space before it goes. */
  separate(separator: '\n' | '\t'): void {
    this.space = false
    if (separator === '\t' || this.length) this.push(separator)
  }

  /** A space between two things that stand apart on screen without white space between them. */
  gap(): void {
    this.space = true
  }

  mark(type: MarkType, start: number, href?: string): void {
    if (start < this.length) this.marks.push({ type, start, end: this.length, ...(href ? { href } : {}) })
  }

  /** Everything collected, and the builder is empty again. */
  take(): RichText {
    const rich = this.takeUntrimmed()
    return trimRich(rich)
  }

  /** As `take`, keeping white space at the ends, which counts in tables and code. */
  takeUntrimmed(): RichText {
    const rich = {
      text: this.parts.join(''),
      marks: this.marks.sort((a, b) => a.start - b.start || b.end - a.end),
    }
    this.parts = []
    this.length = 0
    this.last = ''
    this.space = false
    this.marks = []
    return rich
  }

  private push(text: string): void {
    if (!text) return
    this.parts.push(text)
    this.length += text.length
    this.last = text.charAt(text.length - 1)
  }
}
