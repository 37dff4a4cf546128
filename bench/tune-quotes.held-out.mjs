// What the whole finder reaches with tables learned from other articles.
import { CERTAIN } from './quotes.bars.mjs'
import { parts } from './tune-quotes.data.mjs'

const TYPES = ['direct', 'mixed']

/** The finder's quotations in the scorer's shape. */
export const foundIn = ({ text }, tables) =>
  parts
    .findAll(text, [], null, { doubledApostrophes: false }, tables)
    .map(({ speakerMention, speakerSpan, ...rest }) => ({
      ...rest,
      speaker_mention: speakerMention,
      speaker_span: speakerSpan,
    }))

/** Prints F1 of spans and speakers, and how right and how many the certain ones are. `judge` is the scorer. */
export const reporter = (judge) => (name, articles, predictions) => {
  const options = { types: TYPES, errors: process.argv.includes('--errors') ? 1 : 0 }
  const { out, err } = judge(articles, predictions, options)
  const outermost = predictions.map(({ id, quotes }) => ({ id, quotes: quotes.filter((q) => !q.nested) }))
  const count = (all) => all.reduce((sum, one) => sum + one.quotes.length, 0)
  const sure = outermost.map(({ id, quotes }) => ({
    id,
    quotes: quotes.filter((q) => q.certainty >= CERTAIN),
  }))
  const certain = judge(articles, sure, { types: TYPES }).out
  const precision = (100 * certain.e2e.P) / (certain.overlap.P || 1)
  console.log(
    `${name.padEnd(16)} held out: exact ${out.exact.F1}  overlap ${out.overlap.F1}  with speaker P ${out.e2e.P} R ${out.e2e.R} ` +
      `F1 ${out.e2e.F1}  certain ${precision.toFixed(1)} % of ${((100 * count(sure)) / (count(outermost) || 1)).toFixed(1)} %`,
  )
  for (const one of err) console.log(`  ${one.join(' | ').replace(/\n+/g, ' ¶ ')}`)
}
