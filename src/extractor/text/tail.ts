import { beginsTail, isFurniture } from './debris'
import type { Line } from './lines'

const PROSE = 220
const REACH = 40

/** Where the article ends: before the first line that begins comments, related articles and the like, if no prose follows it. */
export const tailStart = (lines: readonly Line[]): number => {
  let end = lines.length
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - REACH); i--) {
    const text = lines[i]?.text ?? ''
    if (text.length > PROSE) break
    if (beginsTail(text)) end = i
  }
  while (end > 1 && isFurniture(lines[end - 1]?.text ?? '') && !/^\d+$/.test(lines[end - 1]?.text ?? ''))
    end--
  return end
}
