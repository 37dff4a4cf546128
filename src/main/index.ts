import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as electron from 'electron'
import { startElectron } from './electron/app'

const packageFile = join(import.meta.dirname, '../../package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }

await startElectron(electron, {
  folder: import.meta.dirname,
  version,
  argv: process.argv,
  isDefaultApp: process.defaultApp,
  platform: process.platform,
})
