/** How characters and paragraphs look: what a group inherits from the one around it. */
export interface Form {
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
  /** `\outlinelevelN`: 0 to 8, 9 for text; null where the style decides. */
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

export const firstForm = (): Form => ({ fallback: 1, href: null, rtfOnly: false, ...PLAIN, ...PARAGRAPH })

/** `\plain` */
export const plainCharacters = (form: Form): void => void Object.assign(form, PLAIN)

/** `\pard` */
export const plainParagraph = (form: Form): void => void Object.assign(form, PARAGRAPH)
