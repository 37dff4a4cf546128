import { stat } from 'node:fs/promises'
import type { library } from '#shared/contract/library'
import { ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import { filesUnder } from '../files/walk'
import type { Journal } from '../journal/journal'
import type { ShellPorts } from '../ports/index'
import type { Revisions } from '../revisions/revisions'
import { layout } from './layout'

type Methods = Pick<
  typeof library,
  'library.info' | 'library.size' | 'library.revisions' | 'library.showFolder'
>

interface Parts {
  folder: string
  libraryId: string
  version: string
  journal: Journal
  revisions: Revisions
  ports: Pick<ShellPorts, 'shell' | 'showInFolder'>
  /** Hands out each sentence once. */
  takeMessages: () => string[]
}

/** Bytes and number of the files under a folder; files that vanish meanwhile do not count. */
async function measure(folder: string): Promise<{ bytes: number; files: number }> {
  const sum = { bytes: 0, files: 0 }
  for await (const path of filesUnder(folder)) {
    const found = await stat(path).catch(() => null)
    sum.bytes += found?.size ?? 0
    sum.files += found ? 1 : 0
  }
  return sum
}

export function libraryHandlers(parts: Parts): Handlers<Methods> {
  const { folder, libraryId, version, journal, revisions, ports, takeMessages } = parts
  const paths = layout(folder)
  return {
    'library.info': () =>
      Promise.resolve(
        ok({
          libraryId,
          folder,
          counter: journal.lastCounter(),
          shell: ports.shell,
          platform: process.platform,
          version,
          messages: takeMessages(),
        }),
      ),
    'library.size': async () => {
      const originals = await measure(paths.originals)
      let bytes = originals.bytes
      // Browser profiles hold caches of this machine and are not counted.
      for (const part of [paths.journal, paths.revisions, paths.assets]) bytes += (await measure(part)).bytes
      return ok({ bytes, originals: originals.files })
    },
    'library.revisions': async ({ ids }) => ok(await revisions.read(ids)),
    'library.showFolder': async () => {
      const shown = await ports.showInFolder(paths.manifest)
      return shown.ok ? ok({}) : shown
    },
  }
}
