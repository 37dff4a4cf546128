import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Stands where the system's own program for opening links is (Linux), and writes down what it is given. */
export interface Opener {
  /** For the app's environment. */
  env: { PATH: string }
  /** What was opened, in order. */
  opened(): Promise<string[]>
}

export async function recordingOpener(): Promise<Opener> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-opener-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const record = join(folder, 'opened')
  const program = join(folder, 'xdg-open')
  await writeFile(record, '')
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${record}'\n`)
  await chmod(program, 0o755)
  return {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    opened: async () => (await readFile(record, 'utf8')).split('\n').filter(Boolean),
  }
}
