interface Level {
  /** `\levelnfcN`: 23 is a bullet, 255 no number. */
  format: number
  start: number
}

interface ListDefinition {
  id: number
  levels: Level[]
}

const BULLET = 23
const NONE = 255
const MOST = 20_000

/** The tables `\listtable` and `\listoverridetable`, and the numbers counted by them where the file does not state them. */
export class ListTable {
  private readonly definitions: ListDefinition[] = []
  private readonly overrides = new Map<number, number>()
  private readonly counters = new Map<number, number[]>()
  private overridden = 0

  definition(name: string, parameter: number | null): void {
    const last = this.definitions.at(-1)
    if (name === 'list') {
      if (this.definitions.length < MOST) this.definitions.push({ id: 0, levels: [] })
    } else if (name === 'listlevel') {
      if (last && last.levels.length < 9) last.levels.push({ format: BULLET, start: 1 })
    } else if (name === 'listid' && last) last.id = parameter ?? 0
    const level = last?.levels.at(-1)
    if (!level) return
    if (name === 'levelnfc' || name === 'levelnfcn') level.format = parameter ?? 0
    if (name === 'levelstartat') level.start = parameter ?? 1
  }

  override(name: string, parameter: number | null): void {
    if (name === 'listid') this.overridden = parameter ?? 0
    if (name === 'ls' && this.overrides.size < MOST) this.overrides.set(parameter ?? 0, this.overridden)
  }

  /** The number of the next item of list `\lsN` at a level (from 0), or null for a bullet. */
  next(list: number, depth: number): number | null {
    const id = this.overrides.get(list)
    const level = this.definitions.find((one) => one.id === id)?.levels[depth]
    if (!level || level.format === BULLET || level.format === NONE) return null
    const counters = this.counters.get(list) ?? []
    this.counters.set(list, counters)
    counters.length = Math.min(counters.length, depth + 1)
    const number = counters[depth] === undefined ? level.start : counters[depth] + 1
    counters[depth] = number
    return number
  }
}

/** The number that an item's own text (`\listtext`, `\pntext`) shows: `3.` or `(c)` is 3; null for a bullet. */
export const shownNumber = (text: string): number | null => {
  const bare = text.trim().replace(/^\(|[.):]+$/g, '')
  // Of "2.1.3" an item shows its own place.
  const digits = /(?:^|\.)(\d{1,6})$/.exec(bare)?.[1]
  if (digits) return Number(digits)
  return /^[a-hj-z]$/i.test(bare) ? bare.toLowerCase().charCodeAt(0) - 96 : roman(bare.toLowerCase())
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

const roman = (text: string): number | null => {
  if (!/^[ivxlc]{1,12}$/.test(text)) return null
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text.charAt(i)] ?? 0
    sum += value < (ROMAN[text.charAt(i + 1)] ?? 0) ? -value : value
  }
  return sum
}
