import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json; the build may put this code into any file under it. */
function appFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

export interface App {
  version: string
  /** The folder of the renderer's build. */
  renderer: string
  /** The extractor's script. */
  extractor: string
}

export function thisApp(): App {
  const folder = appFolder()
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, renderer: join(folder, 'out/renderer'), extractor: join(folder, 'out/main/extractor.js') }
}
