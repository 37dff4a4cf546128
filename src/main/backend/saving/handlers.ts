import { isAbsolute } from 'node:path'
import type { saving } from '#shared/contract/saving'
import { failure, ok, type Result } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import type { FileKind, ShellPorts } from '../ports/index'
import { listFolder } from './list-folder'
import { saveFile } from './save'

type Ports = Pick<ShellPorts, 'chooseWhereToSave' | 'answerWhereToSave' | 'printToPdf'>

export function savingHandlers(library: string, ports: Ports): Handlers<typeof saving> {
  async function save(
    suggestedName: string,
    kind: FileKind,
    bytes: Uint8Array | string,
  ): Promise<Result<{ path: string | null }>> {
    const path = await ports.chooseWhereToSave(suggestedName, kind)
    if (path === null) return ok({ path })
    const saved = await saveFile(path, bytes, library)
    return saved.ok ? ok({ path }) : saved
  }

  return {
    'saving.text': ({ suggestedName, kind, text }) => save(suggestedName, kind, text),
    'saving.pdf': async ({ suggestedName }) => {
      // Printed first: a dialog inside the page would be printed with it.
      const printed = await ports.printToPdf()
      return printed.ok ? save(suggestedName, { name: 'PDF', extension: 'pdf' }, printed.value) : printed
    },
    'saving.listFolder': ({ folder }) => listFolder(folder),
    'saving.answer': ({ requestId, path }) => {
      if (path !== null && !isAbsolute(path))
        return Promise.resolve(
          failure('bad-path', 'That place cannot be saved to; choose a folder from the list.'),
        )
      ports.answerWhereToSave(requestId, path)
      return Promise.resolve(ok({}))
    },
  }
}
