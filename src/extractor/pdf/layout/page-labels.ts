import type { RunningNumber } from './running-numbers'

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const toRoman = (value: number): string => {
  let [rest, text] = [value, '']
  for (const [unit, sign] of ROMAN)
    while (rest >= unit) {
      text += sign
      rest -= unit
    }
  return text
}

const saysNothing = (labels: readonly string[]): boolean =>
  labels.every((label, i) => !label || label === String(i + 1))

/**
 * The page numbers as printed, one a page: the file's own labels, else the running number that the pages show (counted on for
 * pages without one), else the place in the file.
 */
export const printedPages = (
  count: number,
  labels: readonly string[] | null,
  running: readonly RunningNumber[],
): string[] => {
  const ordinals = Array.from({ length: count }, (_, i) => String(i + 1))
  if (labels && labels.length === count && !saysNothing(labels))
    return labels.map((label, i) => label.trim().slice(0, 20) || (ordinals[i] ?? ''))
  const arabic = running.find(({ roman }) => !roman)
  const roman = running.find((one) => one.roman)
  return ordinals.map((ordinal, i) => {
    if (arabic && i + arabic.offset > 0) return String(i + arabic.offset)
    if (roman && i + roman.offset > 0 && i + roman.offset < 400) return toRoman(i + roman.offset)
    return ordinal
  })
}
