import type { Line } from '../model'

/** What running text looks like in a document. */
export interface BodyStyle {
  /** Height of the font. */
  size: number
  /** Most of the text is bold, so bold says nothing. */
  bold: boolean
  /** Most of it is in letters of one width, so these do not tell code. */
  mono: boolean
  /** From baseline to baseline within a paragraph, for text of a size. */
  pitch: (size: number) => number
}

const most = (counts: ReadonlyMap<number, number>, fallback: number): number =>
  [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [fallback, 0])[0]

const DEFAULT_PITCH = 1.2
const WIDEST_PITCH = 2.4

/** Measures all lines of a document, given in columns. */
export const bodyStyle = (columns: readonly (readonly Line[])[]): BodyStyle => {
  const letters = new Map<number, number>()
  const pitches = new Map<number, Map<number, number>>()
  let bold = 0
  let mono = 0
  let all = 0
  for (const lines of columns)
    lines.forEach((line, i) => {
      const size = Math.round(line.size * 2) / 2
      // Titles are read by few letters, notes by many: longer lines say more about the body.
      letters.set(size, (letters.get(size) ?? 0) + line.text.length)
      bold += line.bold * line.text.length
      mono += line.mono * line.text.length
      all += line.text.length
      const before = lines[i - 1]
      if (!before || Math.abs(before.size - line.size) > 0.3) return
      const step = Math.round((line.baseline - before.baseline) * 2) / 2
      if (step < line.size * 0.8 || step > line.size * WIDEST_PITCH) return
      const steps = pitches.get(size) ?? new Map<number, number>()
      steps.set(step, (steps.get(step) ?? 0) + 1)
      pitches.set(size, steps)
    })
  const size = most(letters, 10)
  const bodyPitch = most(pitches.get(size) ?? new Map(), size * DEFAULT_PITCH)
  return {
    size,
    bold: bold > all * 0.6,
    mono: mono > all * 0.6,
    pitch: (of) => {
      const rounded = Math.round(of * 2) / 2
      const steps = pitches.get(rounded)
      const count = steps ? [...steps.values()].reduce((a, b) => a + b, 0) : 0
      return steps && count >= 4 ? most(steps, of * DEFAULT_PITCH) : (of * bodyPitch) / size
    },
  }
}
