import type { Mark } from '#shared/domain/passage'
import type { RichText } from './model'

/** The part from `start` to `end`, with the marks that reach into it. */
export const sliceRich = ({ text, marks }: RichText, start: number, end: number): RichText => ({
  text: text.slice(start, end),
  marks: marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    })),
})

const tighten = (text: string, mark: Mark): Mark | null => {
  let { start, end } = mark
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { ...mark, start, end } : null
}

/** White space at both ends goes, and no mark begins or ends with white space. */
export const trimRich = (rich: RichText): RichText => {
  const start = rich.text.length - rich.text.trimStart().length
  const cut = sliceRich(rich, start, Math.max(start, rich.text.trimEnd().length))
  return { text: cut.text, marks: cut.marks.flatMap((mark) => tighten(cut.text, mark) ?? []) }
}

/** Splits where a line is empty (two line breaks in a row), as a person sees paragraphs. */
export const splitParagraphs = (rich: RichText): RichText[] => {
  if (!rich.text.includes('\n\n')) return rich.text.trim() ? [trimRich(rich)] : []
  const parts: RichText[] = []
  let start = 0
  for (const gap of rich.text.matchAll(/\n{2,}/g)) {
    parts.push(trimRich(sliceRich(rich, start, gap.index)))
    start = gap.index + gap[0].length
  }
  parts.push(trimRich(sliceRich(rich, start, rich.text.length)))
  return parts.filter((part) => part.text)
}
