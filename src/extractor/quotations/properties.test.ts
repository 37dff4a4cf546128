import { describe, expect, it } from 'vitest'
import { findAll } from '.'
import { tokeniseMarks } from './marks/tokenise'

/** Numbers that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PIECES = [
  '“',
  '”',
  '„',
  '‟',
  '"',
  "'",
  '‘',
  '’',
  '‚',
  '«',
  '»',
  '‹',
  '›',
  '「',
  '」',
  '『',
  '』',
  '〝',
  '〞',
  '``',
  "''",
  '—',
  '– ',
  ' - ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\t',
  ', ',
  '. ',
  '? ',
  ': ',
  '(',
  ')',
  'Ida Holm',
  'Tom Baker',
  'she',
  'he said',
  ' said ',
  'told',
  'the minister',
  'a spokesman for',
  'according to',
  'שלום',
  'עולם',
  'مرحبا',
  '李明说',
  '田中氏は',
  'Jonas Weber sagte',
  'a déclaré',
  '\u200f',
  '\u00a0',
  '😀',
  '\ud83d',
  '9',
  "6'2",
  '1.5',
  'U.S.',
  'Mr. ',
]

function jumble(seed: number, length: number): string {
  const next = random(seed)
  let text = ''
  for (let i = 0; i < length; i++) text += PIECES[Math.floor(next() * PIECES.length)] ?? ''
  return text
}

function check(text: string) {
  const found = findAll(text, [], null, { doubledApostrophes: true, unmarked: true })
  for (const quotation of found) {
    expect(quotation.start).toBeGreaterThanOrEqual(0)
    expect(quotation.end).toBeLessThanOrEqual(text.length)
    expect(quotation.start).toBeLessThan(quotation.end)
    expect(quotation.words).toBe(text.slice(quotation.start, quotation.end))
    expect(quotation.certainty).toBeGreaterThanOrEqual(0)
    expect(quotation.certainty).toBeLessThanOrEqual(1)
    if (quotation.speakerSpan !== null) {
      expect(text.slice(...quotation.speakerSpan)).toBe(quotation.speakerMention)
    }
  }
  const outermost = found.filter(({ nested, kind }) => !nested && kind !== 'indirect')
  outermost.forEach((quotation, i) => {
    const before = outermost[i - 1]
    if (before !== undefined) expect(quotation.start).toBeGreaterThanOrEqual(before.end)
  })
  return found
}

describe('any text', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'jumble %i: spans stand in the text, in order',
    (seed) => {
      check(jumble(seed + 1, 20 + seed * 8))
    },
  )

  it('gives the same answer twice', () => {
    const text = jumble(99, 400)
    expect(check(text)).toEqual(check(text))
  })

  it.each(['', ' ', '“', '”', '"', '““““', '””””', '\n\n\n', '“\n“\n“\n“'])('hardly any text: %j', (text) => {
    expect(check(text)).toEqual([])
  })
})

/** Reads of the text while `work` runs: a measure of cost that no busy machine disturbs. */
function reads(text: string): number {
  const slice = Reflect.get(String.prototype, 'slice')
  const charAt = Reflect.get(String.prototype, 'charAt')
  let count = 0
  String.prototype.slice = function (this: string, from?: number, to?: number) {
    const result = slice.call(this, from, to)
    count += 1 + result.length
    return result
  }
  String.prototype.charAt = function (this: string, at: number) {
    count++
    return charAt.call(this, at)
  }
  try {
    findAll(text, [], 'en', { doubledApostrophes: true, unmarked: true })
  } finally {
    String.prototype.slice = slice
    String.prototype.charAt = charAt
  }
  return count
}

describe('cost grows with the length, not faster', () => {
  it.each([
    ['opening marks', '“a '],
    ['straight marks', '" '],
    ['single marks', "'a "],
    ['nested pairs', '“a ‘b’ '],
    ['re-opened paragraphs', '“And so it went on.\n\n'],
    ['right to left with mixed marks', 'אמר “שלום” ואז "עולם" ו«נגמר '],
    ['one line of news', '“We will go,” Ida Holm said. She called it “a day like any other.” '],
    ['names', 'Ida Holm and Tom Baker '],
    ['reported speech without a stop', 'Ida Holm said that the pier, she said, was gone and '],
    ['turns of a transcript', 'HOLM: We had no warning.\nBAKER: None at all?\n'],
    ['signatures', 'Small boats need big harbours.\n— Ida Holm\n'],
  ])('%s', (_, unit) => {
    const small = reads(unit.repeat(500))
    const large = reads(unit.repeat(2000))
    expect(large / small).toBeLessThan(6)
  })

  it('ten thousand marks', () => {
    expect(check('“a” '.repeat(5000)).length).toBeLessThanOrEqual(5000)
  })

  it('one unclosed mark in a megabyte', () => {
    const text = `“${'and so the words went on '.repeat(40000)}`
    expect(check(text).every(({ end }) => end <= text.length)).toBe(true)
  })
})

it('reads each mark once', () => {
  const text = '“a” ‘b’ «c» "d"'
  const marks = tokeniseMarks(text, { start: 0, end: text.length, kind: 'prose' })
  expect(marks.map(({ glyph }) => glyph).join('')).toBe('“”‘’«»""')
})
