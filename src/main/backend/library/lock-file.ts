import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { codeOf } from '../files/cause'
import { isRunning, processStart, sameStart } from './process-start'

const schema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** See processStart. */
  started: v.nullable(v.string()),
  shell: v.picklist(['electron', 'chromium']),
  host: v.string(),
  /** Makes each lock's content unique, so that a takeover can name the very lock that it replaces. */
  nonce: v.string(),
})
export type Holder = v.InferOutput<typeof schema>

export type Acquired = { held: true } | { held: false; by: Holder | null }

/** A lock is written in one go; content that makes no sense and is older than this many ms was left by a crash. */
const UNREADABLE_AGE = 5_000

function parse(text: string): Holder | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function isStale(path: string, holder: Holder | null, host: string): Promise<boolean> {
  if (!holder) return Date.now() - (await stat(path)).mtimeMs > UNREADABLE_AGE
  // Whether a process of another computer lives cannot be known from here.
  if (holder.host !== host) return false
  if (!isRunning(holder.pid)) return true
  const start = holder.started === null ? null : await processStart(holder.pid)
  return start !== null && holder.started !== null && !sameStart(start, holder.started)
}

/** True when `path` is now ours, false when there was one already. The content appears with the name, never after it. */
async function create(path: string, mine: Holder): Promise<boolean> {
  const text = JSON.stringify(mine)
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await link(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN'].includes(codeOf(error)))
      throw error
    // A disk without hard links (exFAT).
    return await writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      (reason: unknown) => {
        if (codeOf(reason) === 'EEXIST') return false
        throw reason
      },
    )
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Takes the lock at `path`, or says who holds it.
 *
 * A stale lock is replaced under a second lock whose name comes from the stale one's content: of all processes that saw
 * this very lock only one may replace it, and only after seeing it again. As no content ever comes back, a process that
 * was slow cannot replace a lock that is newer than the one it looked at. A process that dies during a takeover leaves a
 * stale second lock, which is taken over in the same way.
 */
export async function acquire(path: string, mine: Holder): Promise<Acquired> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await create(path, mine)) return { held: true }
    let text: string
    let stale: boolean
    try {
      text = await readFile(path, 'utf8')
      stale = await isStale(path, parse(text), mine.host)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue
      throw error
    }
    if (!stale) return { held: false, by: parse(text) }

    const guard = `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    const guarded = await acquire(guard, mine)
    if (!guarded.held) return guarded
    const temporary = `${path}.${randomUUID()}.tmp`
    try {
      if ((await readFile(path, 'utf8').catch(() => '')) !== text) continue
      await writeFile(temporary, JSON.stringify(mine), { flag: 'wx' })
      await rename(temporary, path)
      return { held: true }
    } finally {
      await rm(temporary, { force: true })
      await rm(guard, { force: true })
    }
  }
  return { held: false, by: null }
}

/** Gives the lock back, unless somebody else holds it by now. */
export async function release(path: string, mine: Holder): Promise<void> {
  const holder = parse(await readFile(path, 'utf8').catch(() => ''))
  if (holder?.nonce === mine.nonce) await rm(path, { force: true })
}
