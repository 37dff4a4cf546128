import { describe, expect, it } from 'vitest'
import {
  acceleratorOf,
  chordOf,
  chordsOf,
  isSingleKey,
  keysFromPress,
  shownKeys,
  type KeyPress,
} from './keys'

const press = (key: string, held = '', extra: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: held.includes('C'),
  altKey: held.includes('A'),
  shiftKey: held.includes('S'),
  metaKey: held.includes('M'),
  isComposing: false,
  getModifierState: () => extra.altGraph ?? false,
  ...extra,
})

const matches = (keys: string, event: KeyPress, mac = false) => chordsOf(event).includes(chordOf(keys, mac))

describe('chords', () => {
  it('tell the modifiers apart', () => {
    expect(matches('Mod+K', press('k', 'C'))).toBe(true)
    expect(matches('Mod+K', press('k'))).toBe(false)
    expect(matches('Mod+K', press('K', 'CS'))).toBe(false)
    expect(matches('Mod+Shift+P', press('P', 'CS'))).toBe(true)
    expect(matches('Mod+Shift+P', press('p', 'C'))).toBe(false)
    expect(matches('Alt+ArrowLeft', press('ArrowLeft', 'A'))).toBe(true)
    expect(matches('Shift+ArrowLeft', press('ArrowLeft', 'S'))).toBe(true)
    expect(matches('F6', press('F6', 'S'))).toBe(false)
  })

  it('mean Cmd on macOS', () => {
    expect(matches('Mod+K', press('k', 'M'), true)).toBe(true)
    expect(matches('Mod+K', press('k', 'C'), true)).toBe(false)
  })

  it('know a capital letter that stands alone', () => {
    expect(matches('Q', press('Q', 'S'))).toBe(true)
    expect(matches('q', press('Q', 'S'))).toBe(false)
    expect(matches('q', press('q'))).toBe(true)
  })

  it('know signs that are written with Shift', () => {
    expect(matches('?', press('?', 'S', { code: 'Slash' }))).toBe(true)
    expect(matches('Mod++', press('+', 'CS', { code: 'Equal' }))).toBe(true)
    expect(matches('Mod++', press('+', 'C', { code: 'NumpadAdd' }))).toBe(true)
    expect(matches('Mod+,', press(',', 'C'))).toBe(true)
  })

  it('find the place of a key on layouts that write no Latin letters', () => {
    expect(matches('Mod+K', press('л', 'C', { code: 'KeyK' }))).toBe(true)
    expect(matches('j', press('о', '', { code: 'KeyJ' }))).toBe(true)
    expect(matches('Mod+Shift+P', press('З', 'CS', { code: 'KeyP' }))).toBe(true)
  })

  it('go by the letter, not the place, where the layout writes Latin letters', () => {
    expect(matches('Mod+K', press('t', 'C', { code: 'KeyK' }))).toBe(false)
    expect(matches('Mod+Q', press('q', 'C', { code: 'KeyA' }))).toBe(true)
  })

  it('find digits that a layout writes with Shift, only with a modifier', () => {
    expect(matches('Mod+1', press('&', 'C', { code: 'Digit1' }))).toBe(true)
    expect(matches('1', press('&', '', { code: 'Digit1' }))).toBe(false)
  })

  it('never come from AltGraph, an input method or a dead key', () => {
    expect(chordsOf(press('ą', 'CA', { code: 'KeyA', altGraph: true }))).toEqual([])
    expect(chordsOf(press('k', 'C', { isComposing: true }))).toEqual([])
    expect(chordsOf(press('Process', 'C', { code: 'KeyK' }))).toEqual([])
    expect(chordsOf(press('Dead', 'C', { code: 'KeyK' }))).toEqual([])
  })
})

describe('isSingleKey', () => {
  it('is about printable keys without a modifier', () => {
    expect(['j', 'Q', '?', '/', '1', '+'].every(isSingleKey)).toBe(true)
    expect(['Mod+J', 'F6', 'Escape', 'Shift+ArrowLeft', 'Mod++'].some(isSingleKey)).toBe(false)
  })
})

describe('keysFromPress', () => {
  it('writes what was pressed', () => {
    expect(keysFromPress(press('k', 'C'), false)).toBe('Mod+K')
    expect(keysFromPress(press('K', 'CS'), false)).toBe('Mod+Shift+K')
    expect(keysFromPress(press('k', 'M'), true)).toBe('Mod+K')
    expect(keysFromPress(press('Q', 'S'), false)).toBe('Q')
    expect(keysFromPress(press('?', 'S', { code: 'Slash' }), false)).toBe('?')
    expect(keysFromPress(press('F8'), false)).toBe('F8')
    expect(keysFromPress(press('л', 'C', { code: 'KeyK' }), false)).toBe('Mod+K')
  })

  it('writes what matches the same press again', () => {
    const presses = [
      press('k', 'C'),
      press('K', 'CS'),
      press('Q', 'S'),
      press('?', 'S'),
      press('+', 'CS'),
      press('F8', 'A'),
    ]
    for (const one of presses) expect(matches(keysFromPress(one, false)!, one)).toBe(true)
  })

  it('refuses modifiers alone and what types letters on Windows', () => {
    expect(keysFromPress(press('Control', 'C'), false)).toBeNull()
    expect(keysFromPress(press('a', 'CA'), false)).toBeNull()
    expect(keysFromPress(press('ą', 'CA', { altGraph: true }), false)).toBeNull()
  })
})

describe('shownKeys and acceleratorOf', () => {
  it('write for people and for native menus', () => {
    expect(shownKeys('Mod+Shift+P', false)).toBe('Ctrl+Shift+P')
    expect(shownKeys('Mod+Shift+P', true)).toBe('⇧⌘P')
    expect(shownKeys('Alt+ArrowLeft', false)).toBe('Alt+←')
    expect(shownKeys('Q', false)).toBe('Shift+Q')
    expect(shownKeys('j', false)).toBe('j')
    expect(shownKeys('Mod++', false)).toBe('Ctrl++')
    expect(acceleratorOf('Mod+Shift+P')).toBe('CommandOrControl+Shift+P')
    expect(acceleratorOf('Mod++')).toBe('CommandOrControl+Plus')
    expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left')
    expect(acceleratorOf('F11')).toBe('F11')
    expect(acceleratorOf('j')).toBeNull()
    expect(acceleratorOf('Delete')).toBeNull()
  })
})
