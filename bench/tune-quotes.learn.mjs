// Two small learners over named features: a conditional logit that ranks candidates, and a logistic regression. Both are minimised over
// the whole data at once by Adam (Kingma and Ba, 2015) with an L2 penalty; then only the `top` features are kept and learned again.

export const score = (weights, features) =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)

/** Minimises a function that adds its gradient to `out`; `size` is the number of examples. */
function minimise(count, size, gradient, { l2, steps = 150, rate = 0.1 }) {
  const weights = new Float64Array(count)
  const mean = new Float64Array(count)
  const square = new Float64Array(count)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(count)
    gradient(weights, slope)
    const pace = rate * Math.min(1, (2 * (steps - step)) / steps + 0.02)
    for (let i = 0; i < count; i++) {
      const g = slope[i] / size + (l2 * weights[i]) / Math.sqrt(size)
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.999 * square[i] + 0.001 * g * g
      weights[i] -=
        (pace * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

/** Numbers the features that occur `least` times or more; `keep` narrows them further. */
function indexFeatures(lists, least, keep) {
  const counts = new Map()
  for (const list of lists) for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts]
    .filter(([name, n]) => n >= least && (keep === null || keep.has(name)))
    .map(([name]) => name)
  const numbers = new Map(names.map((name, i) => [name, i]))
  const encode = (list) => Int32Array.from(list.flatMap((name) => numbers.get(name) ?? []))
  return { names, counts, encode }
}

/** Learns twice: the second time with the features whose weight times root of frequency is highest. */
function pruned(learn, top) {
  const { names, counts, weights } = learn(null)
  const worth = names.map((name, i) => [name, Math.abs(weights[i]) * Math.sqrt(counts.get(name))])
  const keep = new Set(
    worth
      .sort((a, b) => b[1] - a[1])
      .slice(0, top)
      .map(([name]) => name),
  )
  const final = learn(keep)
  return Object.fromEntries(final.names.map((name, i) => [name, final.weights[i]]))
}

const dot = (weights, features) => {
  let sum = 0
  for (const feature of features) sum += weights[feature]
  return sum
}

/** `questions` are `{candidates: string[][], right: Set<number>, weight}`: several candidates may be right. */
export function learnRanking(questions, { l2 = 0.05, least = 3, top = 450 } = {}) {
  return pruned((keep) => {
    const { names, counts, encode } = indexFeatures(
      questions.flatMap((question) => question.candidates),
      least,
      keep,
    )
    const examples = questions.map((question) => ({
      ...question,
      candidates: question.candidates.map(encode),
    }))
    const weights = minimise(
      names.length,
      examples.length,
      (w, slope) => {
        for (const { candidates, right, weight } of examples) {
          const scores = candidates.map((features) => dot(w, features))
          const highest = Math.max(...scores)
          const powers = scores.map((value) => Math.exp(value - highest))
          const all = powers.reduce((sum, value) => sum + value, 0)
          const good = powers.reduce((sum, value, i) => sum + (right.has(i) ? value : 0), 0) || 1e-9
          powers.forEach((value, i) => {
            const push = (value / all - (right.has(i) ? value / good : 0)) * weight
            if (Math.abs(push) > 1e-6) for (const feature of candidates[i]) slope[feature] += push
          })
        }
      },
      { l2 },
    )
    return { names, counts, weights }
  }, top)
}

/** `cases` are `{features: string[], yes: boolean}`. */
export function learnLogistic(cases, { l2 = 0.05, least = 3, top = Infinity } = {}) {
  return pruned((keep) => {
    const { names, counts, encode } = indexFeatures(
      cases.map((one) => one.features),
      least,
      keep,
    )
    const examples = cases.map((one) => ({ features: encode(one.features), yes: one.yes ? 1 : 0 }))
    const weights = minimise(
      names.length,
      examples.length,
      (w, slope) => {
        for (const { features, yes } of examples) {
          const push = 1 / (1 + Math.exp(-dot(w, features))) - yes
          for (const feature of features) slope[feature] += push
        }
      },
      { l2, steps: 200 },
    )
    return { names, counts, weights }
  }, top)
}
