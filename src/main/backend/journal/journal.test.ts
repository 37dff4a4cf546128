import { mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change, Entry } from '#shared/contract/journal'
import type { Damage } from './load-index'
import { type Journal, type JournalOptions, openJournal } from './journal'
import { unexpected } from '../testing/unexpected'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'journal-'))

const change = (id: string, text: string | null, kind: Change['kind'] = 'note'): Change => ({
  kind,
  id,
  value: text === null ? null : { id, text },
})

const open = (folder: string, options: Partial<JournalOptions> = {}) =>
  openJournal({ folder, log: unexpected, onDamage: unexpected, ...options })

async function append(journal: Journal, ...changes: Change[]): Promise<number> {
  const result = await journal.append(changes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.counter
}

async function all(journal: Journal, from = 0): Promise<{ entries: Entry[]; calls: number }> {
  const entries: Entry[] = []
  let calls = 0
  for (let next: number | null = from; next !== null;) {
    const batch = await journal.since(next)
    if (!batch.ok) throw new Error(batch.error.message)
    entries.push(...batch.value.entries)
    next = batch.value.next
    calls++
  }
  return { entries, calls }
}

describe('the journal', () => {
  it('counts changes, hands out the newest of each record, and goes on counting after a restart', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    expect(journal.lastCounter()).toBe(0)
    expect(await append(journal, change('a', 'one'), change('b', 'two'))).toBe(2)
    expect(await append(journal, change('a', 'three', 'note'))).toBe(3)
    expect(await append(journal)).toBe(3)
    await journal.close()

    const again = await open(temp.path)
    expect(again.lastCounter()).toBe(3)
    expect(await append(again, change('b', null))).toBe(4)
    expect((await all(again)).entries).toEqual([
      { counter: 3, kind: 'note', id: 'a', value: { id: 'a', text: 'three' } },
      { counter: 4, kind: 'note', id: 'b', value: null },
    ])
    expect((await all(again, 3)).entries.map(({ counter }) => counter)).toEqual([4])
    expect((await all(again, 4)).entries).toEqual([])
    await again.close()
  })

  it('never counts backwards when its files are gone', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path, { atLeast: 40 })
    expect(await append(journal, change('a', 'one'))).toBe(41)
    await journal.close()
    expect((await open(temp.path)).lastCounter()).toBe(41)
  })

  it('tells records of different kinds apart, and keeps text of all scripts and lone surrogates', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    const text = '“Привет”\u2028\n\ud800 🙂 \u0000'
    await append(journal, change('a', text), change('a', 'other', 'article'))
    expect((await all(journal)).entries.map(({ value }) => value?.['text'])).toEqual([text, 'other'])
    await journal.close()
  })

  it('answers in batches in order of counter, also while appending and compacting', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path, { batchLimit: 2_000 })
    for (let i = 0; i < 40; i++) await append(journal, change(`n${i % 30}`, 'x'.repeat(200) + String(i)))
    const before = await all(journal)
    expect(before.calls).toBeGreaterThan(2)
    expect(before.entries).toHaveLength(30)
    expect(before.entries.map(({ counter }) => counter)).toEqual(Array.from({ length: 30 }, (_, i) => i + 11))

    const [during] = await Promise.all([
      all(journal),
      journal.compact(),
      append(journal, change('n0', 'late')),
    ])
    const newest = new Map(during.entries.map(({ id, value }) => [id, value?.['text']]))
    expect(newest.size).toBe(30)
    expect(['x'.repeat(200) + '30', 'late']).toContain(newest.get('n0'))
    const after = (await all(journal)).entries
    expect(after.at(-1)).toMatchObject({ counter: 41, id: 'n0', value: { text: 'late' } })
    expect(after).toHaveLength(30)
    await journal.close()
  })

  it('keeps ten snapshots and only the segments that the oldest of them needs', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    for (let i = 1; i <= 14; i++) {
      await append(journal, change('a', String(i)), change(`b${i}`, null))
      await journal.compact()
      await journal.compact()
    }
    const names = await readdir(temp.path)
    expect(names.filter((name) => name.startsWith('snapshot')).sort()).toEqual(
      Array.from(
        { length: 10 },
        (_, i) => `snapshot-0000000000${String((i + 5) * 2).padStart(2, '0')}.jsonl`,
      ),
    )
    expect(names.filter((name) => name.startsWith('segment'))).toHaveLength(9)
    await journal.close()
    const again = await open(temp.path)
    const { entries } = await all(again)
    expect(entries).toHaveLength(15)
    expect(entries.filter(({ value }) => value === null)).toHaveLength(14)
    expect(again.lastCounter()).toBe(28)
  })

  it('compacts by itself when a segment has grown', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path, { segmentLimit: 1_000 })
    for (let i = 0; i < 30; i++) await append(journal, change(`n${i}`, 'x'.repeat(100)))
    await journal.close()
    expect((await readdir(temp.path)).some((name) => name.startsWith('snapshot'))).toBe(true)
    expect((await all(await open(temp.path))).entries).toHaveLength(30)
  })

  it('reports a damaged line, loses nothing else, and does not give its counter out again', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    await append(journal, change('a', 'one'))
    await append(journal, change('b', 'two'), change('c', 'three'))
    await append(journal, change('d', 'four'))
    await journal.close()
    const path = join(temp.path, 'segment-000000000001.jsonl')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('two', 'tvo').replace('four', 'f0ur'))

    const damage: Damage[] = []
    const again = await open(temp.path, { onDamage: (found) => damage.push(...found) })
    expect(again.lastCounter()).toBe(4)
    expect((await all(again)).entries.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(damage).toEqual([{ path, lines: 2 }])
    expect(await append(again, change('e', 'five'))).toBe(5)
    await again.close()
  })

  it('reads an older snapshot and the segments since when the newest snapshot is damaged or cut', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    await append(journal, change('a', 'one'), change('b', 'one'))
    await journal.compact()
    await append(journal, change('b', 'two'), change('c', null))
    await journal.compact()
    await append(journal, change('d', 'three'))
    const expected = (await all(journal)).entries
    await journal.close()

    const path = join(temp.path, 'snapshot-000000000004.jsonl')
    const whole = await readFile(path, 'utf8')
    const lines = whole.split('\n')
    for (const broken of [
      whole.replace('two', 'tw0'),
      lines.slice(1).join('\n'),
      lines.slice(0, 2).join('\n'),
      '',
    ]) {
      await writeFile(path, broken)
      const damage: Damage[] = []
      const again = await open(temp.path, { onDamage: (found) => damage.push(...found) })
      expect((await all(again)).entries).toEqual(expected)
      expect(damage).toHaveLength(1)
      await again.close()
    }
  })

  it('keeps kinds that only a newer version knows', async () => {
    await using temp = await temporary()
    const journal = await open(temp.path)
    await append(journal, change('a', 'one'), change('z', 'newer', 'dream' as never))
    await journal.compact()
    expect((await all(journal)).entries.map(({ id }) => id)).toEqual(['a'])
    await journal.close()
    expect(await readFile(join(temp.path, 'snapshot-000000000002.jsonl'), 'utf8')).toContain('newer')
  })

  it('removes what an interrupted compaction left', async () => {
    await using temp = await temporary()
    await writeFile(join(temp.path, '.snapshot-000000000004.jsonl.ab.tmp'), 'half')
    await (await open(temp.path)).close()
    expect(await readdir(temp.path)).toEqual([])
  })
})
