import type { Mark, PageTurn, PassageRole, PassageType, Picture } from '#shared/domain/passage'

/** Text with its inline formatting; the marks' offsets are UTF-16 code units into `text`. */
export interface RichText {
  text: string
  marks: Mark[]
}

/** One block as a format's reader hands it on, in reading order, before it has a place in the canonical text. */
export interface Block extends RichText {
  type: PassageType
  role: PassageRole
  level: number | null
  number?: number | null
  headerRows?: number
  picture?: Picture
  /** BCP 47 tag, where the page says that the passage is in another language than the article. */
  language?: string
  /** Where the page says it. */
  direction?: 'ltr' | 'rtl'
  /** As printed, where the original has pages: the one on which it begins. */
  page?: string
  /** The turns of pages inside it, in order; `at` is an offset into its text (UTF-16 code units). */
  turns?: PageTurn[]
}

export const plain = (text: string): RichText => ({ text, marks: [] })

export const paragraph = (content: RichText): Block => ({
  type: 'paragraph',
  role: 'body',
  level: null,
  ...content,
})

export const heading = (level: number, content: RichText): Block => ({
  type: 'heading',
  role: 'body',
  level,
  ...content,
})

export const listItem = (level: number, number: number | null, content: RichText): Block => ({
  type: 'listItem',
  role: 'body',
  level,
  number,
  ...content,
})
