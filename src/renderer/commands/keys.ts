/**
 * Keys as text: `Mod+Shift+P`, `Alt+ArrowLeft`, `F6`, `j`, `?`. Mod is Cmd on macOS, else Ctrl. A capital letter that stands
 * alone (`Q`) is the same as `Shift+q`. A chord is the canonical form of such a text, for looking up and comparing.
 */
export type Chord = string

/** What is read of a KeyboardEvent. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  getModifierState(modifier: 'AltGraph'): boolean
}

export const isMac = (): boolean => /mac/i.test(navigator.platform)

const isLetter = (key: string): boolean => /^[a-z]$/i.test(key)
const isAscii = (key: string): boolean => /^[\x21-\x7e]$/.test(key)

interface Parts {
  ctrl: boolean
  alt: boolean
  shift: boolean
  meta: boolean
  key: string
}

const join = ({ ctrl, alt, shift, meta, key }: Parts): Chord =>
  [ctrl && 'ctrl', meta && 'meta', alt && 'alt', shift && 'shift', key.toLowerCase()]
    .filter(Boolean)
    .join('+')

function parse(keys: string, mac: boolean): Parts {
  const names = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
  const key = keys === '+' ? '+' : (names.at(-1) ?? '')
  const held = new Set(keys === '+' ? [] : names.slice(0, -1))
  const alone = held.size === 0
  return {
    ctrl: held.has('Ctrl') || (held.has('Mod') && !mac),
    meta: held.has('Meta') || (held.has('Mod') && mac),
    alt: held.has('Alt'),
    shift: held.has('Shift') || (alone && /^[A-Z]$/.test(key)),
    key: key === ' ' ? 'Space' : key,
  }
}

export const chordOf = (keys: string, mac = isMac()): Chord => join(parse(keys, mac))

/** Printable and without a modifier other than Shift: what a person who speaks to the computer may trigger by accident. */
export function isSingleKey(keys: string): boolean {
  const { ctrl, alt, meta, key } = parse(keys, false)
  return !ctrl && !alt && !meta && key.length === 1
}

/** The key's name, and where a layout writes no Latin letters or digits there, the name of its place. */
function keyNames({ key, code }: KeyPress, modified: boolean): string[] {
  if (key === 'Dead' || key === 'Process' || key === 'Unidentified' || key === '') return []
  if (key === ' ') return ['Space']
  if (key.length > 1 || isLetter(key)) return [key]
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]
  if (place === undefined) return [key]
  // French and Czech keyboards write digits with Shift; a chord such as Ctrl+1 means the key all the same.
  return isAscii(key) ? (modified && /\d/.test(place) ? [key, place] : [key]) : [place, key]
}

/**
 * The chords that a key press may stand for, the most exact first; none while an input method is composing or with AltGraph
 * (on Windows that is Ctrl+Alt, by which Polish or German letters are typed).
 */
export function chordsOf(press: KeyPress): Chord[] {
  if (press.isComposing || press.getModifierState('AltGraph')) return []
  const { ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = press
  const names = keyNames(press, ctrl || alt || meta)
  const exact = names.map((key) => join({ ctrl, alt, shift, meta, key }))
  // Shift only belongs to how a sign such as ? or + is written.
  const signs = shift ? names.filter((key) => key.length === 1 && !isLetter(key)) : []
  return [...exact, ...signs.map((key) => join({ ctrl, alt, shift: false, meta, key }))]
}

const MODIFIERS = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Fn',
  'Hyper',
  'Super',
])

/** Keys as they are written in a command, from a key press; null while only modifiers are held, or for what cannot be used. */
export function keysFromPress(press: KeyPress, mac = isMac()): string | null {
  if (press.isComposing || press.getModifierState('AltGraph') || MODIFIERS.has(press.key)) return null
  const name = keyNames(press, press.ctrlKey || press.altKey || press.metaKey)[0]
  if (name === undefined || (press.ctrlKey && press.altKey)) return null
  const bare = !press.ctrlKey && !press.altKey && !press.metaKey
  if (bare && name.length === 1) return press.shiftKey && isLetter(name) ? name.toUpperCase() : name
  const mod = mac ? press.metaKey : press.ctrlKey
  const shift = press.shiftKey && (isLetter(name) || name.length > 1)
  const key = name.length === 1 ? name.toUpperCase() : name
  return [
    mod && 'Mod',
    mac && press.ctrlKey && 'Ctrl',
    !mac && press.metaKey && 'Meta',
    press.altKey && 'Alt',
    shift && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
}

/** As a person reads it: `Ctrl+Shift+P`, on macOS `⇧⌘P`. */
export function shownKeys(keys: string, mac = isMac()): string {
  const { ctrl, alt, shift, meta, key } = parse(keys, mac)
  const name = SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (!ctrl && !alt && !meta && key.length === 1) return shift ? `Shift+${name}` : key
  if (mac) return `${ctrl ? '⌃' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${meta ? '⌘' : ''}${name}`
  return [ctrl && 'Ctrl', meta && 'Win', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

const ACCELERATORS: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
}

/** In Electron's notation; null for a key without a modifier, which a native menu would take away from typing. */
export function acceleratorOf(keys: string): string | null {
  const { ctrl, alt, shift, meta, key } = parse(keys, false)
  if (isSingleKey(keys) || (!ctrl && !alt && !meta && !/^F\d+$/.test(key))) return null
  const name = ACCELERATORS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [ctrl && 'CommandOrControl', meta && 'Super', alt && 'Alt', shift && 'Shift', name]
    .filter(Boolean)
    .join('+')
}
