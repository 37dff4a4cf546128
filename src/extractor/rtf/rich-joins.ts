import type { Mark } from '#shared/domain/passage'
import type { RichText } from '../blocks/model'

/** Marks of one kind that touch, or have only white space between them, become one: writers cut runs at every spelling check. */
export const mergeMarks = ({ text, marks }: RichText): RichText => {
  const merged: Mark[] = []
  const last = new Map<string, Mark>()
  for (const mark of marks) {
    const key = `${mark.type} ${mark.href ?? ''}`
    const before = last.get(key)
    if (before && !text.slice(before.end, mark.start).trim()) before.end = Math.max(before.end, mark.end)
    else {
      const own = { ...mark }
      merged.push(own)
      last.set(key, own)
    }
  }
  return { text, marks: merged }
}

/** Joins texts with their marks. */
export const joinRich = (parts: readonly RichText[], separator: string): RichText => {
  const marks: Mark[] = []
  let length = 0
  parts.forEach((part, i) => {
    if (i) length += separator.length
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + length, end: mark.end + length })
    length += part.text.length
  })
  return { text: parts.map(({ text }) => text).join(separator), marks }
}
