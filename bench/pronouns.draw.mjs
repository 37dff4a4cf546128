// node bench/pronouns.draw.mjs FOLDER/polnear-dev.jsonl [--show]
//
// Draws, by a fixed seed, a hundred quotations whose annotated speaker is a pronoun, at most one for each pronoun, and prints them as ids
// and offsets (UTF-16 code units), without text: the questions of bench/pronouns.labels.json. With --show also each text up to a little behind
// the quotation, for the person who labels: [[the quotation]] and {{the pronoun}}.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { seeded } from './fuzz.random.mjs'

const SEED = 20261125
const CASES = 100

const [file = '', ...options] = process.argv.slice(2)
const { speakerKind } = await import(resolve(file, '../../../tools/score-quotes.mjs'))
const articles = readFileSync(resolve(file), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const questions = new Map()
for (const { id, quotes } of articles)
  for (const { start, end, type, speaker_text: words, speaker_span: pronoun } of quotes) {
    if (!pronoun || !['direct', 'mixed'].includes(type) || speakerKind(words) !== 'pronoun') continue
    const key = `${id} ${pronoun}`
    if (!questions.has(key)) questions.set(key, { id, quotation: [start, end], pronoun })
  }

const rest = [...questions.values()]
const { below } = seeded(SEED)
const drawn = []
while (drawn.length < CASES && rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1))

const places = new Map(articles.map(({ id }, i) => [id, i]))
drawn.sort((a, b) => places.get(a.id) - places.get(b.id) || a.quotation[0] - b.quotation[0])

const marked = ({ id, quotation, pronoun }) => {
  const { text } = articles[places.get(id)]
  const edges = [
    [quotation[0], '[['],
    [quotation[1], ']]'],
    [pronoun[0], '{{'],
    [pronoun[1], '}}'],
  ].sort((a, b) => b[0] - a[0])
  return edges.reduce((all, [at, mark]) => all.slice(0, at) + mark + all.slice(at), text)
}

drawn.forEach((one, i) => {
  console.log(options.includes('--show') ? `\n=== ${i} ${one.id}\n${marked(one)}` : JSON.stringify(one))
})
