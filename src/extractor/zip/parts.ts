import type { Zip } from './open-zip'

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** Finds a file of an archive by a name that may be spelt with other capitals or other accents; gives its own name. */
export const partFinder = ({ names }: Pick<Zip, 'names'>): ((path: string) => string | null) => {
  const exact = new Set(names)
  const loose = new Map<string, string>()
  for (const name of names) if (!loose.has(folded(name))) loose.set(folded(name), name)
  return (path) => (exact.has(path) ? path : (loose.get(folded(path)) ?? null))
}
