const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i
const ALONE =
  /^(?:[-–—|[(·•]\s*)?(?:page|seite|p\.?|pág\.?|página|pagina)?\s*(\d{1,6}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur|di)\s*\d{1,6})?\s*(?:[-–—|\])·•])?$/i
const ALONE_LONGEST = 24
const LONGEST = 300
const AT_START = /^(\d{1,6})(?=\s+\S)/
const AT_END = /(?<=\S\s+)(\d{1,6})$/

const romanValue = (text: string): number => {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = Array.from(text.toLowerCase(), (one) => values[one] ?? 0)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}

export interface NumberSeen {
  value: number
  roman: boolean
  /** The line holds nothing but the number. */
  alone: boolean
}

/** The numbers of a line that could count pages: the whole line, or its first or last word. */
export const numbersIn = (text: string): NumberSeen[] => {
  // Most lines hold none.
  if (text.length > LONGEST || (text.length > ALONE_LONGEST && !/^\d|\d$/.test(text))) return []
  const [, alone] = ALONE.exec(text) ?? []
  if (alone && /^\d/.test(alone)) return [{ value: Number(alone), roman: false, alone: true }]
  if (alone) return ROMAN.test(alone) ? [{ value: romanValue(alone), roman: true, alone: true }] : []
  return [AT_START.exec(text)?.[1], AT_END.exec(text)?.[1]].flatMap((found) =>
    found ? [{ value: Number(found), roman: false, alone: false }] : [],
  )
}

export interface RunningNumber {
  roman: boolean
  /** Printed number minus the page's place in the file (from 0). */
  offset: number
}

/** Numbers that grow by one with the pages: given for each page what its first and last lines hold. Arabic before Roman. */
export const runningNumbers = (pages: readonly (readonly NumberSeen[])[]): RunningNumber[] =>
  [false, true].flatMap((roman) => {
    const votes = new Map<number, number>()
    pages.forEach((numbers, page) => {
      const offsets = numbers.filter((one) => one.roman === roman).map((one) => one.value - page)
      for (const offset of new Set(offsets)) votes.set(offset, (votes.get(offset) ?? 0) + 1)
    })
    const [offset, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
    const needed = roman ? 2 : Math.max(2, Math.ceil(pages.length * 0.4))
    return count >= needed ? [{ roman, offset }] : []
  })
