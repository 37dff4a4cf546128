import type { Article, Quote } from '../article'
import { candidatesFor, linkMentions, type Candidate, type LinkedMention, type Zone } from './candidate'
import { beginsClause, featuresOf, isTied, linkFor, opensMainClause, type Features } from './features'
import { quoteFacts, type History, type QuoteFacts } from './quote-facts'

export interface Scored {
  candidate: Candidate
  features: Features
}

/** One quotation with all its candidates, before any is chosen. */
export interface Question {
  facts: QuoteFacts
  scored: Scored[]
}

const nameKey = (mention: LinkedMention) => mention.name.split(' ').at(-1)?.toLowerCase() ?? ''

/** Chooses speakers from the first quotation to the last; what was chosen is known to the next. */
export class Interviewer {
  readonly mentions: readonly LinkedMention[]
  private readonly frequencies = new Map<string, number>()
  history: History = { last: null, lastQuote: null, earlier: null }

  constructor(private readonly article: Article) {
    this.mentions = linkMentions(article)
    for (const mention of this.mentions) {
      if (mention.kind !== 'name') continue
      const key = nameKey(mention)
      this.frequencies.set(key, (this.frequencies.get(key) ?? 0) + 1)
    }
  }

  /** The candidates of the next quotation with their features. */
  ask(quote: Quote): Question {
    const { article, history } = this
    const facts = quoteFacts(article, quote, history.lastQuote)
    const known = [history.last, history.earlier].filter((mention) => mention !== null)
    const candidates = candidatesFor(article, this.mentions, quote, known)
    const ranks = new Map<Zone, number>()
    const tiedRanks = new Map<Zone, number>()
    const subjects = new Map<Zone, number>()
    const clauses = new Map<Zone, number>()
    const scored = candidates.map((candidate): Scored => {
      const rank = (ranks.get(candidate.zone) ?? 0) + 1
      ranks.set(candidate.zone, rank)
      let tiedRank = 0
      if (isTied(linkFor(facts, candidate))) {
        tiedRank = (tiedRanks.get(candidate.zone) ?? 0) + 1
        tiedRanks.set(candidate.zone, tiedRank)
      }
      const frequency = this.frequencies.get(nameKey(candidate.mention)) ?? 0
      const subjectsBetween = subjects.get(candidate.zone) ?? 0
      if (beginsClause(article, candidate.mention)) subjects.set(candidate.zone, subjectsBetween + 1)
      const clausesBetween = clauses.get(candidate.zone) ?? 0
      if (opensMainClause(article, candidate.mention)) clauses.set(candidate.zone, clausesBetween + 1)
      const field = { rank, tiedRank, subjectsBetween, clausesBetween, frequency }
      return { candidate, features: featuresOf(article, facts, candidate, field, history) }
    })
    return { facts, scored }
  }

  /** Tells who spoke the quotation that was asked about last. */
  answer(quote: Quote, mention: LinkedMention | null): void {
    const { last, earlier } = this.history
    if (mention === null) {
      this.history = { ...this.history, lastQuote: quote }
      return
    }
    const changed = last !== null && last.index !== mention.index
    this.history = { last: mention, lastQuote: quote, earlier: changed ? last : earlier }
  }
}
