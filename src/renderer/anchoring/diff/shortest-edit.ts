export interface Edit {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
}

/** More edits than this are not looked for: memory grows with their square. */
const MOST_EDITS = 600

/**
 * The shortest way from one list to another (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986), as runs of
 * replaced items in order; null when it needs more than 600 insertions and deletions.
 */
export function shortestEdit(a: readonly number[], b: readonly number[]): Edit[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS)
  const offset = most + 1
  const far = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(far.slice(offset - edits - 1, offset + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (far[offset + k - 1] ?? 0) < (far[offset + k + 1] ?? 0))
      let x = down ? (far[offset + k + 1] ?? 0) : (far[offset + k - 1] ?? 0) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1
        y += 1
      }
      far[offset + k] = x
      if (x >= a.length && y >= b.length) return retrace(trace, a.length, b.length)
    }
  }
  return null
}

/** Goes back from the end by the furthest points that were kept, and joins neighbouring edits. */
function retrace(trace: readonly Int32Array[], oldLength: number, newLength: number): Edit[] {
  const runs: Edit[] = []
  let [x, y] = [oldLength, newLength]
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const row = trace[edits]
    const at = (k: number) => row?.[k + edits + 1] ?? 0
    const k = x - y
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const [oldX, oldY] = [at(from), at(from) - from]
    const [endX, endY] = down ? [oldX, oldY + 1] : [oldX + 1, oldY]
    const last = runs.at(-1)
    if (last?.oldStart === endX && last.newStart === endY) {
      last.oldStart = oldX
      last.newStart = oldY
    } else runs.push({ oldStart: oldX, oldEnd: endX, newStart: oldY, newEnd: endY })
    ;[x, y] = [oldX, oldY]
  }
  return runs.reverse()
}
