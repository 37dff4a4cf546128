import type { BodyStyle } from '../layout/body-style'
import type { Paragraph } from '../layout/paragraphs'

/** What a paragraph is in its document. */
export type Kind =
  | 'text'
  | 'heading'
  | 'listItem'
  | 'code'
  | 'table'
  | 'caption'
  | 'footnote'
  | 'reference'
  | 'aside'
  | 'title'

export interface Entry {
  kind: Kind
  paragraph: Paragraph
  text: string
}

export const rawText = ({ lines }: Pick<Paragraph, 'lines'>): string =>
  lines.map((line) => line.text).join(' ')

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Running text rather than names, places and labels: many of its words are written small. */
export const isProse = (text: string, least: number): boolean => {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  const uncased = words.filter((word) => /^\p{Lo}/u.test(word)).length
  if (uncased > words.length / 2) return text.length >= least * 2
  return words.length >= least && small >= words.length * 0.55
}

export const isSmaller = ({ lines }: Paragraph, body: BodyStyle): boolean =>
  lines.every((line) => line.size <= body.size * 0.93)
