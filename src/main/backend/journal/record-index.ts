/** Where the newest version of a record stands. `length` counts the line without its line feed. */
export interface Location {
  counter: number
  path: string
  offset: number
  length: number
}

/** Which line holds the newest version of each record; the values themselves stay on disk. */
export interface RecordIndex {
  /** The greater counter wins, so files may be added in any order. */
  add(kind: string, id: string, location: Location): void
  /** Locations with `after < counter <= until`, in order of counter. */
  between(after: number, until: number): Location[]
  /** Lines were copied: those that are still the newest of their record are read from `path` from now on. */
  move(path: string, copies: Iterable<Omit<Location, 'path'>>): void
}

export function createRecordIndex(): RecordIndex {
  const newest = new Map<string, Location>()
  return {
    add(kind, id, location) {
      const key = `${kind}\n${id}`
      const known = newest.get(key)
      if (!known) newest.set(key, { ...location })
      else if (known.counter <= location.counter) Object.assign(known, location)
    },
    between(after, until) {
      const found: Location[] = []
      for (const location of newest.values())
        // Copies: a compaction moves the originals while somebody reads.
        if (location.counter > after && location.counter <= until) found.push({ ...location })
      return found.sort((a, b) => a.counter - b.counter)
    },
    move(path, copies) {
      const byCounter = new Map<number, Omit<Location, 'path'>>()
      for (const copy of copies) byCounter.set(copy.counter, copy)
      for (const location of newest.values()) {
        const copy = byCounter.get(location.counter)
        if (copy) Object.assign(location, copy, { path })
      }
    },
  }
}
