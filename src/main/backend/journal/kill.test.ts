import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runModule, sourceOf } from '../testing/node-child'
import { openJournal } from './journal'
import { unexpected } from '../testing/unexpected'

/** Appends two changes a call for ever, compacting now and then, and prints each acknowledged counter. */
const CHILD = `
const { openJournal } = await import('${sourceOf('journal/journal')}')
const journal = await openJournal({ folder: process.argv[1], segmentLimit: 20_000, log: console.error, onDamage: console.error })
for (let i = 0; ; i++) {
  const answer = await journal.append([
    { kind: 'note', id: 'first' + i % 50, value: { i, text: 'x'.repeat(i % 900) } },
    { kind: 'annotation', id: 'second' + i % 50, value: { i } },
  ])
  process.stdout.write(answer.value.counter + ' ' + i + '\\n')
}`

describe('kill -9 of a process that appends', () => {
  it('keeps everything that was acknowledged, and calls whole', { timeout: 60_000 }, async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    let last = 0
    for (let round = 0; round < 6; round++) {
      const child = runModule(CHILD, temp.path)
      let [counter, i] = [0, 0]
      let errors = ''
      child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
      for await (const line of createInterface({ input: child.stdout! })) {
        ;[counter = 0, i = 0] = line.split(' ').map(Number)
        if (counter === last + 2) void setTimeout(30 + round * 37).then(() => child.kill('SIGKILL'))
      }
      expect(errors).toBe('')
      expect(counter).toBeGreaterThan(last + 2)

      const journal = await openJournal({
        folder: temp.path,
        log: unexpected,
        onDamage: unexpected,
      })
      // One more call may be on disk than was heard of.
      expect([counter, counter + 2]).toContain(journal.lastCounter())
      const batch = await journal.since(0)
      if (!batch.ok) throw new Error(batch.error.message)
      const values = new Map(batch.value.entries.map(({ id, value }) => [id, value?.['i']]))
      const done = i + (journal.lastCounter() - counter) / 2
      for (let k = Math.max(0, done - 49); k <= done; k++) {
        expect(values.get(`first${k % 50}`)).toBe(k)
        expect(values.get(`second${k % 50}`)).toBe(k)
      }
      last = journal.lastCounter()
      await journal.close()
    }
  })
})
