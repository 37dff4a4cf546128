import type { Flow } from './flow'

/** What the text of a group is for. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'info'
  | 'title'
  | 'author'
  | 'keywords'
  | 'subject'
  | 'created'
  | 'instruction'
  | 'picture'
  | 'property name'
  | 'property value'
  | 'list text'
  | 'html tag'
  /** `\shpinst`: only its text box is read. */
  | 'shape'
  /** `\picprop`: only its names and values are read. */
  | 'picture properties'
  /** `\upr`: only its Unicode form is read. */
  | 'old form'
  /** `\pn`: only its kind is read. */
  | 'old list'

/** A field's instruction, which its result (a later group) needs. */
export interface Field {
  instruction: string
}

/** What a group inherits from the one around it and loses at its end. */
export interface GroupState {
  destination: Destination
  /** Of the group around `\upr`. */
  outer: Destination
  flow: Flow
  field: Field | null
  /** `\ucN`: how many characters after `\uN` stand for it in old readers. */
  fallback: number
  font: number
  /** Half points. */
  size: number
  bold: boolean
  italic: boolean
  strike: boolean
  script: 'superscript' | 'subscript' | null
  hidden: boolean
  deleted: boolean
  href: string | null
  style: number
  outline: number | null
  list: number
  listLevel: number
  inTable: boolean
  /** Inside `\htmlrtf`: what only readers without HTML show. */
  rtfOnly: boolean
}

const PLAIN = {
  font: -1,
  size: 24,
  bold: false,
  italic: false,
  strike: false,
  script: null,
  hidden: false,
  deleted: false,
} as const

const PARAGRAPH = { style: 0, outline: null, list: 0, listLevel: 0, inTable: false } as const

export const firstState = (flow: Flow): GroupState => ({
  destination: 'text',
  outer: 'text',
  flow,
  field: null,
  fallback: 1,
  href: null,
  rtfOnly: false,
  ...PLAIN,
  ...PARAGRAPH,
})

/** `\plain` */
export const plainCharacters = (state: GroupState): void => void Object.assign(state, PLAIN)

/** `\pard` */
export const plainParagraph = (state: GroupState): void => void Object.assign(state, PARAGRAPH)
