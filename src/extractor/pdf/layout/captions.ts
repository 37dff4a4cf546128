import type { Paragraph } from './paragraphs'

const LABEL =
  /^(?:(?:supplementary|extended data|online)\s+)?(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|tableau|figura|tabla|chart|box|plate|scheme|exhibit|listing|algorithm|map|photo)\s*(?:[A-Z]?\d{1,3}(?:[.-]\d{1,2})?[a-z]?|[IVX]{1,5})/iu

/** What a figure's or table's caption begins with: its label, then a sign, or the label in another type than the rest. */
export const isCaption = ({ lines }: Paragraph): boolean => {
  const line = lines[0]
  const label = line ? LABEL.exec(line.text)?.[0] : undefined
  if (!line || label === undefined) return false
  const rest = line.text.slice(label.length)
  if (/^\s*(?:[.:|–—]|$)/.test(rest)) return !/^\.\d/.test(rest)
  const first = line.fragments[0]?.pieces[0]
  const last = line.fragments.at(-1)?.pieces.at(-1)
  return first !== undefined && last !== undefined && first.bold && !last.bold && /^\s+\p{Lu}/u.test(rest)
}
