/** Bounds how many bytes of files are in memory at once. A file larger than the whole budget goes alone. */
export interface Budget {
  /** Waits for its turn, first come first served; the answer gives the bytes back. */
  take(bytes: number): Promise<() => void>
}

export function createBudget(total: number): Budget {
  let used = 0
  const waiting: { bytes: number; go: () => void }[] = []

  const fits = (bytes: number): boolean => used === 0 || used + bytes <= total

  function next(): void {
    for (let first = waiting[0]; first && fits(first.bytes); first = waiting[0]) {
      used += first.bytes
      waiting.shift()
      first.go()
    }
  }

  return {
    async take(bytes) {
      await new Promise<void>((go) => {
        waiting.push({ bytes, go })
        next()
      })
      let held = true
      return () => {
        if (!held) return
        held = false
        used -= bytes
        next()
      }
    },
  }
}
