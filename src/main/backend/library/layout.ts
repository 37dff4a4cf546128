import { join } from 'node:path'

/** Where everything lies in a library's folder; docs/library-format.md describes it. */
export const layout = (folder: string) => ({
  folder,
  manifest: join(folder, 'library.json'),
  lock: join(folder, 'lock'),
  log: join(folder, 'log'),
  journal: join(folder, 'journal'),
  originals: join(folder, 'originals'),
  revisions: join(folder, 'revisions'),
  assets: join(folder, 'assets'),
  profiles: join(folder, 'profiles'),
  watching: join(folder, 'watching.json'),
})

/** The browser profile of one shell; caches and databases of this machine only, never copied. */
export const profileFolder = (folder: string, shell: 'electron' | 'chromium'): string =>
  join(layout(folder).profiles, shell)

/** `ab/abcdef…`: a folder holds a 256th of all files. */
export const sharded = (root: string, name: string): string => join(root, name.slice(0, 2), name)

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
