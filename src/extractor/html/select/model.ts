import stored from './trees.json'

/** A leaf's weight, or a question: is the feature's value at most the limit? Yes leads to the third entry, no to the fourth. */
export type Tree = number | readonly [feature: string, limit: number, yes: Tree, no: Tree]

interface Model {
  base: number
  trees: readonly Tree[]
}

type Compiled = (row: readonly number[]) => number

const compile = (tree: Tree, names: ReadonlyMap<string, number>): Compiled => {
  if (typeof tree === 'number') return () => tree
  const [feature, limit, yes, no] = tree
  const index = names.get(feature)
  if (index === undefined) throw new Error(`The model asks for an unknown feature: ${feature}`)
  const [left, right] = [compile(yes, names), compile(no, names)]
  return (row) => ((row[index] ?? 0) <= limit ? left(row) : right(row))
}

/**
 * Makes a function from a block's feature values to how likely it belongs to the article (0 to 1): the sum of small decision
 * trees over named features (gradient boosting), through the logistic function.
 */
export const confidenceModel = (featureNames: readonly string[]): ((row: readonly number[]) => number) => {
  const model = stored as unknown as Model
  const names = new Map(featureNames.map((name, i) => [name, i]))
  const trees = model.trees.map((tree) => compile(tree, names))
  return (row) => 1 / (1 + Math.exp(-trees.reduce((sum, tree) => sum + tree(row), model.base)))
}
