import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failure, ok, type Result } from '#shared/result'

export interface Command {
  command: string
  args: string[]
  /** Windows only: the arguments are one line, quoted as the program wants it. */
  verbatim?: boolean
}

/** What opens an address or a path in the system's own application. No shell reads the arguments. */
export function opener(target: string, platform: string): Command {
  if (platform === 'darwin') return { command: 'open', args: [target] }
  if (platform === 'win32') return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target] }
  return { command: 'xdg-open', args: [target] }
}

/** What shows a file in its folder, the best way first. */
export function revealers(path: string, platform: string): Command[] {
  if (platform === 'darwin') return [{ command: 'open', args: ['-R', path] }]
  if (platform === 'win32') return [{ command: 'explorer.exe', args: [`/select,"${path}"`], verbatim: true }]
  // A comma would part the list in two.
  const address = pathToFileURL(path).href.replaceAll(',', '%2C')
  const show = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.FileManager1',
    '/org/freedesktop/FileManager1',
    'org.freedesktop.FileManager1.ShowItems',
    `array:string:${address}`,
    'string:',
  ]
  return [{ command: 'dbus-send', args: show }, opener(dirname(path), platform)]
}

/** Some openers stay until the application ends: one that has not failed by then has worked. */
const ENOUGH_MS = 3_000

function works({ command, args, verbatim = false }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: verbatim,
    })
    const timer = setTimeout(() => resolve(true), ENOUGH_MS)
    const end = (worked: boolean) => {
      clearTimeout(timer)
      resolve(worked)
    }
    child.once('error', () => end(false))
    // Explorer ends with 1 when all went well.
    child.once('exit', (code) => end(code === 0 || command === 'explorer.exe'))
    child.unref()
  })
}

export async function openInSystem(target: string): Promise<Result<void>> {
  if (await works(opener(target, process.platform))) return ok(undefined)
  return failure('no-application', `No application was found on this computer that opens ${target}.`)
}

export async function showInFolder(path: string): Promise<Result<void>> {
  for (const command of revealers(path, process.platform)) if (await works(command)) return ok(undefined)
  return failure('no-application', `No application was found on this computer that shows ${dirname(path)}.`)
}
