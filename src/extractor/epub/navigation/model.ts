/** One line of the table of contents, in its order. */
export interface NavEntry {
  label: string
  path: string
  fragment: string
  /** From 1. */
  depth: number
}

export interface Navigation {
  entries: NavEntry[]
  /** Printed page numbers by `path#fragment`. */
  pages: ReadonlyMap<string, string>
  /** What landmarks say a file is, by path. */
  landmarks: ReadonlyMap<string, string>
}

export const NO_NAVIGATION: Navigation = { entries: [], pages: new Map(), landmarks: new Map() }

export const pageKey = ({ path, fragment }: Pick<NavEntry, 'path' | 'fragment'>): string =>
  `${path}#${fragment}`
