/** The parts of time that autosaving needs; tests give it a clock of their own. */
export interface Clock {
  start(run: () => void, ms: number): unknown
  stop(timer: unknown): void
}

const REAL: Clock = {
  start: (run, ms) => setTimeout(run, ms),
  stop: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** `failed` holds what went wrong with the last write, until one succeeds. */
export type SaveStatus = { kind: 'saved' | 'unsaved' } | { kind: 'failed'; reason: string }

export interface AutosaveOptions<T> {
  /** What is to be written now, or null when nothing differs from what was written last. */
  take: () => T | null
  write: (value: T) => Promise<void>
  onStatus?: (status: SaveStatus) => void
  clock?: Clock
}

const PAUSE = 300
/** Leaves a slow disk half a second, so that nothing older than a second is ever unwritten. */
const LONGEST = 500
const RETRY = [1_000, 2_000, 5_000, 10_000] as const

/**
 * Decides when to write: 300 ms after a pause, at most 500 ms after the first change that is not written. Writes never
 * overlap. One that fails is said and tried again; meanwhile changes go on.
 */
export class Autosave<T> {
  #pause: unknown = null
  #longest: unknown = null
  #retry: unknown = null
  #failures = 0
  #changed = false
  #running: Promise<void> | null = null
  readonly #options: AutosaveOptions<T>
  readonly #clock: Clock

  constructor(options: AutosaveOptions<T>) {
    this.#options = options
    this.#clock = options.clock ?? REAL
  }

  /** Whether something is not written yet. */
  get unsaved(): boolean {
    return this.#changed || this.#running !== null
  }

  /** Something was changed. */
  touch(): void {
    const run = () => void this.flush()
    if (!this.#changed) {
      this.#changed = true
      if (this.#failures === 0) this.#options.onStatus?.({ kind: 'unsaved' })
    }
    this.#clock.stop(this.#pause)
    this.#pause = this.#clock.start(run, PAUSE)
    this.#longest ??= this.#clock.start(run, LONGEST)
  }

  /** Writes everything now; resolves when it is written, or when trying failed. */
  async flush(): Promise<void> {
    this.#stopTimers()
    // What is being written now may be older than what is there.
    while (this.#running) await this.#running
    if (!this.#changed) return
    this.#changed = false
    const value = this.#options.take()
    if (value === null) {
      this.#succeed()
      return
    }
    this.#running = this.#attempt(value)
    await this.#running
  }

  async #attempt(value: T): Promise<void> {
    try {
      await this.#options.write(value)
      this.#succeed()
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error))
    } finally {
      this.#running = null
    }
  }

  #succeed(): void {
    this.#failures = 0
    this.#options.onStatus?.({ kind: this.#changed ? 'unsaved' : 'saved' })
  }

  #fail(reason: string): void {
    this.#changed = true
    const wait = RETRY[Math.min(this.#failures, RETRY.length - 1)] ?? PAUSE
    this.#failures += 1
    this.#clock.stop(this.#retry)
    this.#retry = this.#clock.start(() => void this.flush(), wait)
    this.#options.onStatus?.({ kind: 'failed', reason })
  }

  #stopTimers(): void {
    for (const timer of [this.#pause, this.#longest, this.#retry]) this.#clock.stop(timer)
    this.#pause = this.#longest = this.#retry = null
  }
}
