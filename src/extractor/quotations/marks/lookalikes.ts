import type { MarkedSpan } from './span'

const NAME_BEFORE = /\p{Lu}[\p{L}.’'-]*\s$/u
const NAME_AFTER = /^\s\p{Lu}\p{L}/u
const NICKNAME = /^\p{Lu}[\p{L}.’' -]{1,18}$/u

/** James “Jimmy” Doyle: marks inside a name. */
const isNickname = (text: string, span: MarkedSpan) =>
  !span.unclosed &&
  NICKNAME.test(text.slice(span.start, span.end)) &&
  NAME_BEFORE.test(text.slice(Math.max(0, span.outerStart - 24), span.outerStart)) &&
  NAME_AFTER.test(text.slice(span.outerEnd, span.outerEnd + 4))

/** href="…": an attribute of markup that a careless scraper left behind. */
const isAttribute = (text: string, span: MarkedSpan) =>
  /[\w-]=$/.test(text.slice(Math.max(0, span.outerStart - 12), span.outerStart))

/** Leaves out what has marks but quotes nobody: nicknames and attributes of markup. */
export const withoutLookalikes = (text: string, spans: readonly MarkedSpan[]): MarkedSpan[] =>
  spans.filter((span) => !isNickname(text, span) && !isAttribute(text, span))
