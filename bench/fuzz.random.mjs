/** Numbers that a seed determines (mulberry32, by Tommy Ettinger, in the public domain). */
export function seeded(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end) => Math.floor(next() * end)
  return {
    below,
    /** As often a few as very many: 1 to `most`, evenly by order of magnitude. */
    count: (most) => Math.floor(most ** next()),
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
  }
}

/** A mutation's own random numbers, whichever were asked for before it. */
export const seedOf = (seed, index) => Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index, 0xc2b2ae35)
