import { describe, expect, it } from 'vitest'
import { choose, chooseAll, move, NOTHING, only, toggle, without } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const plain = { toggle: false, range: false }
const ctrl = { toggle: true, range: false }
const shift = { toggle: false, range: true }
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids]

describe('choosing by pointer', () => {
  it('takes one, one more, one less', () => {
    const first = choose(NOTHING, order, 'b', plain)
    expect(first).toEqual(only('b'))
    const second = choose(first, order, 'd', ctrl)
    expect(ids(second)).toEqual(['b', 'd'])
    expect(ids(choose(second, order, 'b', ctrl))).toEqual(['d'])
    expect(ids(choose(second, order, 'e', plain))).toEqual(['e'])
  })

  it('takes everything from the anchor, in both directions, with the anchor staying', () => {
    const from = only('c')
    const down = choose(from, order, 'e', shift)
    expect(ids(down)).toEqual(['c', 'd', 'e'])
    expect(ids(choose(down, order, 'a', shift))).toEqual(['a', 'b', 'c'])
  })

  it('starts at the row itself when the anchor is not in the list any more', () => {
    expect(ids(choose(only('gone'), order, 'b', shift))).toEqual(['b'])
    expect(ids(choose(NOTHING, order, 'b', shift))).toEqual(['b'])
  })
})

describe('moving by key', () => {
  it('moves and stops at the ends', () => {
    expect(move(NOTHING, order, 1, plain).active).toBe('a')
    expect(move(only('b'), order, 1, plain).active).toBe('c')
    expect(move(only('e'), order, 1, plain).active).toBe('e')
    expect(move(only('b'), order, -10, plain).active).toBe('a')
    expect(move(only('b'), order, 'last', plain).active).toBe('e')
    expect(move(only('b'), order, 'first', plain).active).toBe('a')
    expect(move(only('b'), [], 1, plain)).toBe(NOTHING)
  })

  it('extends with Shift and walks without choosing with Ctrl', () => {
    const two = move(only('b'), order, 1, shift)
    expect(ids(two)).toEqual(['b', 'c'])
    expect(ids(move(two, order, 'last', shift))).toEqual(['b', 'c', 'd', 'e'])
    const walked = move(only('b'), order, 2, ctrl)
    expect(walked.active).toBe('d')
    expect(ids(walked)).toEqual(['b'])
    expect(ids(toggle(walked, 'd'))).toEqual(['b', 'd'])
  })

  it('chooses all', () => {
    expect(ids(chooseAll(only('c'), order))).toEqual(order)
    expect(chooseAll(only('c'), order).active).toBe('c')
  })
})

describe('without', () => {
  it('stands on the row below what left, or above at the end', () => {
    expect(without(order, new Set(['b', 'c']), 'b').active).toBe('d')
    expect(without(order, new Set(['d', 'e']), 'e').active).toBe('c')
    expect(without(order, new Set(order), 'b')).toBe(NOTHING)
  })
})
