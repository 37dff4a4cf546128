import { copyFile, mkdtempDisposable, readdir, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change } from '#shared/contract/journal'
import { type Journal, openJournal } from './journal'
import { unexpected } from '../testing/unexpected'

/** Numbers that are the same on every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const open = (folder: string, segmentLimit = 4_000) =>
  openJournal({
    folder,
    segmentLimit,
    log: unexpected,
    onDamage: unexpected,
  })

async function contents(journal: Journal): Promise<Map<string, unknown>> {
  const batch = await journal.since(0)
  if (!batch.ok) throw new Error(batch.error.message)
  return new Map(batch.value.entries.map(({ id, value, counter }) => [id, { value, counter }]))
}

describe('a crash of the journal', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'loses nothing acknowledged, seed %i',
    async (seed) => {
      await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
      const random = randomNumbers(seed)
      const model = new Map<string, unknown>()
      let counter = 0
      let torn = 0

      for (let life = 0; life < 6; life++) {
        const journal = await open(temp.path)
        expect(journal.lastCounter()).toBe(counter)
        expect(await contents(journal)).toEqual(model)
        if (random(3) === 0) await journal.compact()

        for (let call = random(8); call >= 0; call--) {
          const changes = Array.from({ length: 1 + random(4) }, (): Change => {
            const id = `r${random(12)}`
            return {
              kind: 'note',
              id,
              value: random(5) === 0 ? null : { text: 'ü'.repeat(random(300)), seed },
            }
          })
          expect(await journal.append(changes)).toEqual({
            ok: true,
            value: { counter: counter + changes.length },
          })
          for (const { id, value } of changes) model.set(id, { value, counter: ++counter })
        }
        await journal.close()

        // A call that never got as far as its answer: the file ends at any byte of what was being written.
        const acknowledged = await sizes(temp.path)
        const dying = await open(temp.path, Infinity)
        await dying.append([
          { kind: 'note', id: 'lost', value: { text: 'x'.repeat(random(500)) } },
          { kind: 'note', id: 'r1', value: { text: 'lost' } },
        ])
        await dying.close()
        for (const [path, size] of await sizes(temp.path)) {
          if (!path.includes('segment')) continue
          const kept = acknowledged.get(path) ?? 0
          // One byte less than all, because all of it could have been acknowledged.
          if (size > kept) await truncate(path, kept + random(size - kept))
          torn += size > kept ? 1 : 0
        }
      }
      expect(torn).toBe(6)
    },
  )

  it('may die at any moment of a compaction', async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    await using copy = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    const journal = await open(temp.path)
    for (let i = 0; i < 20; i++) await journal.append([{ kind: 'note', id: `r${i % 7}`, value: { i } }])
    const expected = await contents(journal)
    const compacting = journal.compact()
    for (let i = 0; i < 5; i++) {
      // What a disk may hold at this moment.
      for (const name of await readdir(temp.path))
        await copyFile(join(temp.path, name), join(copy.path, name)).catch(() => undefined)
      const other = await open(copy.path)
      expect(await contents(other)).toEqual(expected)
      await other.close()
    }
    await compacting
    expect(await contents(journal)).toEqual(expected)
    await journal.close()
  })
})

async function sizes(folder: string): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const name of await readdir(folder))
    found.set(join(folder, name), (await stat(join(folder, name))).size)
  return found
}
