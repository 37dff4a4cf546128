/** Words as the scorer counts them. */
export const tokenize = (text) => (text ?? '').match(/[\p{L}\p{N}_]+/gu) ?? []

const GRAM = 3
const MOST_PLACES = 24
const COVERED = 0.6

const gramsOf = (tokens, size) => {
  const places = new Map()
  for (let i = 0; i + size <= tokens.length; i++) {
    const key = tokens.slice(i, i + size).join(' ')
    const list = places.get(key)
    if (list) list.push(i)
    else places.set(key, [i])
  }
  return places
}

/** Where in the truth a block may stand: `{start, end, hits}` in tokens, the best few. */
function placesOf(tokens, grams) {
  const size = Math.min(GRAM, tokens.length)
  /** By how far the truth is shifted against the block; shifts four apart are one, as words may be added or missing. */
  const shifts = new Map()
  const last = tokens.length - size
  for (let i = 0; i <= last; i++) {
    const found = grams[size].get(tokens.slice(i, i + size).join(' '))
    if (!found || found.length > 400) continue
    for (const at of found) {
      const key = Math.floor((at - i) / 4)
      const shift = shifts.get(key) ?? { hits: 0, first: at - i, last: 0 }
      shift.hits++
      shift.last = at - i
      shifts.set(key, shift)
    }
  }
  const places = []
  for (const [key, { hits, first, last: end }] of shifts) {
    // What is nearly whole where it is needs no words from beside.
    const next = hits / (last + 1) < 0.9 ? shifts.get(key + 1) : undefined
    const both = hits + (next?.hits ?? 0)
    if (both / (last + 1) < COVERED) continue
    places.push({ start: first, end: (next?.last ?? end) + tokens.length, hits: both })
  }
  return places.sort((a, b) => b.hits - a.hits).slice(0, MOST_PLACES)
}

/**
 * Which blocks are in a truth text: the chain of blocks in reading order that covers most of it, each at one place, and besides
 * it long blocks that stand elsewhere in it. Blocks are texts; returns 1 or 0 a block.
 */
export function labelBlocks(blocks, truth) {
  const gold = tokenize(truth)
  const grams = [null, gramsOf(gold, 1), gramsOf(gold, 2), gramsOf(gold, GRAM)]
  const slack = 3
  /** Best chain that ends at or before each token, as a Fenwick tree of maxima. */
  const best = new Array(gold.length + 2).fill(null)
  const query = (end) => {
    let found = null
    for (let i = Math.min(end, gold.length) + 1; i > 0; i -= i & -i)
      if (best[i] && (!found || best[i].sum > found.sum)) found = best[i]
    return found
  }
  const update = (end, entry) => {
    for (let i = Math.min(Math.max(end, 0), gold.length) + 1; i < best.length; i += i & -i)
      if (!best[i] || best[i].sum < entry.sum) best[i] = entry
  }
  const all = blocks.map((text) => {
    const tokens = tokenize(text)
    return tokens.length ? placesOf(tokens, grams) : []
  })
  all.forEach((places, block) => {
    const entries = places.map((place) => {
      const before = query(place.start + Math.min(slack, (place.end - place.start) >> 1))
      // Of equal chains the one whose blocks follow closely is right.
      const gap = before ? Math.min(1, Math.max(0, place.start - before.end) / 400) : 0.5
      return { block, end: place.end, sum: (before?.sum ?? 0) + place.hits + 0.5 - gap * 0.4, before }
    })
    for (const entry of entries) update(entry.end, entry)
  })
  const labels = blocks.map(() => 0)
  const used = new Uint8Array(gold.length + 1)
  for (let entry = query(gold.length); entry; entry = entry.before) {
    labels[entry.block] = 1
    const { length } = tokenize(blocks[entry.block])
    used.fill(1, Math.max(0, entry.end - length), Math.max(0, entry.end))
  }
  all.forEach((places, block) => {
    if (labels[block] || !places.length) return
    const free = places.find(({ start, end }) => {
      let count = 0
      for (let i = Math.max(0, start); i < end; i++) count += used[i] ?? 1
      return end - start >= 8 && count < (end - start) * 0.3
    })
    if (!free) return
    labels[block] = 1
    used.fill(1, Math.max(0, free.start), Math.max(0, free.end))
  })
  return labels
}
