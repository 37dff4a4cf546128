import type { Outcome } from '#shared/contract/imports'

/** What one call may carry, and how much may wait before reading slows down. Sizes in bytes, roughly. */
const TAKE = { count: 64, size: 3 * 1024 * 1024 }
const WAITING = { count: 64, size: 16 * 1024 * 1024 }

/** About how much an outcome weighs as JSON. */
function weigh(outcome: Outcome): number {
  if (!outcome.ok) return 300
  return outcome.revisions.reduce(
    (sum, { text, passages, quotations }) =>
      sum +
      1000 +
      text.length * 1.2 +
      quotations.reduce((size, { words }) => size + 250 + words.length, 0) +
      passages.reduce((size, { marks }) => size + 150 + marks.length * 80, 0),
    0,
  )
}

/** Outcomes on their way to the page, which asks for them and may be reloaded while it does. */
export interface Outbox {
  put(outcome: Outcome): void
  /** No more will be put. */
  end(): void
  /** Waits until few enough outcomes wait to be taken, or the signal is aborted. */
  room(signal: AbortSignal): Promise<void>
  /**
   * Waits for outcomes and hands some out; they are forgotten with the next take, so that a page that never got them is
   * given them again. `finished` comes alone, after the last outcomes have been fetched. A newer take ends an older one.
   */
  take(): Promise<{ outcomes: Outcome[]; finished: boolean }>
  /** The page was reloaded: what was handed out last is handed out again. */
  rewind(): void
}

export function createOutbox(): Outbox {
  const waiting: { outcome: Outcome; size: number }[] = []
  let handedOut = 0
  let size = 0
  let ended = false
  let wakeTaker: () => void = () => undefined
  let turn = 0
  const forRoom = new Set<() => void>()

  const full = (): boolean => waiting.length >= WAITING.count || size >= WAITING.size

  function acknowledge(): void {
    for (const { size: taken } of waiting.splice(0, handedOut)) size -= taken
    handedOut = 0
    if (full()) return
    for (const wake of [...forRoom]) wake()
  }

  function handOut(): Outcome[] {
    let carried = 0
    const few = waiting.slice(0, TAKE.count).filter((one, index) => {
      carried += one.size
      return index === 0 || carried <= TAKE.size
    })
    handedOut = few.length
    return few.map(({ outcome }) => outcome)
  }

  return {
    put(outcome) {
      const one = { outcome, size: weigh(outcome) }
      waiting.push(one)
      size += one.size
      wakeTaker()
    },
    end() {
      ended = true
      wakeTaker()
    },
    async room(signal) {
      while (full() && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            forRoom.delete(wake)
            signal.removeEventListener('abort', wake)
            resolve()
          }
          forRoom.add(wake)
          signal.addEventListener('abort', wake)
        })
      }
    },
    async take() {
      turn += 1
      const mine = turn
      wakeTaker()
      acknowledge()
      while (waiting.length === 0 && !ended && mine === turn)
        await new Promise<void>((resolve) => {
          wakeTaker = resolve
        })
      if (mine !== turn) return { outcomes: [], finished: false }
      if (waiting.length > 0) return { outcomes: handOut(), finished: false }
      return { outcomes: [], finished: true }
    },
    rewind() {
      turn += 1
      handedOut = 0
      wakeTaker()
    },
  }
}
