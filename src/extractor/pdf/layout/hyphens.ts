/** What a document's own words say about a hyphen at the end of a line. */
export interface Vocabulary {
  words: ReadonlySet<string>
  /** Words with hyphens inside, as they stand within lines. */
  hyphenated: ReadonlySet<string>
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const COMPOUND = /\p{L}+(?:[-‐]\p{L}+)+/gu
const HYPHENS = /[-‐\u00ad]$/u

/** Collects the words of lines; the last word of a line that ends with a hyphen is no evidence, nor the first of the next. */
export const vocabularyOf = (lines: readonly string[]): Vocabulary => {
  const words = new Set<string>()
  const hyphenated = new Set<string>()
  let cut = false
  for (const line of lines) {
    const ends = HYPHENS.test(line)
    let text = cut ? line.replace(/^\S+/, '') : line
    if (ends) text = text.replace(/\S+$/, '')
    for (const [word] of text.toLowerCase().matchAll(WORD)) words.add(word)
    for (const [word] of text.toLowerCase().matchAll(COMPOUND)) hyphenated.add(word.replaceAll('‐', '-'))
    cut = ends
  }
  return { words, hyphenated }
}

/** First halves that are seldom part of one word. */
const KEEPS = new Set([
  'self',
  'non',
  'ex',
  'quasi',
  'half',
  'cross',
  'all',
  'well',
  'pseudo',
  'semi',
  'so',
  'e',
])

/** An address is broken after its signs, or before them, without a hyphen. */
const isBrokenAddress = (before: string, after: string): boolean => {
  const last = /\S+$/.exec(before)?.[0] ?? ''
  if (!/^\(?(?:https?:|www\.|doi:|10\.\d{4})/i.test(last)) return false
  return /[/:?&=_#%~.-]$/.test(last)
    ? /^[^\s)]{2,}/.test(after) && !/[.]$/.test(last)
    : /^[/?&=#%]/.test(after)
}

/** Writing without spaces between words. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

const isSpaceless = (before: string, after: string): boolean =>
  SPACELESS.test(before.slice(-1)) && SPACELESS.test(after.slice(0, 1))

/**
 * How a line goes on in the next: joined without the hyphen when the document has the whole word elsewhere, with it when the
 * document writes it with a hyphen or has both halves as words, when a capital or digit follows, or a hyphen is there already.
 * Without a hyphen at the end: with a space.
 */
export const joinLines = (before: string, after: string, { words, hyphenated }: Vocabulary): string => {
  if (isBrokenAddress(before, after) || isSpaceless(before, after)) return before + after
  if (!HYPHENS.test(before)) return `${before} ${after}`
  const bare = before.replace(HYPHENS, '')
  const head = /[\p{L}\p{N}]+$/u.exec(bare)?.[0] ?? ''
  const tail = /^\p{Ll}+/u.exec(after)?.[0] ?? ''
  if (!head) return `${before} ${after}`
  if (before.endsWith('\u00ad')) return bare + after
  if (!tail || /\d$/.test(head)) return before + after
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()]
  if (hyphenated.has(`${a}-${b}`)) return before + after
  if (words.has(a + b)) return bare + after
  if (/\p{L}[-‐]\p{L}+$/u.test(bare)) return before + after
  if (KEEPS.has(a) || (a.length > 1 && b.length > 1 && words.has(a) && words.has(b))) return before + after
  return bare + after
}
