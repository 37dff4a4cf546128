import { IS_APPLE } from 'lexical'

const APPLE = { Mod: '⌘', Shift: '⇧', Alt: '⌥' } as const
const OTHER = { Mod: 'Ctrl' } as const

/** A key as a person reads it: `Ctrl+B`, or `⌘B` on a Mac. */
export function shownKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = IS_APPLE ? APPLE : OTHER
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(IS_APPLE ? '' : '+')
}
