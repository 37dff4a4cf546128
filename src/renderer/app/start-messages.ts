import type { OpenLibrary } from '../db'
import { counted } from '../ui'

/** What the person should read once the window is there. */
export function startMessages(
  fromShell: readonly string[],
  { rebuilt, applied, copies }: OpenLibrary['synchronised'],
): readonly string[] {
  return [
    ...fromShell,
    ...(rebuilt
      ? [
          `This window knew nothing of the library, so ${counted(applied, 'record was', 'records were')} read from its folder.`,
        ]
      : []),
    ...(copies > 0
      ? [
          `${counted(copies, 'note', 'notes')} had been changed in two places; both versions are in the list of notes.`,
        ]
      : []),
  ]
}
