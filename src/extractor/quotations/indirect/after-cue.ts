import { clauseEnd } from './clause-end'
import { grammarFor } from '../mentions/grammar'
import { isClause, isCue, isWord, sentenceEnd, sentenceStart, type Reported, type Search } from './reported'

/** How many words may stand between the verb and its clause: told reporters at the harbour on Tuesday that … */
const BETWEEN = 14

/** Did somebody really say it? Not: did not say, refused to say, may say, was told, if he says. */
function isSaid(search: Search, cue: number): boolean {
  const { tokens, rules, article } = search
  const subject = search.subjects.get(cue)
  for (let i = cue - 1; i >= Math.max(sentenceStart(search, cue), cue - 4); i--) {
    const token = tokens[i]
    if (token === undefined || !isWord(token)) break
    if (subject !== undefined && i < subject.tokenEnd) break
    if (rules.not.has(token.lower) || /n[’']t$/.test(token.lower)) return false
    if (article.cues.language !== 'en') continue
    if (token.lower === 'to') return /^(?:on|continued|continues)$/.test(tokens[i - 1]?.lower ?? '')
    if (/^(?:may|might|could|should|if|let|would)$/.test(token.lower)) return false
  }
  return true
}

/** A verb of saying with nobody beside it: …, adding that …; and said that …; afirmó que … */
function standsAlone(search: Search, cue: number): boolean {
  const { tokens, rules, article } = search
  const token = tokens[cue]
  const before = tokens[cue - 1]
  if (token === undefined) return false
  if (rules.dropsSubject) return true
  if (before === undefined || before.sentence !== token.sentence) return false
  if (article.cues.language === 'en' && token.lower.endsWith('ing'))
    return (
      before.kind !== 'word' ||
      rules.and.has(before.lower) ||
      /ly$|^(?:before|while|after|by)$/.test(before.lower)
    )
  return rules.and.has(before.lower) || before.kind === 'quote'
}

const isOpener = ({ rules }: Search, lower: string) =>
  rules.that.has(lower) || rules.asked.has(lower) || rules.elided?.test(lower) === true

/** The index at which the clause opens after a verb, or -1. */
function openerAfter(search: Search, cue: number): number {
  const { tokens, rules, article, at } = search
  const grammar = grammarFor(article.cues.language)
  const limit = Math.min(sentenceEnd(search, cue), cue + BETWEEN)
  const telling = rules.telling.has(tokens[cue]?.lower ?? '')
  let next = cue + 1
  if (rules.lead === 'comma') {
    for (; next < limit; next++) {
      const token = tokens[next]
      if (token === undefined || token.kind === 'quote' || /^[:;()]$/.test(token.text)) return -1
      if (token.text !== ',') continue
      const first = tokens[next + 1]
      if (first === undefined) return -1
      if (isOpener(search, first.lower)) return next + 1
      return opensBare(search, cue, next + 1) ? next + 1 : -1
    }
    return -1
  }
  // A subject behind its verb: ha dichiarato Chiara Neri che …
  const inverted = search.subjects.get(cue)
  if (inverted !== undefined && inverted.first > cue) next = inverted.tokenEnd
  const addressed = at.get(next)
  if (telling) next = addressed === undefined ? next : addressed.tokenEnd
  const bare = opensBare(search, cue, afterTime(search, next)) ? afterTime(search, next) : -1
  for (let i = next; i < limit; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote' || /^[:;()—–]$/.test(token.text)) break
    if (isOpener(search, token.lower)) {
      const asks = !rules.that.has(token.lower) && rules.elided?.test(token.lower) !== true
      // what, who and where open a clause only right after the verb.
      if (asks && /^(?:when|where|who|which)$/.test(token.lower) && !/^ask/.test(tokens[cue]?.lower ?? ''))
        return bare
      return asks && i > next && !/^(?:whether|if|si|se)$/.test(token.lower) ? bare : i
    }
    if (bare >= 0 && i >= bare) return bare
    // “agreed to share the work in ways that”: an infinitive has things of its own.
    if (token.lower === 'to' && at.get(i + 1) === undefined) break
    if (i > next && (isCue(search, i) || rules.finite.has(token.lower))) break
    // Only where and when it was said may stand in between, never a thing that has a clause of its own.
    if (
      i === next &&
      isWord(token) &&
      !grammar.prepositions.has(token.lower) &&
      !grammar.calendar.has(token.lower) &&
      !telling &&
      !isAdverb(token.lower)
    )
      break
  }
  return bare
}

const isAdverb = (lower: string) =>
  /..ly$|^(?:yesterday|today|earlier|later|again|also|too|gestern|heute|hier|ayer|ieri|ontem|aussi|también|anche|também)$/.test(
    lower,
  )

/** Skips “on Tuesday”, “Tuesday”, “yesterday”, “in a statement”. */
function afterTime(search: Search, from: number): number {
  const { tokens, article } = search
  const { calendar } = grammarFor(article.cues.language)
  let i = from
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[i]
    if (token === undefined) break
    if (calendar.has(token.lower) || isAdverb(token.lower)) i++
    else if (/^(?:on|in|last|this|at)$/.test(token.lower) && calendar.has(tokens[i + 1]?.lower ?? '')) i += 2
    else if (/^(?:on|in|last|this|at)$/.test(token.lower) && calendar.has(tokens[i + 2]?.lower ?? '')) i += 3
    else if (
      token.lower === 'in' &&
      /^an?$/.test(tokens[i + 1]?.lower ?? '') &&
      article.cues.nouns.has(tokens[i + 2]?.lower ?? '')
    )
      i += 3
    else break
  }
  return i
}

/** Verbs that take a thing as well as a clause need a clause that shows itself. */
const PLAIN = /^(?:sa(?:y|ys|id|ying)|tell|tells|told|telling|adds?|added|adding|think|thinks)$/

/** Does a clause without an opening word begin at `first`? */
function opensBare(search: Search, cue: number, first: number): boolean {
  const { tokens, rules, article } = search
  if (!rules.bare) return false
  const verb = tokens[cue]
  const token = tokens[first]
  if (verb === undefined || token === undefined || token.sentence !== verb.sentence || !isWord(token))
    return false
  const end = clauseEnd(search, first)
  if (article.cues.language === 'de') {
    for (let i = first; i < Math.min(end, first + 12); i++)
      if (rules.finite.has(tokens[i]?.lower ?? '')) return true
    return false
  }
  if (
    /^(?:so|no|yes|goodbye|hello|nothing|something|anything|everything|more|much|it|to|about|of|for|as|than|and|but|or)$/.test(
      token.lower,
    ) &&
    !isSubjectIt(search, first)
  )
    return false
  const grammar = grammarFor(article.cues.language)
  if (grammar.prepositions.has(token.lower)) return false
  const subject = article.cues.pronouns.get(token.lower)
  if (
    subject !== undefined &&
    subject.object !== true &&
    subject.possessive !== true &&
    subject.relative !== true
  )
    return end - first > 2
  if (PLAIN.test(verb.lower)) return isClause(search, first, end) || end - first > 5
  return isClause(search, first, Math.min(end, first + 14))
}

/** “said it was closed”, not “said it”. */
function isSubjectIt({ tokens, rules }: Search, i: number): boolean {
  const next = tokens[i + 1]
  return (
    tokens[i]?.lower === 'it' &&
    next !== undefined &&
    (rules.finite.has(next.lower) || /ed$|s$/.test(next.lower))
  )
}

/** What stands behind a verb of saying: said that …, told them …, fragte, ob … */
export function afterCue(search: Search, cue: number): Reported | null {
  if (!isCue(search, cue)) return null
  const subject = search.subjects.get(cue)
  const passive = subject?.after?.cue === cue && subject.after.tie === 'passive'
  if (passive || (subject === undefined && !standsAlone(search, cue))) return null
  if (!isSaid(search, cue)) return null
  const first = openerAfter(search, cue)
  if (first < 0) return null
  return { first, end: clauseEnd(search, first), cue, cueEnd: cue }
}
