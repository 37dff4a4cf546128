import { readFile } from 'node:fs/promises'
import { decodeLine } from './line'

export interface Tail {
  /** Bytes up to the end of the last complete call; what follows was never acknowledged. */
  size: number
  lastCounter: number
}

const LINE_FEED = 10

/**
 * Finds where the last complete call of a segment ends. A crash can leave half a line, or some lines of a call; both are
 * cut. A damaged line that is complete is kept: it may have been acknowledged, its counter is spent, and cutting it
 * would take what stands before it for unfinished.
 */
export async function findTail(path: string, first: number): Promise<Tail> {
  const bytes = await readFile(path)
  let size = bytes.lastIndexOf(LINE_FEED) + 1
  let damaged = 0
  for (let end = size; end > 0;) {
    const start = bytes.lastIndexOf(LINE_FEED, end - 2) + 1
    const line = decodeLine(bytes.subarray(start, end - 1))
    if (line && line.more && damaged === 0) size = start
    else if (line) return { size, lastCounter: line.counter + damaged }
    else damaged++
    end = start
  }
  return { size, lastCounter: first - 1 + damaged }
}
