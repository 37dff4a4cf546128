// npm run bench:quotes -- FOLDER [--no-peers]
//
// Finds the quotations of the articles below FOLDER, in the same process and run as two baselines, scores all of them with the scorer
// in FOLDER/../../tools, prints our bars, the people behind pronouns (pronouns.labels.json), a calibration table, ten cases of each bar
// that is missed, and the cost against the length of the text. Exit 1 when a bar is missed.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerTo, isRight, LABELS, nearestAgreeing } from './pronouns.score.mjs'
import { CERTAIN, judge, PRONOUN_BARS, SETS } from './quotes.bars.mjs'
import { load } from './quotes.build.mjs'
import { awkwardTexts } from './quotes.texts.mjs'

const options = process.argv.slice(2)
const folder = resolve(options.find((one) => !one.startsWith('--')) ?? '.')
const tool = resolve(folder, '../../tools/score-quotes.mjs')
const sets = SETS.filter((set) => existsSync(join(folder, `${set.name}.jsonl`)))
if (sets.length === 0 || !existsSync(tool)) {
  console.log(`There are no quotations to measure with in ${folder}, so nothing was measured.`)
  process.exit(0)
}

const { score } = await import(tool)
const { findAll, genderOf, readArticle, TITLES } = await load('bench/quotes.parts.ts', 'bench-quotes')
const peers = options.includes('--no-peers') ? {} : (await import('./quotes.peers.mjs')).PEERS

