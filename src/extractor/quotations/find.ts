import type { Passage } from '#shared/domain/passage'
import { readArticle, type Article, type Quote, type ReadingOptions } from './article'
import type { FoundQuotation } from './found'
import { describeReported } from './indirect/describe'
import { findReported } from './indirect/find'
import { searchOf } from './indirect/reported'
import { kindOf } from './kind'
import { Resolver, type Resolved } from './people/resolve'
import { attributionFeatures, isAttributed } from './speakers/attributed'
import type { LinkedMention } from './speakers/candidate'
import { certaintyFeatures } from './speakers/certainty'
import { choose, type Choice } from './speakers/choose'
import { Interviewer, type Question } from './speakers/decide'
import { cjkSpeaker, isCjk } from './speakers/cjk'
import { linkFor } from './speakers/features'
import { logistic, score } from './speakers/score'
import { plainCase } from './speakers/plain-cases'
import { SHIPPED, type Tables } from './speakers/tables'
import { Cast } from './turns/cast'
import { describeTurn } from './turns/describe'

/** Taken from every logit of certainty, so that what is called certain errs on the safe side. */
const CAUTION = 0.5

const NOBODY: Resolved = { name: null, certainty: 1 }

const cueText = (article: Article, question: Question, choice: Choice): string | null => {
  const link = linkFor(question.facts, choice.best.candidate)
  if (link === null || link.tie === 'far' || link.tie === 'blocked' || link.tie === 'object') return null
  const first = article.tokens[link.cue]
  const last = article.tokens[link.cueEnd]
  return first === undefined || last === undefined ? null : article.text.slice(first.start, last.end)
}

function describe(
  article: Article,
  quote: Quote,
  question: Question,
  choice: Choice | null,
  attribution: number,
  speaker: Resolved,
  tables: Tables,
): FoundQuotation {
  const { start, end } = quote.span
  const common = {
    start,
    end,
    words: article.text.slice(start, end),
    kind: kindOf(question.facts),
    nested: false,
  }
  if (choice === null) {
    return { ...common, speaker: null, speakerMention: null, speakerSpan: null, cue: null, certainty: 0 }
  }
  const { mention } = choice.best.candidate
  const sure = certaintyFeatures(question.facts, choice.best.candidate, choice.share, attribution)
  return {
    ...common,
    speaker: speaker.name,
    speakerMention: article.text.slice(mention.start, mention.end),
    speakerSpan: [mention.start, mention.end],
    cue: cueText(article, question, choice),
    certainty:
      Math.round(logistic(score(tables.certainty, sure) - CAUTION) * speaker.certainty * 1000) / 1000,
  }
}

/** Without spaces there are no tokens to rank: only a speaker who stands right beside the marks is named. */
function describeCjk(text: string, { span }: Quote): FoundQuotation {
  const speaker = cjkSpeaker(text, span.outerStart, span.outerEnd)
  const name = speaker === null ? null : text.slice(speaker.start, speaker.end)
  const words = text.slice(span.start, span.end)
  const kind = /[。！？…]$/.test(words) ? 'direct' : words.length < 4 ? 'short' : 'mixed'
  return {
    start: span.start,
    end: span.end,
    words,
    kind,
    speaker: name,
    speakerMention: name,
    speakerSpan: speaker === null ? null : [speaker.start, speaker.end],
    cue: speaker?.cue ?? null,
    certainty: speaker === null ? 0 : speaker.cue === null ? 0.6 : 0.9,
    nested: false,
  }
}

const castOf = ({ text, quotes }: Article, mentions: readonly LinkedMention[]) =>
  new Cast(
    text,
    mentions,
    quotes.flatMap(({ span }) => span.turn ?? []),
  )

/** All quotations, nested ones too, in text order. `tables` are others than those that ship only in benchmarks. */
export function findAll(
  text: string,
  passages: readonly Passage[],
  language: string | null,
  options: ReadingOptions,
  tables: Tables = SHIPPED,
): FoundQuotation[] {
  const article = readArticle(text, passages, language, options)
  const interviewer = new Interviewer(article)
  const resolver = new Resolver(article, interviewer.mentions)
  const found: FoundQuotation[] = []
  const spoken: LinkedMention[] = []
  let attributed = false
  let cast: Cast | null = null
  const search = searchOf(article, interviewer.mentions)
  const reported = search === null ? [] : findReported(search)
  const indirect: FoundQuotation[] = []
  let told = 0
  const report = (until: number) => {
    for (let next = reported[told]; next !== undefined && next.first < until; next = reported[told]) {
      const one = describeReported(article, interviewer, resolver, next, spoken)
      if (one !== null) indirect.push(one)
      told++
    }
  }
  for (const quote of article.quotes) {
    report(quote.firstToken)
    const { turn } = quote.span
    if (turn !== undefined) {
      found.push(describeTurn(text, quote.span, turn, (cast ??= castOf(article, interviewer.mentions))))
      continue
    }
    if (isCjk(text, quote.span.start)) {
      found.push(describeCjk(text, quote))
      continue
    }
    const question = interviewer.ask(quote)
    const choice = choose(question, tables.speakers)
    const candidate = choice?.best.candidate ?? null
    const facts = attributionFeatures(article, question.facts, candidate, attributed)
    const attribution = score(tables.attribution, facts)
    attributed = plainCase(article, question.facts) ?? isAttributed(question.facts, candidate, attribution)
    if (!attributed) {
      interviewer.answer(quote, null)
      continue
    }
    const mention = candidate?.mention ?? null
    const speaker = mention === null ? NOBODY : resolver.resolve(mention, spoken)
    found.push(describe(article, quote, question, choice, attribution, speaker, tables))
    interviewer.answer(quote, mention)
    if (mention !== null) spoken.push(mention)
  }
  report(Infinity)
  return inOrder(withNested(article, found), indirect)
}

/** Both lists in text order, as one; where two begin together, what holds the other comes first. */
function inOrder(marked: FoundQuotation[], indirect: readonly FoundQuotation[]): FoundQuotation[] {
  if (indirect.length === 0) return marked
  return [...marked, ...indirect].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Adds the quotations inside those that were found; who speaks there is left open. Both lists are in text order. */
function withNested(article: Article, found: readonly FoundQuotation[]): FoundQuotation[] {
  const all: FoundQuotation[] = []
  let next = 0
  for (const outer of found) {
    all.push(outer)
    let inner = article.nested[next]
    while (inner !== undefined && inner.start < outer.end) {
      if (inner.start >= outer.start && inner.end <= outer.end)
        all.push(nestedQuotation(article.text, inner.start, inner.end))
      next++
      inner = article.nested[next]
    }
  }
  return all
}

const nestedQuotation = (text: string, start: number, end: number): FoundQuotation => ({
  start,
  end,
  words: text.slice(start, end),
  kind: 'direct',
  speaker: null,
  speakerMention: null,
  speakerSpan: null,
  cue: null,
  certainty: 0,
  nested: true,
})
