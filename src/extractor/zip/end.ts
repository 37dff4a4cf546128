/** Where the central directory is, in bytes, and how many entries it has. */
export interface CentralDirectory {
  start: number
  count: number
  /** What has to be added to stated offsets where something stands before the archive. */
  shift: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LOCATOR64 = 0x07064b50
const END64 = 0x06064b50
const MAX_COMMENT = 0xffff

const findEnd = (view: DataView): number | null => {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at
  return null
}

interface Stated {
  count: number
  size: number
  offset: number
  /** Where the record that follows the directory begins. */
  end: number
}

const stated64 = (view: DataView, end: number): Stated | null => {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return null
  // The record stands right before its locator; what it states as its own place may be shifted.
  for (const at of [Number(view.getBigUint64(locator + 8, true)), locator - 56]) {
    if (at < 0 || at + 56 > locator || view.getUint32(at, true) !== END64) continue
    const [count = 0, size = 0, offset = 0] = [32, 40, 48].map((place) =>
      Number(view.getBigUint64(at + place, true)),
    )
    return { count, size, offset, end: at }
  }
  return null
}

const stated32 = (view: DataView, end: number): Stated => ({
  count: view.getUint16(end + 10, true),
  size: view.getUint32(end + 12, true),
  offset: view.getUint32(end + 16, true),
  end,
})

/** The central directory of an archive by the record at its end, or null where there is none, as in a file that was cut off. */
export const centralDirectory = (view: DataView): CentralDirectory | null => {
  const end = findEnd(view)
  if (end === null) return null
  const { count, size, offset, end: after } = stated64(view, end) ?? stated32(view, end)
  const start = after - size
  if (start < 0 || !Number.isSafeInteger(start) || !Number.isSafeInteger(offset)) return null
  return { start, count, shift: start - offset }
}
