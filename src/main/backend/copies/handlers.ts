import { basename, dirname } from 'node:path'
import type { library } from '#shared/contract/library'
import { ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
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
  ports: Pick<ShellPorts, 'chooseWhereToSave' | 'chooseFiles' | 'reopen'>
  log: Log
}

interface CopyHandlers {
  handlers: Handlers<Pick<typeof library, 'library.saveCopy' | 'library.openCopy'>>
  /** Ends what is being saved or opened, and waits until its half-made files are gone. */
  close(): Promise<void>
}

export function copyHandlers({ folder, manifest, journal, ports, log }: Parts): CopyHandlers {
  const ending = new AbortController()
  const running = new Set<Promise<unknown>>()
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
        const saved = await tracked(saveCopy(path, { folder, manifest, journal, signal: ending.signal, log }))
        return saved.ok ? ok({ path }) : saved
      },
      'library.openCopy': async () => {
        const path = (await ports.chooseFiles('zip'))?.[0]
        if (path === undefined) return ok({ folder: null })
        const opened = await tracked(openCopy(path, { beside: dirname(folder), signal: ending.signal, log }))
        if (!opened.ok) return opened
        // After the answer has gone out: reopening ends this backend and its page.
        setTimeout(() => void ports.reopen(opened.value).catch(log), 50)
        return ok({ folder: opened.value })
      },
    },
    async close() {
      ending.abort()
      await Promise.allSettled(running)
    },
  }
}
