// Mutations of bytes. Each takes bytes and random numbers and gives other bytes; none changes what it was given.
const MOST = 4 * 1024 * 1024
const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
const NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '99999999',
  '2147483648',
  '4294967295',
  '1e999',
  '-9223372036854775808',
]

const joined = (...parts) => new Uint8Array(Buffer.concat(parts))
const latin = (bytes) => Buffer.from(bytes).toString('latin1')

function slice(bytes, random, longest = bytes.length) {
  const from = random.below(bytes.length)
  return [from, Math.min(bytes.length, from + random.count(longest))]
}

function cut(bytes, random) {
  return bytes.slice(0, random.below(bytes.length))
}

function flipBits(bytes, random) {
  const flipped = bytes.slice()
  for (let left = random.count(64); left > 0; left--)
    flipped[random.below(bytes.length)] ^= 1 << random.below(8)
  return flipped
}

function remove(bytes, random) {
  const [from, to] = slice(bytes, random)
  return joined(bytes.slice(0, from), bytes.slice(to))
}

function duplicate(bytes, random) {
  const [from, to] = slice(bytes, random)
  return joined(bytes.slice(0, to), bytes.slice(from))
}

function swap(bytes, random) {
  const [a, b, c] = Array.from({ length: 3 }, () => random.below(bytes.length)).sort((x, y) => x - y)
  return joined(bytes.slice(0, a), bytes.slice(b, c), bytes.slice(a, b), bytes.slice(c))
}

/** A field of one, two or four bytes with a length that is not so, in either byte order. */
function wrongLength(bytes, random) {
  const wrong = bytes.slice()
  const width = random.pick([1, 2, 4])
  const value = random.chance(0.7) ? random.pick(EXTREMES) : random.below(2 ** 32)
  const at = random.below(bytes.length)
  const little = random.chance(0.5)
  for (let n = 0; n < width && at + n < wrong.length; n++)
    wrong[at + n] = value >>> (8 * (little ? n : width - 1 - n))
  return wrong
}

/** A number in the text becomes another: a length, a count, a size, an index, a date. */
function changeNumber(bytes, random) {
  const found = [...latin(bytes.subarray(0, MOST)).matchAll(/\d+/g)]
  if (!found.length) return wrongLength(bytes, random)
  const { index, 0: digits } = random.pick(found)
  return joined(bytes.slice(0, index), Buffer.from(random.pick(NUMBERS)), bytes.slice(index + digits.length))
}

/** A piece many times over: one that opens something nests deeply, any other makes a huge count. */
function repeat(bytes, random) {
  const openers = [
    ...latin(bytes.subarray(0, MOST)).matchAll(/<[a-z][^<>]{0,80}>|\{\\?\w*|\[|"\w+":|\(|<<|^>/gim),
  ]
  let [from, to] = slice(bytes, random, 200)
  if (openers.length && random.chance(0.6)) {
    const opener = random.pick(openers)
    from = opener.index
    to = from + opener[0].length
  }
  const times = Math.min(random.count(100_000), Math.floor((MOST - bytes.length) / (to - from)))
  const piece = Buffer.from(bytes.slice(from, to))
  return joined(bytes.slice(0, from), Buffer.alloc(piece.length * Math.max(1, times), piece), bytes.slice(to))
}

export const MUTATIONS = { cut, flipBits, remove, duplicate, swap, wrongLength, changeNumber, repeat }
