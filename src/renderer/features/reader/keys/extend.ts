import type { TextRange } from '../../../anchoring'

export type Unit = 'word' | 'sentence'
export type Direction = 'forward' | 'backward'

/** A selection with a fixed and a moving end, as Shift with the arrows moves it. Offsets are UTF-16 code units. */
export interface Extent {
  anchor: number
  focus: number
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string | null, granularity: Unit): Intl.Segmenter {
  const key = `${language ?? ''}/${granularity}`
  const known = segmenters.get(key)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language ?? undefined, { granularity })
  } catch {
    // A page may call its language anything.
    made = new Intl.Segmenter(undefined, { granularity })
  }
  segmenters.set(key, made)
  return made
}

/** The words or sentences of a stretch of text, without the spaces around them. */
function unitsOf(text: string, { start, end }: TextRange, unit: Unit, language: string | null): TextRange[] {
  return [...segmenter(language, unit).segment(text.slice(start, end))].flatMap(
    ({ index, segment, isWordLike }) => {
      const words = segment.trim()
      if (words === '' || isWordLike === false) return []
      const from = start + index + segment.indexOf(words)
      return [{ start: from, end: from + words.length }]
    },
  )
}

/**
 * Moves the free end of a selection by one word or sentence, into the neighbouring passage where the one it is in ends.
 * `passages` are in the order of the text. Answers the same extent where there is nothing further.
 */
export function extend(
  text: string,
  passages: readonly TextRange[],
  { anchor, focus }: Extent,
  unit: Unit,
  direction: Direction,
  language: string | null,
): Extent {
  const forward = direction === 'forward'
  const ahead = forward
    ? passages.filter(({ end }) => end > focus)
    : passages.filter(({ start }) => start < focus).reverse()
  for (const passage of ahead) {
    const units = unitsOf(text, passage, unit, language)
    const next = forward
      ? units.find(({ end }) => end > focus)?.end
      : units.findLast(({ start }) => start < focus)?.start
    if (next !== undefined) return { anchor, focus: next }
  }
  return { anchor, focus }
}
