import { describe, expect, it } from 'vitest'
import { conflictsWith } from './conflicts'
import type { Command } from './types'

const command = (id: string, keys: string[], scope: Command['scope']): Command => ({
  id,
  label: id,
  menu: null,
  keys,
  ...(scope ? { scope } : {}),
  run: () => undefined,
})

describe('conflictsWith', () => {
  const go = command('go', ['Mod+K'], 'app')
  const next = command('next', ['Mod+J'], 'reader')
  const note = command('note', ['Mod+J'], 'note')
  const all = [go, next, note]

  it('finds the same keys where both could be meant', () => {
    expect(conflictsWith(next, 'Mod+K', all)).toEqual([go])
    expect(conflictsWith(go, 'Mod+J', all)).toEqual([next, note])
  })

  it('allows the same keys in places that do not overlap', () => {
    expect(conflictsWith(next, 'Mod+J', all)).toEqual([])
  })
})
