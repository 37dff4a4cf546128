import { noteMark } from '../office/note-marks'
import { attributeOf, childOf, childrenOf, numberOf, under, type XmlElement } from '../xml/element'
import { valueOf } from './look'

export type NoteKind = 'footnote' | 'endnote'

/** A note that the text refers to. */
export interface Note {
  kind: NoteKind
  mark: string
  content: XmlElement
}

interface Counting {
  format: string
  next: number
}

/** Notes by id, counted on as the text refers to them. */
export class Notes {
  /** Those referred to, in order. */
  readonly used: Note[] = []
  private readonly contents: Record<NoteKind, Map<string, XmlElement>>
  private readonly counting: Record<NoteKind, Counting>

  /** `settings` is `settings.xml`; `section` the properties of the document's last section. */
  constructor(
    parts: Record<NoteKind, XmlElement | null>,
    settings: XmlElement | null,
    section: XmlElement | null,
  ) {
    this.contents = { footnote: byId(parts.footnote), endnote: byId(parts.endnote) }
    const counting = (kind: NoteKind, format: string): Counting => {
      const properties = [section, settings].map((one) => childOf(one, `w:${kind}Pr`))
      const first = <T>(read: (one: XmlElement | null) => T | null): T | null =>
        properties.reduce<T | null>((found, one) => found ?? read(one), null)
      return {
        format: first((one) => valueOf(one, 'w:numFmt')) ?? format,
        next: first((one) => numberOf(childOf(one, 'w:numStart'), 'w:val')) ?? 1,
      }
    }
    this.counting = { footnote: counting('footnote', 'decimal'), endnote: counting('endnote', 'lowerRoman') }
  }

  /** Gives the mark to show; '' where the note brings its own, which then stands in the text, or where there is none. */
  refer(kind: NoteKind, reference: XmlElement): string {
    const content = this.contents[kind].get(attributeOf(reference, 'w:id') ?? '')
    if (!content) return ''
    const own = /^(?:1|true|on)$/.test(attributeOf(reference, 'w:customMarkFollows') ?? '')
    const counting = this.counting[kind]
    const mark = own ? '' : noteMark(counting.next++, counting.format)
    this.used.push({ kind, mark, content })
    return mark
  }
}

const byId = (part: XmlElement | null): Map<string, XmlElement> =>
  new Map(
    (part ? childrenOf(part) : [])
      .filter((one) => !/separator|Notice/i.test(attributeOf(one, 'w:type') ?? ''))
      .map((one) => [attributeOf(one, 'w:id') ?? '', one]),
  )

/** The properties of a document's last section. */
export const lastSection = (root: XmlElement): XmlElement | null => under(root, 'w:body', 'w:sectPr')
