// node bench/tune-quotes.mjs FOLDER [--write]
//
// Learns the finder's three tables of weights from the annotated articles below FOLDER and reports how well speakers are named, and
// quotations found with their speakers, in articles that were held out (five folds, cut between articles). `--write` writes the tables that ship: names of features and numbers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { questionsOf, reportedQuestionsOf, walk } from './tune-quotes.data.mjs'
import { foundIn, reporter } from './tune-quotes.held-out.mjs'
import { learnLogistic, learnRanking, score } from './tune-quotes.learn.mjs'

const folder = resolve(process.argv[2] ?? '.')
const tool = resolve(folder, '../../tools/score-quotes.mjs')
const SETS = [
  { name: 'polnear-dev', language: 'en', reported: true },
  { name: 'de-wikinews-dev', language: 'de', reported: false },
].filter((set) => existsSync(join(folder, `${set.name}.jsonl`)))
if (SETS.length === 0 || !existsSync(tool)) {
  console.log(`There are no quotations to learn from in ${folder}, so nothing was learned.`)
  process.exit(0)
}

const { score: judge, speakerOK } = await import(tool)
const report = reporter(judge)
const isRight = (mention, truth) =>
  speakerOK(
    { speaker: mention.name, speaker_mention: mention.text, speaker_span: [mention.start, mention.end] },
    truth,
  ).part

const FOLDS = 5
const foldOf = (id) => [...id].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 0) % FOLDS

const articles = SETS.flatMap((set) =>
  readFileSync(join(folder, `${set.name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ ...JSON.parse(line), set: set.name, language: set.language }))
    .map((article) => ({
      article,
      fold: foldOf(article.id),
      questions: [
        ...questionsOf(article, isRight),
        ...(set.reported ? reportedQuestionsOf(article, isRight) : []),
      ],
    })),
)

/** Speakers first, then who is quoted at all, given the speakers. */
function learn(some) {
  const speakers = learnRanking(some.flatMap((one) => one.questions))
  const cases = some.flatMap(({ article }) =>
    walk(article, score, speakers, null).map((step) => ({
      features: step.features,
      yes: step.truth !== null,
    })),
  )
  return { speakers, attribution: learnLogistic(cases, { top: 170 }) }
}

const certain = []
const tally = {}
const folds = []
for (let fold = 0; fold < FOLDS; fold++) {
  const { speakers, attribution } = learn(articles.filter((one) => one.fold !== fold))
  folds.push({ speakers, attribution })
  for (const { article } of articles.filter((one) => one.fold === fold)) {
    for (const step of walk(article, score, speakers, attribution)) {
      if (!step.truth?.speaker_span || step.candidate === null) continue
      const yes = isRight(step.candidate.mention, step.truth)
      const row = (tally[`${article.set} ${step.truth.type}`] ??= { right: 0, all: 0 })
      row.all++
      if (yes) row.right++
      if (step.attributed) certain.push({ features: step.sure, yes, fold })
    }
  }
}
for (const [name, { right, all }] of Object.entries(tally)) {
  console.log(
    `${name.padEnd(26)} ${String(all).padStart(5)}   speaker right ${((100 * right) / all).toFixed(1)} %`,
  )
}

/** What the whole finder finds in articles that none of its tables was learned from. */
const heldOut = folds.flatMap(({ speakers, attribution }, fold) => {
  const certainty = learnLogistic(
    certain.filter((one) => one.fold !== fold),
    { least: 8 },
  )
  const tables = { speakers, attribution, certainty }
  return articles
    .filter((one) => one.fold === fold)
    .map(({ article }) => ({ article, quotes: foundIn(article, tables) }))
})
for (const { name } of SETS) {
  const some = heldOut.filter((one) => one.article.set === name)
  report(
    name,
    some.map((one) => one.article),
    some.map(({ article, quotes }) => ({ id: article.id, quotes })),
  )
}

if (process.argv.includes('--write')) {
  const { speakers, attribution } = learn(articles)
  const certainty = learnLogistic(certain, { least: 8 })
  const write = (file, name, about, weights) => {
    const rows = Object.entries(weights)
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100])
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => `  ${/^[a-z]+$/i.test(feature) ? feature : `'${feature}'`}: ${weight},`)
    const path = resolve(import.meta.dirname, '../src/extractor/quotations/speakers', file)
    const head = `import type { Weights } from './score'\n\n/** Tuned by bench/tune-quotes.mjs${about} */\n`
    writeFileSync(path, `${head}export const ${name}: Weights = {\n${rows.join('\n')}\n}\n`)
    console.log(`${file}: ${rows.length} weights`)
  }
  write(
    'speaker-weights.ts',
    'SPEAKER_WEIGHTS',
    ': what each fact about a mention adds to its score as the speaker.',
    speakers,
  )
  write(
    'attribution-weights.ts',
    'ATTRIBUTION_WEIGHTS',
    ': what each fact adds to the logit that somebody is quoted.',
    attribution,
  )
  write(
    'certainty-weights.ts',
    'CERTAINTY_WEIGHTS',
    ' on held-out articles: what each fact adds to the logit that the speaker is right.',
    certainty,
  )
}
