import { posix, win32 } from 'node:path'
import { failure, ok, type Result } from '#shared/result'
import { libraryLocation, type Surroundings } from '../library/location'

export interface Arguments {
  /** The library's folder, absolute. */
  library: string
  /** Null when the person did not choose. */
  shell: 'electron' | 'chromium' | null
  /** Files and folders to import, absolute. */
  files: string[]
  help: boolean
  version: boolean
}

export const USAGE = `Usage: commonplace [options] [file or folder …]

Opens the library and imports the files.

  --library FOLDER            the library's folder (or set COMMONPLACE_LIBRARY)
  --shell electron|chromium   the shell to open the window with
  --version                   print the version
  --help                      print this text
`

/** Switches that belong to the engine or that a desktop adds when it starts an app; not ours to judge. */
const ENGINE =
  /^(--(no-sandbox|inspect|remote-debugging|enable-|disable-|original-process-start-time|allow-|ozone-|force-)|-psn_)/

/**
 * Reads the command line (without the program and the script). Fails with `usage` and one sentence that names the
 * argument.
 */
export function parseArguments(
  argv: readonly string[],
  env: Surroundings['env'],
  platform: string,
  cwd = process.cwd(),
): Result<Arguments> {
  const paths = platform === 'win32' ? win32 : posix
  const files: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (let i = 0, rest = false; i < argv.length; i++) {
    const argument = argv[i] ?? ''
    const [name = '', ...given] = argument.split('=')
    if (rest || !argument.startsWith('-') || argument === '-') files.push(paths.resolve(cwd, argument))
    else if (argument === '--') rest = true
    else if (['--help', '-h', '--version', '-v'].includes(argument))
      flags.add(argument.replace(/^-+/, '')[0] ?? '')
    else if (name === '--library' || name === '--shell') {
      const value = given.length > 0 ? given.join('=') : argv[++i]
      if (value === undefined || value === '' || value.startsWith('--'))
        return failure('usage', `${name} needs a value; see --help.`)
      if (values.has(name)) return failure('usage', `${name} was given twice; give it once.`)
      values.set(name, value)
    } else if (!ENGINE.test(argument))
      return failure('usage', `${argument} is not an option of Commonplace; see --help.`)
  }

  const shell = values.get('--shell') ?? null
  if (shell !== null && shell !== 'electron' && shell !== 'chromium')
    return failure('usage', `--shell ${shell} is not known; choose electron or chromium.`)
  const library = libraryLocation(values.get('--library') ?? null, { env, platform, cwd })
  if (!library.ok) return library
  return ok({ library: library.value, shell, files, help: flags.has('h'), version: flags.has('v') })
}
