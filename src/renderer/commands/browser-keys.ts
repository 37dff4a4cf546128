import { chordOf } from './keys'

/** What a browser would do by itself with these; none of it makes sense in an app's window. */
const BROWSER_KEYS = [
  ...'N T H J P R L O S U D G E K'.split(' ').flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`]),
  ...[
    'Mod+F',
    'Mod+Shift+B',
    'Mod+Shift+M',
    'Mod+Shift+A',
    'Mod+Shift+Delete',
    'Mod+F5',
    'Shift+F5',
    'F1',
    'F3',
    'F5',
    'F7',
  ],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+D', 'Alt+E', 'Alt+F', 'Mod+[', 'Mod+]'],
  ...['BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch', 'BrowserFavorites'],
]

const DEVELOPMENT_KEYS = ['F12', 'Mod+Shift+I', 'Mod+Shift+C', 'Mod+Shift+J', 'Mod+R', 'Mod+Shift+R', 'F5']

/** The chords that the page keeps from the browser. In development the developer's own ones are left. */
export function browserChords(development: boolean): ReadonlySet<string> {
  const chords = new Set([...BROWSER_KEYS, ...DEVELOPMENT_KEYS].map((keys) => chordOf(keys)))
  if (development) for (const keys of DEVELOPMENT_KEYS) chords.delete(chordOf(keys))
  return chords
}
