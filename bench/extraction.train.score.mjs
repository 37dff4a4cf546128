import { tokenize } from './extraction.train.labels.mjs'

const shingles = (tokens) => {
  const counts = new Map()
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const gram = tokens.slice(i, i + 4).join('\0')
    if (gram) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}
const total = (counts) => [...counts.values()].reduce((a, b) => a + b, 0)
const mean = (list) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)
export const harmonic = (p, r) => (p + r ? (2 * p * r) / (p + r) : 0)

/** One page's body against its truth, as tools/score-articles.mjs has it. */
export function scorePage(truth, text) {
  const [gold, ours] = [tokenize(truth), tokenize(text)]
  const [g, p] = [shingles(gold), shingles(ours)]
  let hit = 0
  for (const [key, n] of g) hit += Math.min(n, p.get(key) ?? 0)
  return {
    precision: total(p) ? hit / total(p) : null,
    recall: total(g) ? hit / total(g) : 1,
    exact: gold.join(' ') === ours.join(' '),
    empty: ours.length === 0,
  }
}

/** The means over pages. */
export function summarise(scores) {
  const precision = mean(scores.map((one) => one.precision).filter((value) => value !== null))
  const recall = mean(scores.map((one) => one.recall))
  return {
    pages: scores.length,
    f1: harmonic(precision, recall),
    precision,
    recall,
    exact: mean(scores.map((one) => +one.exact)),
    empty: scores.filter((one) => one.empty).length,
  }
}
