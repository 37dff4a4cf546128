// Makes a picture of the app smaller: a screen has few colours, so a palette of few of them is enough.
// Reads what the browser writes: PNG of 8 bits, RGB or RGBA, not interlaced.
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Text is drawn in about fifteen shades; the rest is for highlights, lines and what lies dimmed behind a dialog. */
const COLOURS = 32

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function* chunksOf(file) {
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at)
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

/** Which of left, above and above left is nearest to left + above - above left (PNG specification, 9.4). */
function paeth(left, above, corner) {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

/** The bytes of a picture's pixels, unfiltered. */
function decode(file) {
  let header = null
  const data = []
  for (const chunk of chunksOf(file)) {
    if (chunk.type === 'IHDR') header = chunk.data
    if (chunk.type === 'IDAT') data.push(chunk.data)
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colour, interlaced] = [header[8], header[9], header[12]]
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('an unexpected kind of PNG')
  const size = colour === 6 ? 4 : 3
  const packed = inflateSync(Buffer.concat(data))
  const stride = width * size
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= size ? pixels[y * stride + x - size] : 0
      const above = y > 0 ? pixels[(y - 1) * stride + x] : 0
      const corner = x >= size && y > 0 ? pixels[(y - 1) * stride + x - size] : 0
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]
      pixels[y * stride + x] = (packed[y * (stride + 1) + 1 + x] + guess) & 255
    }
  }
  return { width, height, size, pixels }
}

/** Few colours: all that are frequent, the others as the nearest of these. Answers the palette and each pixel's place in it. */
function index({ width, height, size, pixels }) {
  const counts = new Map()
  const keys = new Uint32Array(width * height)
  for (let at = 0; at < keys.length; at++) {
    const key = (pixels[at * size] << 16) | (pixels[at * size + 1] << 8) | pixels[at * size + 2]
    keys[at] = key
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const palette = chooseColours(counts)
  const nearest = new Map(palette.map((key, place) => [key, place]))
  const placeOf = (key) => {
    const known = nearest.get(key)
    if (known !== undefined) return known
    let [best, distance] = [0, Infinity]
    palette.forEach((other, place) => {
      const away = distanceOf(key, other)
      if (away < distance) [best, distance] = [place, away]
    })
    nearest.set(key, best)
    return best
  }
  return { palette, places: Uint8Array.from(keys, placeOf) }
}

const distanceOf = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** One colour after the other, always the one that would be most wrong without a place of its own. */
function chooseColours(counts) {
  const chosen = []
  const left = [...counts].map(([key, count]) => ({ key, count, away: Infinity }))
  while (chosen.length < COLOURS && left.some(({ away }) => away > 0)) {
    const worst = left.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a))
    chosen.push(worst.key)
    for (const colour of left) colour.away = Math.min(colour.away, distanceOf(colour.key, worst.key))
  }
  return chosen
}

const FURTHEST = 3 * 255 ** 2
const weightOf = ({ count, away }) => count * Math.min(away, FURTHEST)

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Writes the picture again, smaller. */
export function shrink(path) {
  const picture = decode(readFileSync(path))
  const { palette, places } = index(picture)
  const { width, height } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  // Neighbouring places in a palette have nothing to do with each other: lines are left unfiltered.
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) lines.set(places.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const data = deflateSync(lines, { level: 9, memLevel: 9 })
  const colours = Buffer.from(palette.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]))
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]
  writeFileSync(path, Buffer.concat([SIGNATURE, ...parts]))
}