const articlesOf = (set) =>
  readFileSync(join(folder, `${set.name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const ours = (doubledApostrophes) => (text) =>
  findAll(text, [], null, { doubledApostrophes, unmarked: false }).map(
    ({ speakerMention, speakerSpan, ...rest }) => ({
      ...rest,
      speaker_mention: speakerMention,
      speaker_span: speakerSpan,
    }),
  )

/** Runs a finder over articles; the first round only warms up. */
function run(articles, find) {
  for (const { text } of articles) find(text)
  let ms = 0
  const predictions = articles.map(({ id, text }) => {
    const start = performance.now()
    const quotes = find(text)
    ms += performance.now() - start
    return { id, quotes }
  })
  return { predictions, ms: ms / articles.length }
}

/** Cues of which the annotated speech is said, not thought or meant. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)?|not(?:es|ed|ing)|argu(?:es?|ed|ing)|claim(?:s|ed|ing)?|announc(?:es?|ed|ing)|report(?:s|ed|ing)?|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|explain(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|ask(?:s|ed|ing)?|stat(?:es?|ed|ing)|wr(?:ote|ites?|iting)|suggest(?:s|ed|ing)?|according to|sagte?n?|erklärten?|laut|teilten?)$/i

const f1s = (r) => `exact ${r.exact.F1}  overlap ${r.overlap.F1}  with speaker ${r.e2e.F1}`

/** Of the predictions whose certainty lies in [from, to): how many, and how often the speaker is right. */
function band(articles, predictions, types, from, to) {
  const kept = predictions.map((one) => ({
    ...one,
    quotes: one.quotes.filter(
      (q) => !q.nested && q.kind !== 'indirect' && q.certainty >= from && q.certainty < to,
    ),
  }))
  const { out } = score(articles, kept, { types })
  const count = kept.reduce((sum, one) => sum + one.quotes.length, 0)
  return { count, precision: (100 * out.e2e.P) / (out.overlap.P || 1) }
}

/**
 * How well reported speech is found: all that is annotated as indirect, and what a verb of saying introduces. What holds or is a marked
 * quotation is judged by that.
 */
function reportedSpeech(articles, predictions) {
  const truth = articles.map((one) => ({
    ...one,
    quotes: one.quotes.filter((q) => q.type !== 'indirect' || !/^(?:''|")/.test(q.text)),
  }))
  const cued = truth.map((one) => ({
    ...one,
    quotes: one.quotes.map((q) =>
      q.type === 'indirect' && !SAYING.test(q.cue ?? '') ? { ...q, type: 'other' } : q,
    ),
  }))
  const kept = predictions.map((one, i) => ({
    id: one.id,
    quotes: one.quotes
      .filter((q) => q.kind === 'indirect')
      .filter((q) =>
        articles[i].quotes.every((t) => t.type === 'indirect' || t.end <= q.start || t.start >= q.end),
      )
      .map((q) => ({ ...q, kind: 'direct' })),
  }))
  for (const [title, gold] of [
    ['reported speech, all', truth],
    ['reported speech, said', cued],
  ]) {
    const { out } = score(gold, kept, { types: ['indirect'] })
    const show = ({ P, R }) => `P ${P} R ${R}`
    console.log(
      `  ${title.padEnd(24)} overlap ${show(out.overlap)}  exact ${show(out.exact)}  speaker right ${out.speaker.all.part} %`,
    )
  }
}

const outside = (articles, predictions) =>
  predictions.reduce((sum, one, i) => {
    const { text } = articles[i]
    return (
      sum + one.quotes.filter((q) => q.end > text.length || q.words !== text.slice(q.start, q.end)).length
    )
  }, 0)

/** How many of the labelled pronouns are resolved to the person, by us and by the nearest name that agrees. */
function pronouns(articles, predictions) {
  const places = new Map(articles.map(({ id }, i) => [id, i]))
  const cases = LABELS.filter(({ id }) => places.has(id))
  const answers = cases.map((label) => {
    const { text } = articles[places.get(label.id)]
    const { mentions } = readArticle(text, [], 'en', { doubledApostrophes: true })
    const ours = answerTo(label, predictions[places.get(label.id)].quotes)
    const nearest = nearestAgreeing(label, mentions, text, genderOf)
    const right = (answer) => isRight(answer, label, text, TITLES)
    return { label, text, ours, right: right(ours), nearest: right(nearest) }
  })
  const share = (which) => (100 * answers.filter((one) => one[which]).length) / (cases.length || 1)
  const wrong = answers.filter((one) => !one.right)
  return { count: cases.length, resolved: share('right'), nearest: share('nearest'), wrong }
}

let missed = 0
for (const set of sets) {
  const articles = articlesOf(set)
  console.log(`\n${set.name}, ${articles.length} articles`)
  const own = run(articles, ours(false))
  let faster = 0
  for (const [title, find] of Object.entries(peers)) {
    const peer = run(articles, find)
    if (title === 'compromise') faster = peer.ms / own.ms
    const { out } = score(articles, peer.predictions, { types: set.types })
    console.log(`  ${title.padEnd(24)} ${f1s(out)}  ${peer.ms.toFixed(2)} ms an article`)
  }
  const { out, err } = score(articles, own.predictions, { types: set.types, errors: 1 })
  console.log(`  ${'ours'.padEnd(24)} ${f1s(out)}  ${own.ms.toFixed(2)} ms an article`)
  const marked = run(articles, ours(true)).predictions
  if (JSON.stringify(marked) !== JSON.stringify(own.predictions)) {
    const other = score(articles, marked, { types: set.types }).out
    console.log(`  ${"ours, '' as marks too".padEnd(24)} ${f1s(other)}`)
  }
  const all = own.predictions.reduce(
    (sum, one) => sum + one.quotes.filter((q) => !q.nested && q.kind !== 'indirect').length,
    0,
  )
  const sure = band(articles, own.predictions, set.types, CERTAIN, Infinity)
  const wrong = new Set(err.map(([, id]) => id))
  const report = {
    ...out,
    certain: { precision: sure.precision, share: (100 * sure.count) / (all || 1) },
    whole: articles.length - wrong.size,
    faster,
  }
  const verdicts = judge(set.bars, report)
  for (const { line } of verdicts) console.log(line)
  const strays = outside(articles, own.predictions)
  console.log(
    `  ${strays === 0 ? 'ok    ' : 'MISSED'} ${'spans beside the text'.padEnd(28)} ${String(strays).padStart(6)}   bar = 0`,
  )
  const failures = verdicts.filter(({ holds }) => !holds).length + (strays > 0 ? 1 : 0)
  missed += failures
  if (failures > 0)
    for (const one of err.slice(0, 10)) console.log(`    ${one.join(' | ').replace(/\n+/g, ' ¶ ')}`)
  if (articles.some((one) => one.quotes.some((q) => q.type === 'indirect')))
    reportedSpeech(articles, own.predictions)
  if (set.name === 'polnear-dev') {
    const people = pronouns(articles, own.predictions)
    console.log(
      `  ${people.count} pronouns; the nearest name that agrees is right for ${people.nearest.toFixed(1)} %`,
    )
    for (const { line, holds } of judge(PRONOUN_BARS, people)) {
      console.log(line)
      if (!holds) missed++
    }
    for (const { label, text, ours } of people.wrong.slice(0, 10)) {
      const meant = label.names[0] ?? label.described
      const words = text.slice(...label.quotation).slice(0, 60)
      console.log(`    ${label.id} | ${words} | ${meant ? text.slice(...meant) : 'nobody named'} | ${ours}`)
    }
    console.log('  certainty   quotations   speaker right')
    for (const [from, to] of [
      [0, 0.5],
      [0.5, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
      [0.9, 0.95],
      [0.95, 0.98],
      [0.98, 1.01],
    ]) {
      const { count, precision } = band(articles, own.predictions, set.types, from, to)
      console.log(
        `  ${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}   ${String(count).padStart(10)}   ${precision.toFixed(1).padStart(11)} %`,
      )
    }
  }
}

console.log('\nCost against length: milliseconds a megabyte')
for (const [title, make] of awkwardTexts()) {
  const cells = [0.25, 1, 4, 10].map((megabytes) => {
    const text = make(megabytes * 1e6)
    const start = performance.now()
    findAll(text, [], 'en', { doubledApostrophes: true, unmarked: true })
    return `${megabytes} MB ${((performance.now() - start) / megabytes).toFixed(0)}`.padStart(14)
  })
  console.log(`  ${title.padEnd(34)} ${cells.join('')}`)
}
if (missed > 0) process.exitCode = 1
