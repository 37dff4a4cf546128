import { ok } from '#shared/result'
import type { ExtractorChild, ShellPorts } from '../ports/index'

/** A shell that notes what it was asked; `over` changes single answers. */
export function recordingPorts(over: Partial<ShellPorts> = {}): { ports: ShellPorts; asked: unknown[][] } {
  const asked: unknown[][] = []
  const note =
    <T>(name: string, answer: T) =>
    (...values: unknown[]) => {
      asked.push([name, ...values])
      return answer
    }
  const child: ExtractorChild = {
    pid: undefined,
    post: () => undefined,
    onMessage: () => undefined,
    onExit: () => undefined,
    kill: () => undefined,
  }
  const ports: ShellPorts = {
    shell: 'chromium',
    emit: note('emit', undefined),
    forkExtractor: () => child,
    chooseFiles: note('chooseFiles', Promise.resolve(null)),
    chooseWhereToSave: note('chooseWhereToSave', Promise.resolve(null)),
    answerWhereToSave: note('answerWhereToSave', undefined),
    pathOfToken: note('pathOfToken', Promise.resolve(null)),
    openLink: note('openLink', Promise.resolve(ok(undefined))),
    openFile: note('openFile', Promise.resolve(ok(undefined))),
    showInFolder: note('showInFolder', Promise.resolve(ok(undefined))),
    setMenu: note('setMenu', undefined),
    printToPdf: note('printToPdf', Promise.resolve(ok(Buffer.from('%PDF-')))),
    toggleFullScreen: note('toggleFullScreen', Promise.resolve()),
    quit: note('quit', undefined),
    flushed: note('flushed', undefined),
    reopen: note('reopen', Promise.resolve()),
    addRecentDocument: note('addRecentDocument', undefined),
    ...over,
  }
  return { ports, asked }
}
