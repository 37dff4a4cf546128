/** Calls at most once in so many milliseconds, and always once after the last `soon`. */
export function throttled(everyMs: number, call: () => void): { soon: () => void; now: () => void } {
  let last = -Infinity
  let timer: NodeJS.Timeout | undefined

  function now(): void {
    clearTimeout(timer)
    timer = undefined
    last = performance.now()
    call()
  }

  return {
    now,
    soon() {
      if (timer) return
      const wait = last + everyMs - performance.now()
      if (wait <= 0) now()
      else timer = setTimeout(now, wait)
    },
  }
}
