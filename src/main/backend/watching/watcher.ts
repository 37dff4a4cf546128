import { type FSWatcher, watch } from 'node:fs'
import { scan } from './scan'

export interface WatcherParts {
  folder: string
  /** Marks of files that need no import; changed as files are imported. */
  seen: Map<string, string>
  /** False when it was stopped before all were imported. */
  importFiles: (paths: string[]) => Promise<boolean>
  /** Files were imported and noted in `seen`. */
  imported: () => Promise<void>
  /** Told when the folder goes and when it comes back. */
  missing: (is: boolean) => Promise<void>
  log: (error: unknown) => void
  times: WatchTimes
}

/** In milliseconds. */
export interface WatchTimes {
  first: number
  /** A file is finished when it has not changed for so long. */
  settle: number
  /** Folders on a network tell of nothing, and a folder that is gone cannot. */
  again: number
}

/** Watches one folder: at every sign of life, and now and then without one, it looks for files that are new or changed. */
export function createWatcher(parts: WatcherParts): { close: () => void } {
  const { folder, seen, importFiles, imported, missing, log, times } = parts
  let watching: FSWatcher | null = null
  let timer: NodeJS.Timeout | undefined
  let before = new Map<string, string>()
  /** Imports that somebody stopped are left alone until the next start. */
  const stopped = new Map<string, string>()
  let looking = false
  let calls = 0
  let closed = false

  function soon(ms: number): void {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => void look(), ms)
    timer.unref()
  }

  function listen(): void {
    if (watching) return
    try {
      const made = watch(folder, { recursive: true, persistent: false }, () => {
        if (looking) calls += 1
        else soon(times.settle)
      })
      const end = (): void => {
        made.close()
        if (watching === made) watching = null
      }
      made.on('error', end)
      watching = made
    } catch (error) {
      // Looking now and then finds everything too, only later.
      log(error)
    }
  }

  function forget(): void {
    watching?.close()
    watching = null
  }

  /** Imports what has stood still since the last look; answers whether something has not. */
  async function importSettled(now: ReadonlyMap<string, string>): Promise<boolean> {
    const changed = [...now].filter(([path, mark]) => seen.get(path) !== mark && stopped.get(path) !== mark)
    const settled = changed.filter(([path, mark]) => before.get(path) === mark)
    if (settled.length > 0) {
      const all = await importFiles(settled.map(([path]) => path))
      if (closed) return false
      if (!all) {
        for (const [path, mark] of settled) stopped.set(path, mark)
        return false
      }
      for (const [path, mark] of settled) seen.set(path, mark)
      for (const path of seen.keys()) if (!now.has(path)) seen.delete(path)
      await imported()
    }
    return settled.length < changed.length
  }

  async function look(): Promise<void> {
    looking = true
    const callsBefore = calls
    let moving = false
    try {
      const now = await scan(folder)
      if (closed) return
      await missing(now === null)
      if (now) {
        listen()
        moving = await importSettled(now)
        before = now
      } else forget()
    } catch (error) {
      log(error)
    } finally {
      looking = false
      soon(moving || calls !== callsBefore ? times.settle : times.again)
    }
  }

  soon(times.first)
  return {
    close() {
      closed = true
      clearTimeout(timer)
      forget()
    },
  }
}
