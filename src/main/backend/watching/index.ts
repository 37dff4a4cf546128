import { basename } from 'node:path'
import type { watching, Watched } from '#shared/contract/watching'
import { failure, ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import { isInside } from '../files/inside'
import type { ShellPorts } from '../ports/index'
import { type Memory, NOTHING, readMemory, writeMemory } from './memory'
import { createWatcher, type WatchTimes } from './watcher'

export interface Watching {
  handlers: Handlers<typeof watching>
  close: () => void
}

export interface WatchingParts {
  /** The library's own folder. */
  library: string
  /** Where to keep what is watched. */
  file: string
  ports: Pick<ShellPorts, 'chooseFiles' | 'emit'>
  /** `watched` is the folder's name. */
  importFiles: (paths: string[], watched: string) => Promise<boolean>
  /** One sentence for the person. */
  say: (sentence: string) => void
  log: (error: unknown) => void
  times?: WatchTimes
}

const TIMES: WatchTimes = { first: 1500, settle: 1000, again: 30_000 }

export function createWatching(parts: WatchingParts): Watching {
  const { library, file, ports, importFiles, say, log, times = TIMES } = parts
  let memory: Memory = NOTHING
  let watcher: { close: () => void } | null = null
  let closed = false

  const state = (): Watched => ({ folder: memory.folder, missing: memory.missing })

  async function keep(next: Memory): Promise<void> {
    memory = next
    try {
      await writeMemory(file, next)
    } catch (error) {
      // Then files are looked at again after a restart, which finds them known.
      log(error)
    }
  }

  function watchFolder(folder: string): void {
    const seen = new Map(Object.entries(memory.seen))
    const name = basename(folder) || folder
    const current = createWatcher({
      folder,
      seen,
      importFiles: (paths) => importFiles(paths, name),
      imported: () => keep({ ...memory, seen: Object.fromEntries(seen) }),
      async missing(is) {
        if (watcher !== current || is === memory.missing) return
        await keep({ ...memory, missing: is })
        ports.emit('watching.changed', state())
        say(
          is
            ? `The watched folder ${name} is not there any more; connect its disk, or choose another one in Settings.`
            : `The watched folder ${name} is there again.`,
        )
      },
      log,
      times,
    })
    watcher = current
  }

  function stop(): void {
    watcher?.close()
    watcher = null
  }

  const begun = readMemory(file).then((read) => {
    if (closed) return
    memory = read
    if (read.folder !== null) watchFolder(read.folder)
  })

  return {
    handlers: {
      'watching.get': async () => {
        await begun
        return ok(state())
      },
      'watching.choose': async () => {
        await begun
        const [folder] = (await ports.chooseFiles('folder')) ?? []
        if (folder === undefined || folder === memory.folder) return ok(state())
        if (isInside(library, folder) || isInside(folder, library))
          return failure(
            'watch-refused',
            `${basename(folder) || folder} cannot be watched, because the library itself lies there; choose a folder that only holds saved pages.`,
          )
        stop()
        await keep({ folder, missing: false, seen: {} })
        watchFolder(folder)
        return ok(state())
      },
      'watching.stop': async () => {
        await begun
        stop()
        await keep(NOTHING)
        return ok(state())
      },
    },
    close() {
      closed = true
      stop()
    },
  }
}
