// Turns annotated articles into questions for the learners.
import { load } from './quotes.build.mjs'

export const parts = await load('bench/tune-quotes.parts.ts', 'tune-quotes')
const { Interviewer, attributionFeatures, isAttributed, readArticle } = parts

/** Reported speech teaches too, but counts less. */
const REPORTED = 0.3

const overlap = (a, b, c, d) => {
  const inner = Math.max(0, Math.min(b, d) - Math.max(a, c))
  return inner / (b - a + (d - c) - inner)
}

/** The annotated quotation that a marked span is, or null. One between '' is annotated as indirect. */
export function truthOf(article, span) {
  const { text } = article
  const line = text.indexOf('\n', span.start)
  const firstEnd = line > 0 && line < span.end ? line : span.end
  const doubled = text.startsWith("''", span.outerStart)
  let best = null
  let most = 0
  for (const quote of article.quotes) {
    if (quote.type === 'indirect' && !doubled) continue
    const share = Math.max(
      overlap(span.start, span.end, quote.start, quote.end),
      overlap(span.start, firstEnd, quote.start, quote.end),
    )
    if (share > most) [best, most] = [quote, share]
  }
  return most >= 0.5 ? best : null
}

/** Which candidates are the annotated speaker: of those that overlap it, the one that begins first. */
export function rightOnes(truth, candidates, isRight) {
  const right = new Set()
  if (truth?.speaker_span) {
    const [start, end] = truth.speaker_span
    const pieces = truth.speaker_parts?.length ? truth.speaker_parts : [truth.speaker_span]
    const over = candidates
      .map(({ mention }, i) => ({ i, mention }))
      .filter(({ mention }) => pieces.some(([a, b]) => Math.min(b, mention.end) > Math.max(a, mention.start)))
      .filter(({ mention }) => mention.end - mention.start <= end - start + 40)
    const first = Math.min(...over.map(({ mention }) => Math.max(start, mention.start)))
    const heads = over.filter(({ mention }) => Math.max(start, mention.start) === first)
    const fit = ({ mention }) => overlap(mention.start, mention.end, start, end)
    const best = Math.max(...heads.map(fit))
    for (const head of heads) if (fit(head) >= 0.6 * best) right.add(head.i)
  }
  if (right.size === 0 && truth?.speaker_text) {
    candidates.forEach(({ mention }, i) => isRight(mention, truth) && right.add(i))
  }
  return right
}

const question = ({ scored }, right, weight) => ({
  candidates: scored.map((one) => one.features),
  right,
  weight,
})

/** Asks about every quotation of an article, telling the truth each time. */
export function questionsOf(article, isRight) {
  const read = readArticle(article.text, [], article.language, { doubledApostrophes: true, unmarked: false })
  return asked(article, read, isRight, () => 1)
}

function asked(article, read, isRight, weightOf) {
  const interviewer = new Interviewer(read)
  const questions = []
  for (const quote of read.quotes) {
    const answer = interviewer.ask(quote)
    const truth = quote.span.truth ?? truthOf(article, quote.span)
    const right = rightOnes(
      truth,
      answer.scored.map((one) => one.candidate),
      isRight,
    )
    const [index] = right
    const weight = weightOf(quote)
    if (right.size > 0 && weight > 0) questions.push(question(answer, right, weight))
    if (quote.span.truth === undefined) {
      interviewer.answer(quote, index === undefined ? null : answer.scored[index].candidate.mention)
    }
  }
  return questions
}

/** The same for reported speech: its words are put in the place of a quotation, every third at a time. */
export function reportedQuestionsOf(article, isRight) {
  const read = readArticle(article.text, [], article.language, { doubledApostrophes: true, unmarked: false })
  const taken = read.quotes.map((quote) => quote.span)
  const free = []
  for (const truth of article.quotes) {
    const { start, end } = truth
    if (truth.type !== 'indirect' || !truth.speaker_span || end - start <= 15) continue
    if (truth.speaker_span[0] < end && truth.speaker_span[1] > start) continue
    const firstBlock = read.blocks.findIndex((block) => block.start <= start && end <= block.end)
    const clear = [...taken, ...free].every((span) => span.outerEnd <= start || span.outerStart >= end)
    if (firstBlock < 0 || !clear) continue
    const span = {
      start,
      end,
      outerStart: start,
      outerEnd: end,
      glyph: '"',
      unclosed: false,
      nested: false,
      firstBlock,
    }
    free.push({ ...span, lastBlock: firstBlock, truth })
  }
  return [0, 1, 2].flatMap((third) => {
    const spans = [...taken, ...free.filter((_, i) => i % 3 === third)].sort(
      (a, b) => a.outerStart - b.outerStart,
    )
    const tokens = parts.tokenise(article.text, read.blocks, spans)
    const sentences = parts.splitSentences(article.text, tokens, read.cues)
    const quotes = spans.map((span) => ({ span, firstToken: -1, lastToken: -1 }))
    tokens.forEach((token, i) => {
      if (token.kind !== 'quote') return
      const quote = quotes[token.quote]
      if (quote.firstToken < 0) quote.firstToken = i
      quote.lastToken = i
    })
    const mentions = parts.findMentions(tokens, read.cues)
    const seen = {
      ...read,
      tokens,
      sentences,
      mentions,
      quotes: quotes.filter((quote) => quote.firstToken >= 0),
    }
    return asked(article, seen, isRight, (quote) => (quote.span.truth === undefined ? 0 : REPORTED))
  })
}

/** Walks through an article as the finder does; `attribution` null means that attribution is told, not guessed. */
export function walk(article, score, speakers, attribution) {
  const read = readArticle(article.text, [], article.language, { doubledApostrophes: true, unmarked: false })
  const interviewer = new Interviewer(read)
  const steps = []
  let attributed = false
  for (const quote of read.quotes) {
    const { facts, scored } = interviewer.ask(quote)
    const scores = scored.map((one) => score(speakers, one.features))
    const best = scores.indexOf(Math.max(...scores))
    const candidate = scored[best]?.candidate ?? null
    const features = attributionFeatures(read, facts, candidate, attributed)
    const truth = truthOf(article, quote.span)
    const logit = attribution === null ? (truth === null ? -9 : 9) : score(attribution, features)
    attributed = attribution === null ? truth !== null : isAttributed(facts, candidate, logit)
    const share = parts.shares(scores)[best] ?? 0
    const sure = candidate === null ? [] : parts.certaintyFeatures(facts, candidate, share, logit)
    steps.push({ span: quote.span, truth, features, candidate, attributed, sure })
    interviewer.answer(quote, attributed ? (candidate?.mention ?? null) : null)
  }
  return steps
}
