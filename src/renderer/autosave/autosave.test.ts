import { describe, expect, it } from 'vitest'
import { Autosave, type Clock, type SaveStatus } from './autosave'

class FakeClock implements Clock {
  #now = 0
  #timers = new Map<number, { at: number; run: () => void }>()
  #next = 1

  start(run: () => void, ms: number): number {
    this.#timers.set(this.#next, { at: this.#now + ms, run })
    return this.#next++
  }

  stop(timer: unknown): void {
    this.#timers.delete(timer as number)
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      const due = [...this.#timers]
        .filter(([, { at }]) => at <= end)
        .toSorted(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      this.#now = due[1].at
      this.#timers.delete(due[0])
      due[1].run()
      await settle()
    }
    this.#now = end
    await settle()
  }
}

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

function setup(write?: (value: string) => Promise<void>) {
  const clock = new FakeClock()
  const written: string[] = []
  const statuses: SaveStatus[] = []
  const text = { now: '', saved: '' }
  const autosave = new Autosave<string>({
    clock,
    take: () => (text.now === text.saved ? null : text.now),
    write: async (value) => {
      await write?.(value)
      written.push(value)
      text.saved = value
    },
    onStatus: (status) => statuses.push(status),
  })
  const type = (value: string) => {
    text.now = value
    autosave.touch()
  }
  return { clock, written, statuses, autosave, type }
}

describe('autosave', () => {
  it('waits for a pause of 300 ms', async () => {
    const { clock, written, type } = setup()
    type('a')
    await clock.pass(299)
    expect(written).toEqual([])
    await clock.pass(1)
    expect(written).toEqual(['a'])
  })

  it('writes at most 500 ms after the first change, however steadily one types', async () => {
    const { clock, written, type } = setup()
    for (let at = 0; at < 5; at++) {
      type('x'.repeat(at + 1))
      await clock.pass(100)
    }
    expect(written).toEqual(['x'.repeat(5)])
  })

  it('writes nothing when nothing differs', async () => {
    const { clock, written, statuses, type } = setup()
    type('a')
    type('')
    await clock.pass(1_000)
    expect(written).toEqual([])
    expect(statuses.at(-1)).toEqual({ kind: 'saved' })
  })

  it('writes nothing at all when nobody typed', async () => {
    const { clock, written, statuses, autosave } = setup()
    await clock.pass(5_000)
    await autosave.flush()
    expect(written).toEqual([])
    expect(statuses).toEqual([])
  })

  it('writes at once when asked, and not again', async () => {
    const { clock, written, autosave, type } = setup()
    type('a')
    await autosave.flush()
    expect(written).toEqual(['a'])
    await clock.pass(2_000)
    expect(written).toEqual(['a'])
  })

  it('never overlaps, keeps order and writes what came in between', async () => {
    const gates: (() => void)[] = []
    let running = 0
    const { clock, written, autosave, type } = setup(async () => {
      running += 1
      expect(running).toBe(1)
      await new Promise<void>((resolve) => gates.push(resolve))
      running -= 1
    })
    type('a')
    await clock.pass(300)
    type('ab')
    const flushed = autosave.flush()
    await settle()
    expect(gates).toHaveLength(1)
    gates[0]!()
    await settle()
    expect(written).toEqual(['a'])
    gates[1]!()
    await flushed
    expect(written).toEqual(['a', 'ab'])
    expect(autosave.unsaved).toBe(false)
  })

  it('says a failure, tries again with the newest text, and recovers', async () => {
    let full = true
    const { clock, written, statuses, autosave, type } = setup(() =>
      full ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(),
    )
    type('a')
    await clock.pass(300)
    expect(statuses.at(-1)).toEqual({ kind: 'failed', reason: 'The disk is full.' })
    expect(autosave.unsaved).toBe(true)
    type('ab')
    full = false
    await clock.pass(1_000)
    expect(written).toEqual(['ab'])
    expect(statuses.at(-1)).toEqual({ kind: 'saved' })
    expect(autosave.unsaved).toBe(false)
  })

  it('keeps trying by itself', async () => {
    let failures = 3
    const { clock, written, type } = setup(() =>
      failures-- > 0 ? Promise.reject(new Error('no')) : Promise.resolve(),
    )
    type('a')
    await clock.pass(300 + 1_000 + 2_000)
    expect(written).toEqual([])
    await clock.pass(5_000)
    expect(written).toEqual(['a'])
  })
})
