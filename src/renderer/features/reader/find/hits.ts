import { normalise, toOriginal, type TextRange } from '../../../anchoring'

/** Lower case, unit for unit: a letter whose lower case is longer stays as it is, so that offsets hold. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    const small = unit.toLowerCase()
    return small.length === 1 ? small : unit
  }).join('')
}

/** A text made ready for finding; doing this once per text keeps typing fast. */
export function findable(text: string) {
  const flat = normalise(text)
  const folded = fold(flat.text)
  /** Where the words stand, whatever their case, their quotation marks and the spaces between them. They do not overlap. */
  return (words: string): TextRange[] => {
    const wanted = fold(normalise(words).text)
    if (wanted.trim() === '') return []
    const hits: TextRange[] = []
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      hits.push(toOriginal(flat, at, at + wanted.length))
    return hits
  }
}
