// node bench/extraction.fields.mjs FOLDER FIELD [wrong|missed|invented] [--cached] [--limit N]
//
// FIELD is title, author or date. Counts how often the field is right by the origin of its value and by its certainty, and lists the
// pages where it is wrong, missed or invented with the candidates that the page offers. Pages whose own metadata state another
// day of publication than the truth are listed apart.
import { resolve } from 'node:path'
import { describe, FIELDS, isRight, parts, readPages } from './extraction.fields.data.mjs'

const [folder, field, only] = process.argv.slice(2).filter((one) => !one.startsWith('--'))
if (!folder || !FIELDS[field]) {
  console.log(
    'Usage: node bench/extraction.fields.mjs FOLDER title|author|date [wrong|missed|invented] [--cached]',
  )
  process.exit(1)
}
const limit = process.argv.includes('--limit')
  ? Number(process.argv[process.argv.indexOf('--limit') + 1])
  : 1000
const { weights: table, choose, truth: name } = FIELDS[field]
const weights = parts[table]

const rows = readPages(resolve(folder), process.argv.includes('--cached'))
  .filter(({ truth }) => truth.type === 'article')
  .map((page) => {
    const given = choose(page[field])
    const truth = page.truth[name]
    const kind = truth
      ? !given
        ? 'missed'
        : isRight[field](given.value, page.truth)
          ? 'right'
          : isRight[field](given.value, page.truth, true)
            ? 'right but for titles and degrees'
            : 'wrong'
      : given
        ? 'invented'
        : 'rightly empty'
    return { ...page, given, kind }
  })

const tally = (title, keyOf) => {
  const counts = new Map()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const entry = counts.get(key) ?? { pages: 0, right: 0, certainty: 0 }
    counts.set(key, entry)
    entry.pages++
    if (row.kind.startsWith('right')) entry.right++
    entry.certainty += row.given?.certainty ?? 0
  }
  console.log(`\n${title}`)
  for (const [key, { pages, right, certainty }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `  ${key.padEnd(34)} ${String(pages).padStart(4)} pages, right ${((100 * right) / pages).toFixed(0).padStart(3)} %, mean certainty ${(certainty / pages).toFixed(2)}`,
    )
}

for (const wanted of ['wrong', 'missed', 'invented'].filter((one) => !only || one === only)) {
  const some = rows.filter(({ kind }) => kind === wanted)
  console.log(`\n${wanted}: ${some.length}`)
  for (const { truth, given, contradicts, ...page } of some.slice(0, limit)) {
    const others = page[field]
      .map((candidate) => ({ ...candidate, certainty: parts.certaintyOf(weights, candidate.features) }))
      .sort((a, b) => b.certainty - a.certainty)
      .slice(0, 4)
      .map(({ value, certainty, features }) => {
        const mark = isRight[field](value, truth) ? '+' : ''
        return `${mark}${certainty.toFixed(2)} ${String(describe[field](value)).slice(0, 70)} (${features.slice(0, 4).join('; ')})`
      })
    console.log(
      `  ${truth.id} ${truth[name] ?? '-'}${contradicts ? ` [metadata say ${contradicts}]` : ''}\n      ${others.join('\n      ')}`,
    )
  }
}
tally('kinds', ({ kind }) => kind)
tally('by origin', ({ given }) => given?.origin ?? null)
tally('by certainty', ({ given }) =>
  given ? `${(Math.floor(given.certainty * 10) / 10).toFixed(1)} and up` : null,
)
if (field === 'date') {
  const listed = rows.filter(({ contradicts }) => contradicts)
  console.log(
    `\nmetadata contradict the truth: ${listed.length}, day of change ${listed.filter(({ contradicts }) => contradicts === 'day of change').length}`,
  )
  console.log(`  ${listed.map(({ truth }) => truth.id).join(' ')}`)
}
