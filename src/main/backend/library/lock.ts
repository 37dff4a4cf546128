import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { failure, ok, type Result } from '#shared/result'
import { fileFailure } from '../files/cause'
import { SHELL_NAMES } from './manifest'
import { acquire, type Holder, release } from './lock-file'
import { processStart } from './process-start'

export interface Lock {
  release(): Promise<void>
}

function sentence(folder: string, path: string, by: Holder | null, host: string): string {
  if (!by) return `The library in ${folder} is being opened by another process; try again in a moment.`
  const who = `${SHELL_NAMES[by.shell]} shell, process ${by.pid}`
  return by.host === host
    ? `The library in ${folder} is already open (${who}); use that window or close it first.`
    : `The library in ${folder} is open on the computer ${by.host} (${who}); close it there, or delete ${path} if it is not running.`
}

/** Makes this process the only one that uses the library. Fails with `library-in-use`, naming the holder, or `library-lock`. */
export async function lockLibrary(
  folder: string,
  path: string,
  shell: Holder['shell'],
): Promise<Result<Lock>> {
  const host = hostname()
  const mine: Holder = {
    pid: process.pid,
    started: await processStart(process.pid),
    shell,
    host,
    nonce: randomUUID(),
  }
  try {
    const acquired = await acquire(path, mine)
    if (acquired.held) return ok({ release: () => release(path, mine) })
    return failure('library-in-use', sentence(folder, path, acquired.by, host))
  } catch (error) {
    return fileFailure('library-lock', `The library in ${folder} could not be opened`, error)
  }
}
