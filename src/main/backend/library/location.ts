import { posix, win32 } from 'node:path'
import { failure, ok, type Result } from '#shared/result'

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  platform: string
  /** The folder that relative paths start from. */
  cwd: string
}

/**
 * The library's folder, absolute: the option `--library`, else COMMONPLACE_LIBRARY, else the platform's place for an
 * app's data (`%APPDATA%`, `~/Library/Application Support`, `$XDG_DATA_HOME` or `~/.local/share`).
 */
export function libraryLocation(option: string | null, { env, platform, cwd }: Surroundings): Result<string> {
  const paths = platform === 'win32' ? win32 : posix
  const chosen = option ?? env['COMMONPLACE_LIBRARY'] ?? ''
  if (chosen !== '') return ok(paths.resolve(cwd, chosen))

  const home = platform === 'win32' ? env['USERPROFILE'] : env['HOME']
  const under = (...parts: string[]) =>
    home === undefined || home === ''
      ? failure('no-home', 'Your home folder is not known; say where the library is with --library FOLDER.')
      : ok(paths.join(home, ...parts))

  if (platform === 'win32')
    return env['APPDATA']
      ? ok(paths.join(env['APPDATA'], 'Commonplace'))
      : under('AppData', 'Roaming', 'Commonplace')
  if (platform === 'darwin') return under('Library', 'Application Support', 'Commonplace')
  // The XDG specification says that a relative value is to be ignored.
  const data = env['XDG_DATA_HOME']
  return data && paths.isAbsolute(data)
    ? ok(paths.join(data, 'commonplace'))
    : under('.local', 'share', 'commonplace')
}
