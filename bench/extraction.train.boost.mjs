// Gradient boosting of small decision trees for yes or no, by histograms: the method of LightGBM (Ke et al., NeurIPS 2017), leaf-wise.

const BINS = 64

/** A seeded source of numbers between 0 and 1 (mulberry32). */
export const randomOf = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** Cuts a column's values into at most 64 classes: `limits[k]` is the highest value of class k. */
export function binsOf(column) {
  const step = Math.max(1, Math.floor(column.length / 20_000))
  const sample = Float32Array.from(
    { length: Math.floor(column.length / step) },
    (_, i) => column[i * step],
  ).sort()
  const limits = []
  for (let k = 1; k < BINS; k++) {
    const value = sample[Math.floor((k * sample.length) / BINS)]
    if (limits.at(-1) !== value) limits.push(value)
  }
  // Rare values at the ends have classes of their own.
  const distinct = [...new Set(sample)]
  if (distinct.length <= BINS) limits.splice(0, Infinity, ...distinct.sort((a, b) => a - b))
  limits.splice(BINS - 1)
  const bins = new Uint8Array(new SharedArrayBuffer(column.length))
  for (let i = 0; i < column.length; i++) {
    let [low, high] = [0, limits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (column[i] <= limits[middle]) high = middle
      else low = middle + 1
    }
    bins[i] = low
  }
  return { bins, limits }
}

/**
 * Learns trees. `columns` are `{bins, limits}` a feature, `labels` and `weights` one a row, `rows` those to learn from, `groups`
 * the page of each row (trees see whole pages). Returns `{base, trees, gains}` with trees as [feature, limit, yes, no] or a weight.
 */
export function learn({ columns, labels, weights, rows, groups }, options) {
  const { trees: count, leaves, rate, minWeight, lambda, columnShare, rowShare, seed } = options
  const random = randomOf(seed)
  const size = labels.length
  const score = new Float64Array(size)
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size)
  let [yes, all] = [0, 0]
  for (const i of rows) {
    yes += weights[i] * labels[i]
    all += weights[i]
  }
  const base = Math.log(yes / (all - yes))
  for (const i of rows) score[i] = base
  const groupIds = [...new Set(Array.from(rows, (i) => groups[i]))]
  const gains = new Float64Array(columns.length)
  const trees = []
  const chance = new Map()
  for (let t = 0; t < count; t++) {
    for (const group of groupIds) chance.set(group, random() < rowShare)
    const sample = rows.filter((i) => chance.get(groups[i]))
    for (const i of rows) {
      const p = 1 / (1 + Math.exp(-score[i]))
      gradient[i] = weights[i] * (labels[i] - p)
      hessian[i] = weights[i] * p * (1 - p)
    }
    const features = columns.map((_, k) => k).filter(() => random() < columnShare)
    const tree = grow(sample, features)
    for (const i of rows) score[i] += valueOf(tree, columns, i)
    trees.push(toPlain(tree))
  }
  return { base, trees, gains }

  function grow(sample, features) {
    const root = leafOf(sample, sumsOf(sample, features), features)
    const open = [root]
    for (let n = 1; n < leaves; n++) {
      let best = null
      for (const leaf of open) if (leaf.split && (!best || leaf.split.gain > best.split.gain)) best = leaf
      if (!best) break
      const { feature, bin, gain } = best.split
      gains[feature] += gain
      const { bins } = columns[feature]
      const left = best.rows.filter((i) => bins[i] <= bin)
      const right = best.rows.filter((i) => bins[i] > bin)
      // The larger side's sums are what the smaller leaves of the parent's.
      const less = sumsOf(left.length < right.length ? left : right, features)
      const more = best.sums
      for (let k = 0; k < more.length; k++) more[k] -= less[k]
      best.left = leafOf(left, left.length < right.length ? less : more, features)
      best.right = leafOf(right, left.length < right.length ? more : less, features)
      best.rows = best.sums = null
      open.splice(open.indexOf(best), 1, best.left, best.right)
    }
    return root
  }

  /** Gradients and hessians by class of every feature's values. */
  function sumsOf(some, features) {
    const sums = new Float32Array(features.length * BINS * 2)
    features.forEach((feature, k) => {
      const { bins } = columns[feature]
      const from = k * BINS * 2
      for (let r = 0; r < some.length; r++) {
        const i = some[r]
        const at = from + (bins[i] << 1)
        sums[at] += gradient[i]
        sums[at + 1] += hessian[i]
      }
    })
    return sums
  }

  function leafOf(some, sums, features) {
    let [g, h] = [0, 0]
    for (const i of some) {
      g += gradient[i]
      h += hessian[i]
    }
    const leaf = { rows: some, sums, value: (rate * g) / (h + lambda), split: null, left: null, right: null }
    if (h < 2 * minWeight) return leaf
    const parent = (g * g) / (h + lambda)
    features.forEach((feature, k) => {
      const { limits } = columns[feature]
      const from = k * BINS * 2
      let [lg, lh] = [0, 0]
      for (let bin = 0; bin < limits.length; bin++) {
        lg += sums[from + bin * 2]
        lh += sums[from + bin * 2 + 1]
        if (lh < minWeight) continue
        if (h - lh < minWeight) break
        const rg = g - lg
        const gain = (lg * lg) / (lh + lambda) + (rg * rg) / (h - lh + lambda) - parent
        if (gain > 1e-6 && (!leaf.split || gain > leaf.split.gain)) leaf.split = { feature, bin, gain }
      }
    })
    return leaf
  }

  function toPlain(node) {
    if (!node.left) return node.value
    const { feature, bin } = node.split
    return [feature, columns[feature].limits[bin], toPlain(node.left), toPlain(node.right)]
  }
}

function valueOf(node, columns, i) {
  while (node.left) {
    const { feature, bin } = node.split
    node = columns[feature].bins[i] <= bin ? node.left : node.right
  }
  return node.value
}

/** How likely each row is a yes, by learned trees and the columns' plain values. */
export function predict({ base, trees }, columns, rows) {
  return rows.map((i) => {
    let sum = base
    for (let node of trees) {
      while (typeof node !== 'number') node = columns[node[0]][i] <= node[1] ? node[2] : node[3]
      sum += node
    }
    return 1 / (1 + Math.exp(-sum))
  })
}
