import type { Passage } from '#shared/domain/passage'
import { blocksOf, type Block } from './blocks'
import { cuesFor, type Cues } from './cues'
import { guessLanguage } from './language'
import { findMarkedSpans, type MarkedSpan } from './marks'
import { findDialogue } from './marks/dialogue'
import { GLYPHS } from './marks/glyphs'
import { withoutLookalikes } from './marks/lookalikes'
import { nest } from './marks/span'
import { findMentions } from './mentions/find'
import type { Mention } from './mentions/mention'
import { splitSentences } from './text/sentences'
import type { Sentence, Token } from './text/token'
import { tokenise } from './text/tokenise'
import { findTurnSpans, withTurns } from './turns/spans'
import { findWhole } from './whole/find'

/** A marked span with its place among the tokens. */
export interface Quote {
  span: MarkedSpan
  /** Its first and last `quote` token; they differ when it runs over several blocks. */
  firstToken: number
  lastToken: number
}

/** An article cut into its parts, from which speakers are chosen. */
export interface Article {
  text: string
  cues: Cues
  blocks: readonly Block[]
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  mentions: readonly Mention[]
  /** Double marks of some kind stand in it: single ones are then seldom quotations of their own. */
  hasDoubles: boolean
  /** Outermost spans, in text order. */
  quotes: readonly Quote[]
  nested: readonly MarkedSpan[]
}

export interface ReadingOptions {
  /** Do two apostrophes ('' … '') make a quotation? Wire services and news databases write them so. */
  doubledApostrophes: boolean
  /** Are transcripts, interviews, block quotes and letters read, which need no marks? */
  unmarked: boolean
}

/** Turns of a transcript or an interview; where there are none, what is quoted whole. */
function findUnmarked(
  text: string,
  passages: readonly Passage[],
  blocks: readonly Block[],
  cues: Cues,
  taken: readonly MarkedSpan[],
): MarkedSpan[] {
  const turns = findTurnSpans(text, passages, blocks, cues)
  return turns.length > 0 ? turns : findWhole(text, passages, blocks, cues, taken)
}

/** Takes an article apart. Linear in the text's length. */
export function readArticle(
  text: string,
  passages: readonly Passage[],
  language: string | null,
  options: ReadingOptions,
): Article {
  const blocks = blocksOf(text, passages)
  const cues = cuesFor(language ?? guessLanguage(text))
  const marked = withoutLookalikes(text, findMarkedSpans(text, blocks))
  const dialogue = findDialogue(text, blocks, cues, marked)
  const whole = options.unmarked ? findUnmarked(text, passages, blocks, cues, [...marked, ...dialogue]) : []
  const extra = dialogue.length + whole.length > 0
  const spans = extra ? nest(withTurns([...marked, ...dialogue], whole)) : marked
  const outermost = spans.filter(
    (span) => !span.nested && (options.doubledApostrophes || span.glyph !== "''"),
  )
  const tokens = tokenise(text, blocks, outermost)
  const sentences = splitSentences(text, tokens, cues)
  const places = new Map<number, [number, number]>()
  tokens.forEach((token, i) => {
    if (token.kind === 'quote') places.set(token.quote, [places.get(token.quote)?.[0] ?? i, i])
  })
  const quotes = outermost.flatMap((span, i): Quote[] => {
    const place = places.get(i)
    return place === undefined ? [] : [{ span, firstToken: place[0], lastToken: place[1] }]
  })
  return {
    text,
    cues,
    blocks,
    tokens,
    sentences,
    mentions: findMentions(tokens, cues),
    hasDoubles: spans.some((span) => GLYPHS[span.glyph]?.family !== 'single'),
    quotes,
    nested: spans.filter((span) => span.nested),
  }
}
