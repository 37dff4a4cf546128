// Who is meant by he, she, it and they: scores the labelled cases of pronouns.labels.json, which holds ids and offsets (UTF-16 code units):
// the quotation, the pronoun that speaks it, and `names`, places where the person is named. Without `names` nobody is; `described` is then
// the noun that the pronoun stands for, if any.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const LABELS = JSON.parse(readFileSync(join(import.meta.dirname, 'pronouns.labels.json'), 'utf8'))

const PRONOUN = /^(?:he|she|it|they|who|him|his|her|them|their)$/i
const wordsOf = (words) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean)

/**
 * Do the answer and the name mean one person? The answer holds the name's last word with no other first name before it, or is a part of
 * the name. An answer that lists people is none.
 */
export function sameName(answer, name, titles) {
  if (/[;,]| and | & /.test(answer)) return false
  const given = wordsOf(answer).filter((word, i, all) => i === all.length - 1 || !titles.has(word))
  const meant = wordsOf(name).filter((word, i, all) => i === all.length - 1 || !titles.has(word))
  if (given.length === 0) return false
  if (given.every((word) => meant.includes(word))) return true
  const at = given.lastIndexOf(meant.at(-1))
  return at >= 0 && (at === 0 || meant.length === 1 || meant.includes(given[at - 1]))
}

/** Is `answer`, a resolved speaker or null, the person of the label? */
export function isRight(answer, label, text, titles) {
  const bare = answer === null || PRONOUN.test(answer)
  if (label.names.length > 0)
    return !bare && label.names.some(([start, end]) => sameName(answer, text.slice(start, end), titles))
  if (label.described === undefined) return bare
  return !bare && wordsOf(answer).includes(wordsOf(text.slice(...label.described)).at(-1))
}

const overlaps = (quote, [start, end]) => {
  const inner = Math.min(quote.end, end) - Math.max(quote.start, start)
  return inner > 0 && inner / (Math.max(quote.end, end) - Math.min(quote.start, start)) >= 0.5
}

/** The speaker of a labelled quotation among the predictions for its article; null when it was not found. */
export const answerTo = (label, quotes) =>
  quotes.find((quote) => !quote.nested && overlaps(quote, label.quotation))?.speaker ?? null

/** The baseline, told which pronoun speaks: the nearest name before it whose title or first name does not contradict its gender. */
export function nearestAgreeing(label, mentions, text, genderOf) {
  const pronoun = text.slice(...label.pronoun).toLowerCase()
  const gender = /^(?:he|him|his)$/.test(pronoun) ? 'm' : /^(?:she|her)$/.test(pronoun) ? 'f' : null
  const before = mentions.filter(({ kind, end }) => kind === 'name' && end <= label.pronoun[0])
  return (
    before.findLast(({ name }) => {
      const known = genderOf(name)
      return gender === null || known === null || known === gender
    })?.name ?? null
  )
}
