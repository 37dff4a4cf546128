import { basename, dirname } from 'node:path'
import type { Copying, library } from '#shared/contract/library'
import { ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import { throttled } from '../imports/throttled'
import type { Journal } from '../journal/journal'
import type { Manifest } from '../library/manifest'
import type { Log } from '../log'
import type { ShellPorts } from '../ports/index'
import { openCopy } from './open-copy'
import { saveCopy } from './save-copy'

interface Parts {
  folder: string
  manifest: Manifest
  journal: Journal
  ports: Pick<ShellPorts, 'chooseWhereToSave' | 'chooseFiles' | 'reopen' | 'emit'>
  log: Log
}

interface CopyHandlers {
  handlers: Handlers<Pick<typeof library, 'library.saveCopy' | 'library.openCopy' | 'library.stopCopying'>>
  /** Ends what is being saved or opened, and waits until its half-made files are gone. */
  close(): Promise<void>
}

const EVERY_MS = 150

export function copyHandlers({ folder, manifest, journal, ports, log }: Parts): CopyHandlers {
  let ending = new AbortController()
  const running = new Set<Promise<unknown>>()
  /** What tells the page how far it is, not too often. */
  function telling(what: Copying['what'], path: string) {
    const counts = { done: 0, total: 0 }
    const { soon } = throttled(EVERY_MS, () =>
      ports.emit('library.copying', { what, name: basename(path), ...counts }),
    )
    return (done: number, total: number) => {
      Object.assign(counts, { done, total })
      soon()
    }
  }
  async function tracked<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    try {
      return await work
    } finally {
      running.delete(work)
    }
  }

  return {
    handlers: {
      'library.saveCopy': async () => {
        const name = `${basename(folder)} ${new Date().toISOString().slice(0, 10)}.zip`
        const path = await ports.chooseWhereToSave(name, { name: 'Library copy', extension: 'zip' })
        if (path === null) return ok({ path })
        const saved = await tracked(
          saveCopy(path, {
            folder,
            manifest,
            journal,
            signal: ending.signal,
            log,
            onProgress: telling('saving', path),
          }),
        )
        return saved.ok ? ok({ path }) : saved
      },
      'library.openCopy': async () => {
        const path = (await ports.chooseFiles('zip'))?.[0]
        if (path === undefined) return ok({ folder: null })
        const opened = await tracked(
          openCopy(path, {
            beside: dirname(folder),
            signal: ending.signal,
            log,
            onProgress: telling('opening', path),
          }),
        )
        if (!opened.ok) return opened
        // After the answer has gone out: reopening ends this backend and its page.
        setTimeout(() => void ports.reopen(opened.value).catch(log), 50)
        return ok({ folder: opened.value })
      },
      'library.stopCopying': () => {
        ending.abort()
        // What is begun after this is another one.
        ending = new AbortController()
        return Promise.resolve(ok({}))
      },
    },
    async close() {
      ending.abort()
      await Promise.allSettled(running)
    },
  }
}
