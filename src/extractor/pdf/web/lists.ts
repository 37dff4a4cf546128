import type { Entry } from '../document/entries'

/** Browsers draw bullets, they do not print them as text: items are indented this much, in heights of the font. */
const INDENT = 1.6
const CLOSE = 1.35

const leftOf = ({ paragraph }: Entry): number => Math.min(...paragraph.lines.map((line) => line.x0))
const sizeOf = ({ paragraph }: Entry): number => paragraph.lines[0]?.size ?? 10

/** Short paragraphs that follow each other without space, all indented against the text before them, are items of a list. */
export const withLists = (entries: readonly Entry[]): Entry[] => {
  const result = [...entries]
  let margin = Infinity
  for (let i = 0; i < entries.length;) {
    const entry = entries[i] as Entry
    if (entry.kind !== 'text') {
      if (entry.kind === 'heading') margin = Math.min(margin, leftOf(entry))
      i++
      continue
    }
    let end = i + 1
    while (end < entries.length) {
      const next = entries[end] as Entry
      const isNext =
        next.kind === 'text' &&
        Math.abs(leftOf(next) - leftOf(entry)) < 1 &&
        (next.paragraph.above < CLOSE || next.paragraph.above === Infinity)
      if (!isNext) break
      end++
    }
    const isList = end - i >= 2 && leftOf(entry) - margin > sizeOf(entry) * INDENT
    if (isList) for (let k = i; k < end; k++) result[k] = { ...(entries[k] as Entry), kind: 'listItem' }
    else margin = leftOf(entry)
    i = end
  }
  return result
}
