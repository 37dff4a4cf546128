import { describe, expect, it } from 'vitest'
import { extend, type Direction, type Extent, type Unit } from './extend'

const TEXT = 'The ice held. “It won’t tomorrow,” she said.\n\nNobody laughed.'
const PASSAGES = [
  { start: 0, end: 44 },
  { start: 46, end: TEXT.length },
]
const steps = (
  from: Extent,
  count: number,
  unit: Unit,
  direction: Direction,
  text = TEXT,
  passages = PASSAGES,
) => {
  let extent = from
  const seen: string[] = []
  for (let n = 0; n < count; n++) {
    extent = extend(text, passages, extent, unit, direction, 'en')
    seen.push(text.slice(Math.min(extent.anchor, extent.focus), Math.max(extent.anchor, extent.focus)))
  }
  return seen
}

describe('extend', () => {
  it('takes word after word', () => {
    expect(steps({ anchor: 0, focus: 0 }, 5, 'word', 'forward')).toEqual([
      'The',
      'The ice',
      'The ice held',
      'The ice held. “It',
      'The ice held. “It won’t',
    ])
  })
  it('gives words back', () => {
    expect(steps({ anchor: 0, focus: 12 }, 2, 'word', 'backward')).toEqual(['The ice ', 'The '])
  })
  it('goes past its fixed end', () => {
    expect(steps({ anchor: 8, focus: 8 }, 2, 'word', 'backward')).toEqual(['ice ', 'The ice '])
  })
  it('takes sentences, and goes on into the next passage', () => {
    expect(steps({ anchor: 0, focus: 0 }, 4, 'sentence', 'forward')).toEqual([
      'The ice held.',
      TEXT.slice(0, 44),
      TEXT,
      TEXT,
    ])
  })
  it('stays where there is nothing before', () => {
    expect(extend(TEXT, PASSAGES, { anchor: 5, focus: 0 }, 'sentence', 'backward', 'en')).toEqual({
      anchor: 5,
      focus: 0,
    })
  })
  it('knows words that are written without spaces', () => {
    const text = '氷が厚い。'
    const [first] = steps({ anchor: 0, focus: 0 }, 1, 'word', 'forward', text, [
      { start: 0, end: text.length },
    ])
    expect(first).toBe('氷')
  })
  it('does not mind a language that is none', () => {
    expect(extend(TEXT, PASSAGES, { anchor: 0, focus: 0 }, 'word', 'forward', 'not a language').focus).toBe(3)
  })
})
