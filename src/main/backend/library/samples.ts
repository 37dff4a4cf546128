import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of sample articles that comes with the app: `resources/samples` of the folder that the app was started from. */
export function samplesFolder(from = import.meta.dirname): string {
  const folder = join(from, 'resources', 'samples')
  const parent = dirname(from)
  return existsSync(folder) || parent === from ? folder : samplesFolder(parent)
}
