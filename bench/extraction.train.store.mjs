const round = (value, digits) => Number(value.toPrecision(digits))

const plain = (node, place) =>
  typeof node === 'number'
    ? Math.round(node * 1000)
    : // A limit that is rounded down would part what it joined.
      [place(node[0]), upwards(node[1]), plain(node[2], place), plain(node[3], place)]

const upwards = (limit) => {
  const short = round(limit, 4)
  return short >= limit ? short : round(limit + Math.abs(limit) * 1e-3, 4)
}

const model = ({ names, base, trees }) => {
  const used = []
  const places = new Map()
  const place = (feature) => {
    if (!places.has(feature)) places.set(feature, used.push(names[feature]) - 1)
    return places.get(feature)
  }
  const stored = trees.map((tree) => JSON.stringify(plain(tree, place)))
  return `{"features":${JSON.stringify(used)},\n"base":${base.toFixed(4)},\n"trees":[\n${stored.join(',\n')}\n]}`
}

/** The models as the file that ships has them: a tree a line, features by their place in a list of names, weights in thousandths. */
export const storable = ({ first, second }) => `{"first":${model(first)},\n"second":${model(second)}}\n`
