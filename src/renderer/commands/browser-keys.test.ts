import { describe, expect, it } from 'vitest'
import { browserChords } from './browser-keys'

const all =
  (...chords: string[]) =>
  (set: ReadonlySet<string>) =>
    chords.every((chord) => set.has(chord))

describe('browserChords', () => {
  it('has every shortcut by which a browser would leave or change the page', () => {
    const chords = browserChords(false)
    for (const key of 'nthjprlos') expect(chords).toContain(`ctrl+${key}`)
    expect(all('f5', 'f12', 'alt+arrowleft', 'alt+arrowright', 'ctrl+shift+i')(chords)).toBe(true)
  })

  it('leaves the developer’s own in development, and copying and closing always', () => {
    const chords = browserChords(true)
    expect(chords.has('f12')).toBe(false)
    expect(chords.has('ctrl+n')).toBe(true)
    for (const kept of ['ctrl+c', 'ctrl+v', 'ctrl+x', 'ctrl+a', 'ctrl+w'])
      expect(browserChords(false).has(kept)).toBe(false)
  })
})
