/** How many hashes stand for a text; an estimate is then off by about 0.06. */
const KEPT = 256
/** Words in a row that are taken as one. */
const SHINGLE = 4

/** A small stand-in for a text by which texts are compared without reading them again. */
export interface Sketch {
  /** The smallest hashes of the text's shingles, rising; all of them where there are at most 256. */
  hashes: Uint32Array<ArrayBuffer>
  /** How many different shingles the text has. */
  count: number
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads the bits, so that the smallest hashes are a fair sample (finaliser of MurmurHash3). */
function spread(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Bottom-k sketch (A. Broder, "On the resemblance and containment of documents", 1997) of the text's runs of four words. */
export function sketchOf(text: string): Sketch {
  const words = (text.toLowerCase().match(WORD) ?? []).map(hashWord)
  const last = Math.max(1, words.length - SHINGLE + 1)
  const shingles = new Set<number>()
  for (let at = 0; at < last && words.length > 0; at++) {
    let hash = 0
    for (const word of words.slice(at, at + SHINGLE)) hash = (Math.imul(hash, 31) + word) >>> 0
    shingles.add(spread(hash))
  }
  const sorted = Uint32Array.from(shingles).sort()
  return { hashes: sorted.slice(0, KEPT), count: shingles.size }
}

/** About how much of the shorter text stands in the other one, from 0 to 1. */
export function shareOf(a: Sketch, b: Sketch): number {
  if (a.count === 0 || b.count === 0) return 0
  const inB = new Set(b.hashes)
  // Of the union, only as many of the smallest are known as the shorter list reaches.
  const limit = Math.min(
    a.count > a.hashes.length ? (a.hashes.at(-1) ?? 0) : Infinity,
    b.count > b.hashes.length ? (b.hashes.at(-1) ?? 0) : Infinity,
  )
  const known = a.hashes.filter((hash) => hash <= limit)
  const common = known.filter((hash) => inB.has(hash)).length
  const union = known.length + b.hashes.filter((hash) => hash <= limit).length - common
  if (union === 0) return 0
  const jaccard = common / union
  const overlap = (jaccard * (a.count + b.count)) / (1 + jaccard)
  return Math.min(1, overlap / Math.min(a.count, b.count))
}
