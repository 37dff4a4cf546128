/**
 * What the person gave, out of Electron's own command line. When the app is run by a separate Electron, the app's path
 * stands before it, and before that options of the engine.
 */
export function personsArguments(argv: readonly string[], isDefaultApp: boolean): string[] {
  const rest = argv.slice(1)
  if (!isDefaultApp) return rest
  let at = 0
  while (rest[at]?.startsWith('-')) at += rest[at] === '-r' || rest[at] === '--require' ? 2 : 1
  return rest.slice(at + 1)
}

/** The command line that opens the app again on another library. */
export function relaunchArguments(argv: readonly string[], isDefaultApp: boolean, folder: string): string[] {
  const before = isDefaultApp ? argv.slice(1, argv.length - personsArguments(argv, true).length) : []
  return [...before, '--library', folder]
}

/** What a second start hands to the first one. */
export interface HandedOver {
  files: string[]
}

/** The files of a second start; nothing of what another program may have sent instead. */
export function handedOver(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return []
  return data.files.filter((file): file is string => typeof file === 'string')
}
