/** A text in which every run of white space is one space and every quotation glyph is plain, with the way back. */
export interface Normalised {
  text: string
  /** `origin[i]` is where code unit `i` of the normalised text stands in the original; one entry more marks its end. */
  origin: Uint32Array
}

const DOUBLE = new Set('“”„‟«»″〝〞〟＂'.split(''))
const SINGLE = new Set('‘’‚‛‹›′`´＇'.split(''))
const SPACE = /\s/

const plain = (unit: string): string => (DOUBLE.has(unit) ? '"' : SINGLE.has(unit) ? "'" : unit)

/** Makes white space and quotation glyphs alike, and nothing else: letters, dashes, case and accents stay as they are. */
export function normalise(text: string): Normalised {
  const units: string[] = []
  const origin = new Uint32Array(text.length + 1)
  let inSpace = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const space = unit <= ' ' || (unit > '~' && SPACE.test(unit))
    if (!(space && inSpace)) {
      origin[units.length] = at
      units.push(space ? ' ' : plain(unit))
    }
    inSpace = space
  }
  origin[units.length] = text.length
  return { text: units.join(''), origin: origin.subarray(0, units.length + 1) }
}

/** The range of the original that `start` to `end` of the normalised text stands for. */
export function toOriginal(
  { origin }: Normalised,
  start: number,
  end: number,
): { start: number; end: number } {
  const last = end > start ? (origin[end - 1] ?? 0) + 1 : (origin[end] ?? 0)
  return { start: origin[start] ?? 0, end: last }
}
