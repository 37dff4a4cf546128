/** A leaf's weight in thousandths, or a question: is the feature's value at most the limit? Yes leads on to the third entry, no to the fourth. */
export type Tree = number | readonly [feature: number, limit: number, yes: Tree, no: Tree]

/** What was learned, as the file has it. */
export interface StoredModel {
  features: readonly string[]
  base: number
  trees: readonly Tree[]
}

/** A judge of things by named features: how likely each is, 0 to 1. */
export type Model<V> = (view: V, count: number) => number[]

type Compiled = (row: Float64Array) => number

const compile = (tree: Tree): Compiled => {
  if (typeof tree === 'number') return () => tree
  const [feature, limit, yes, no] = tree
  const [left, right] = [compile(yes), compile(no)]
  return (row) => ((row[feature] ?? 0) <= limit ? left(row) : right(row))
}

/**
 * Makes a judge of a stored model: the sum of small decision trees over named features (gradient boosting), through the
 * logistic function. Only the features that the model names are computed.
 */
export const modelOf = <V>(
  stored: StoredModel,
  known: Readonly<Record<string, (view: V, i: number) => number>>,
): Model<V> => {
  const features = stored.features.map((name) => {
    const feature = known[name]
    if (!feature) throw new Error(`The model asks for an unknown feature: ${name}`)
    return feature
  })
  const trees = stored.trees.map(compile)
  const row = new Float64Array(features.length)
  return (view, count) =>
    Array.from({ length: count }, (_, i) => {
      features.forEach((feature, k) => (row[k] = feature(view, i)))
      const sum = trees.reduce((total, tree) => total + tree(row), 1000 * stored.base)
      return 1 / (1 + Math.exp(-sum / 1000))
    })
}
