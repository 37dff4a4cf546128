// node bench/extraction.fields.train.mjs FOLDER [--cached] [--write]
//
// Learns what each fact about a candidate for title, authors and day of publication weighs (logistic regression over named
// features) and reports the figures on sites that were held out (five folds) at several thresholds. Pages whose own metadata
// contradict the truth teach nothing about dates. `--write` writes the tables that ship.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FIELDS, isRight, readPages } from './extraction.fields.data.mjs'
import { learnLogistic } from './tune-quotes.learn.mjs'

const folder = resolve(process.argv[2] ?? '.')
const pages = readPages(folder, process.argv.includes('--cached'))
const SETTINGS = { l2: 0.02, least: 5 }

const learn = (field, some) =>
  learnLogistic(
    some
      .filter((page) => field !== 'date' || !page.contradicts)
      .flatMap((page) =>
        page[field].map(({ value, features }) => ({
          features: ['bias', ...new Set(features)],
          yes: isRight[field](value, page.truth, true),
        })),
      ),
    SETTINGS,
  )

const isArticle = ({ truth }) => truth.type === 'article'

const percent = (part, all) => ((100 * part) / Math.max(1, all)).toFixed(1)

/** `asked` are `{truth, choose}`: `choose(least)` gives what is chosen when that much certainty is asked. */
const figures = (field, asked, least) => {
  const chosen = asked.map(({ truth, choose }) => ({
    known: truth[FIELDS[field].truth],
    truth,
    top: choose(least),
  }))
  const known = chosen.filter((one) => one.known)
  const unknown = chosen.filter((one) => !one.known)
  const given = ({ top }) => top !== null && top.certainty >= least
  const right = known.filter((one) => given(one) && isRight[field](one.top.value, one.truth))
  return `right ${percent(right.length, known.length)} invented ${percent(unknown.filter(given).length, unknown.length)} missing ${percent(known.filter((one) => !given(one)).length, known.length)}`
}

for (const [field, { weights: table, enough, choose }] of Object.entries(FIELDS)) {
  const ask = (page, weights) => ({
    truth: page.truth,
    choose: (least) => choose(page[field], weights, least),
  })
  const held = []
  for (let fold = 0; fold < 5; fold++) {
    const weights = learn(
      field,
      pages.filter((page) => page.fold !== fold),
    )
    held.push(...pages.filter((one) => one.fold === fold).map((page) => ask(page, weights)))
  }
  const weights = learn(field, pages)
  const seen = pages.map((page) => ask(page, weights))
  const articles = pages.filter(isArticle)
  const possible = articles.filter((page) =>
    page[field].some(({ value }) => isRight[field](value, page.truth)),
  )
  console.log(
    `\n${field}: ${Object.keys(weights).length} weights; among the candidates on ${possible.length} of ${articles.filter((page) => page.truth[FIELDS[field].truth]).length} pages`,
  )
  for (const at of [0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7])
    console.log(
      `  ${at === enough ? '*' : ' '} from ${at.toFixed(2)}  held out: ${figures(field, held.filter(isArticle), at)}   seen: ${figures(field, seen.filter(isArticle), at)}`,
    )
  for (const type of ['forum', 'documentation']) {
    const of = (asked) =>
      figures(
        field,
        asked.filter(({ truth }) => truth.type === type),
        enough,
      )
    console.log(`  ${type}, held out: ${of(held)}   seen: ${of(seen)}`)
  }
  console.log('  certainty   held out')
  for (let low = 0; low < 1; low += 0.1) {
    const bin = held
      .filter(isArticle)
      .map(({ truth, choose: of }) => ({ truth, top: of(0) }))
      .filter(({ top }) => top && top.certainty >= low && top.certainty < low + 0.1 + (low > 0.85 ? 0.01 : 0))
    const good = bin.filter(({ top, truth }) => isRight[field](top.value, truth, true)).length
    if (bin.length)
      console.log(
        `  ${low.toFixed(1)}-${(low + 0.1).toFixed(1)}  ${String(bin.length).padStart(4)} pages, mean ${(bin.reduce((sum, { top }) => sum + top.certainty, 0) / bin.length).toFixed(2)}, right ${(good / bin.length).toFixed(2)}`,
      )
  }
  if (!process.argv.includes('--write')) continue
  const rows = Object.entries(weights)
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^[a-z]+$/i.test(name) ? name : `'${name}'`}: ${weight},`)
  const path = resolve(import.meta.dirname, `../src/extractor/metadata/${FIELDS[field].list}/weights.ts`)
  writeFileSync(
    path,
    `import type { Weights } from '../weigh'\n\n/** Tuned by bench/extraction.fields.train.mjs: what each fact adds to the logit that a candidate is right. */\nexport const ${table}: Weights = {\n${rows.join('\n')}\n}\n`,
  )
}
