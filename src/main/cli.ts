import { once } from 'node:events'
import { join } from 'node:path'
import { extractCommand } from './backend/imports/extract-command'
import { forkWithNode } from './backend/imports/node-fork'
import { createPool } from './backend/imports/pool'

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
const log = (error: unknown): void => say(error instanceof Error ? error.message : String(error))

const pool = createPool({ fork: () => forkWithNode(join(import.meta.dirname, 'extractor.js'), log), log })

const leave = (code: number): never => {
  pool.close()
  process.exit(code)
}
// Whoever reads the output has had enough of it, as `head` has.
process.stdout.on('error', () => leave(0))
process.once('SIGINT', () => leave(130))
process.once('SIGTERM', () => leave(143))
process.once('SIGHUP', () => leave(129))

process.exitCode = await extractCommand({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  pool,
  say,
  print: async (line) => {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  },
})
pool.close()
