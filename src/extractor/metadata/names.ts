import type { Name } from '#shared/domain/metadata'
import { findDates } from './dates'

const PARTICLES = new Set(
  "van von der den de del della di da dos das du la le ten ter zu zur af av bin ibn al el y e d' st st. mac o' abu".split(
    ' ',
  ),
)
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/i
/** Degrees and memberships after a name; they are no part of it. */
const CREDENTIAL =
  /^(?:(?:m\.?d|ph\.?d|d\.?o|r\.?d|r\.?d\.?n|r\.?n|m\.?s|m\.?a|m\.?b\.?a|b\.?a|b\.?sc?|m\.?sc?|m\.?ed|m\.?p\.?h|j\.?d|ll\.?[bm]|esq|c\.?p\.?a|cfa|cfp|cepf|cissp|pmp|dds|dmd|dvm|lcsw|lmft|psy\.?d|ed\.?d|pharm\.?d|np|fnp|pa-c|ldn?|cdn|cssd|fand|facc|facs|faap|fnta|nasm|ace|cscs|cpt|mw|pe|pt|dpt|mph|mfa|ma|ms|ba|bs|bsn|msn|cnm|frcp|frs|obe|mbe|cbe|kc|qc)[.®™]*)(?:[-/]\w+)?$/i
const TITLE =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|hon|sen|rep|gov|gen|col|capt|lt|sgt|pastor|father|sister|fr|herr|frau|m|mme)\.?$/i
const ORGANISATION =
  /\b(?:staff|team|editors?|editorial|desk|newsroom|news|press|agency|agencies|reuters|associated press|afp|ap|dpa|bloomberg|magazine|journal|times|post|media|group|inc|llc|ltd|gmbh|corp|company|co|university|institute|foundation|association|society|department|ministry|council|committee|center|centre|college|school|library|admin|administrator|support|community|contributors?|guest|official|network|studio|services?|solutions|software|labs?|blog|online|digital|marketing|communications|insights|global|international|bank|insurance|university|clinic|health|hospital|church|club|board|office|bureau|redaktion|rédaction|redacción|redazione)\b|\.(?:com|org|net|co|io)\b|[®™&]|\d{2,}/i
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const titleCase = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:^|[-'’.])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)

const isCapitals = (text: string): boolean => /\p{Lu}{3,}/u.test(text) && text === text.toUpperCase()

/** Whether words that stand where an author stands name a person rather than an organisation or an account. */
export const looksLikePerson = (text: string): boolean => {
  const words = text.trim().split(/\s+/)
  if (
    words.length < 2 ||
    words.length > 6 ||
    CJK.test(text) ||
    ORGANISATION.test(text) ||
    /[@_/\\:;|<>()?!\d]/.test(text)
  )
    return false
  return (
    words.every((word, i) => /^["'’“(]?\p{Lu}/u.test(word) || (i > 0 && PARTICLES.has(word.toLowerCase()))) ||
    isPlainLower(words)
  )
}

/** Names are sometimes all in small letters; two or three such words can be one. */
const isPlainLower = (words: readonly string[]): boolean =>
  words.length <= 3 &&
  words.every((word) => /^\p{Ll}[\p{Ll}'’-]+$/u.test(word)) &&
  !words.some((word) => PARTICLES.has(word) || /^(?:the|and|of|by|for|to|in|with|your|our)$/.test(word))

/** One author's name, which must have been split from others and freed of "by". */
export const parseName = (text: string): Name => {
  const clean = text.replace(/\s+/g, ' ').trim()
  const inverted = /^([^,]+), ([^,]+)$/.exec(clean)
  if (inverted?.[1] && inverted[2] && !CREDENTIAL.test(inverted[2]) && !SUFFIX.test(inverted[2]))
    if (looksLikePerson(`${inverted[2]} ${inverted[1]}`)) return { given: inverted[2], family: inverted[1] }
  let words = clean.replace(/,/g, ' ').split(/\s+/)
  while (words.length > 2 && TITLE.test(words[0] ?? '')) words = words.slice(1)
  while (words.length > 2 && CREDENTIAL.test(words.at(-1) ?? '')) words = words.slice(0, -1)
  let suffix: string | undefined
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) {
    suffix = words.at(-1)
    words = words.slice(0, -1)
  }
  const bare = words.join(' ')
  if (!looksLikePerson(bare)) return { literal: clean }
  if (isCapitals(bare))
    words = words.map((word) => (PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : titleCase(word)))
  const particle = words.findIndex(
    (word, i) =>
      i > 0 && i < words.length - 1 && PARTICLES.has(word.toLowerCase()) && /^\p{Ll}|^St\.?$/u.test(word),
  )
  const split = particle > 0 ? particle : words.length - 1
  const name = { given: words.slice(0, split).join(' '), family: words.slice(split).join(' ') }
  return suffix ? { ...name, suffix } : name
}

/** A label in small print that markup sets against the name: "ByAnn Lee". */
const GLUED = /^By(?=\p{Lu}\p{Ll}+ \p{Lu})/u

const LEAD =
  /^(?:(?:this )?(?:articles? |story |post |text |words |report )?(?:was )?(?:written |posted |published |reviewed |created |contributed |updated |submitted |compiled |authored )?by|author(?:s|ed by)?|von|par|por|autor(?:en|es|a)?|auteur|door|af|av|de la rédaction|text|words|story|texte)\s*[:|]?\s+(?=\S)/iu
const ROLE =
  /\s*(?:,|\||·|•|⋅|–|—|\s-\s|\n|\()\s*(?:(?:senior|staff|chief|contributing|managing|associate|deputy|executive|assistant|guest|freelance|special|political|science|technology|business|health|sports?|foreign|national|lead|head|vice|co-?)[\s-]*)*(?:writer|editor|reporter|correspondent|journalist|contributor|columnist|author|founder|ceo|cto|president|director|manager|analyst|specialist|producer|photographer|blogger|professor|lecturer|researcher|fellow|expert|consultant|engineer|developer|designer|strategist|dietitian|gastroenterologist|partner|owner|for |of |at |in |on ).*$/isu
/** A role right after a name, without any sign between: two words or three, then up to four more that end in what one does. */
const JOB =
  /^((?:\p{Lu}[\p{L}'’.-]*\s+){2,3}?)(?:former\s+)?(?:[\p{L}&-]+\s+){0,4}?(?:writer|editor|reporter|correspondent|journalist|contributor|columnist|founder|gardener|reviewer|photographer|author|coordinator|consultant|manager|director|analyst|specialist|expert|strategist|engineer|developer|designer|nutritionist|dietitian|winemaker|lead|president|professor|educators?|in)(?=$|[\s,&]).*$/iu
/** A role between two commas or before another name; what follows may be the next author. */
const ROLE_BETWEEN =
  /,\s*(?:the\s+)?(?:[\p{L}-]+\s+){0,6}?(?:writer|editor|reporter|correspondent|journalist|contributor|columnist|founder|gardener|reviewer|photographer|author|coordinator|consultant|manager|director|analyst|specialist|expert|strategist|engineer|developer|designer|nutritionist|dietitian|winemaker|lead|president|professor|educators?)s?(?=\s*(?:&|;|,|$))/giu

const NOISE =
  /\s*(?:\||·|•|⋅|●|\/\/|—|–).*$|\s+(?:at|in|on)$|\s*\(?@\w+\)?|\S+@\S+\.\S+|\s*\([^)]*\)|\s+\d+(?:\s*[–-]\s*\d+)?\s*(?:min|comments?|views|shares?).*$|\s*\b(?:updated|published|posted|last|on)\b\s*:?.*$|,?\s*(?:opens in .*|read more.*|follow.*|view (?:all|bio|profile).*|see (?:all|more).*|view in .*|contributor)$/giu

const SEPARATORS =
  /\s*(?:;|\s&\s|\s(?:and|und|et|y|e|en|og|och|with|mit|avec)\s|\n)\s*|\s*,\s*(?:and|und|et|y|e|with)\s+/iu

const splitCommas = (text: string): string[] => {
  const parts = text.split(/\s*,\s*/).filter(Boolean)
  if (parts.length < 2) return parts
  // Degrees and suffixes belong to the name before them.
  const merged: string[] = []
  for (const part of parts)
    if (
      merged.length &&
      (CREDENTIAL.test(part) ||
        SUFFIX.test(part) ||
        part.split(/[\s/]+/).every((word) => CREDENTIAL.test(word)))
    )
      merged.push(`${merged.pop() ?? ''}, ${part}`)
    else merged.push(part)
  const inverted = merged.length === 2 && !merged.every((part) => part.includes(' '))
  return inverted ? [text] : merged
}

const wordsOf = (name: Name): string[] =>
  ('literal' in name ? name.literal : `${name.given} ${name.family}`).toLowerCase().split(/[\s,]+/)

/** A place that shows a name twice runs them together. */
const repeats = (one: Name, other: Name): boolean => {
  const words = wordsOf(other)
  return wordsOf(one).every((word) => words.includes(word))
}

/**
 * Reads a byline ("By Ann Lee and Tom van Dyk, Staff Writers") into names: several are told apart, roles, degrees, accounts and
 * titles dropped. Empty when nothing is left.
 */
export const parseByline = (line: string): Name[] => {
  if (/^(?:https?:|www\.)/i.test(line)) return []
  const [date] = findDates(line)
  const byline =
    date && date.start > 4
      ? line.slice(0, date.start).replace(/\b(?:on|am|le|,)\s*$/i, '')
      : date
        ? line.slice(date.end)
        : line
  const bare = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(GLUED, '')
    .replace(LEAD, '')
    .replace(LEAD, '')
    .replace(ROLE_BETWEEN, '')
    .replace(ROLE, '')
    .replace(NOISE, '')
    .replace(JOB, '$1')
    .trim()
  const parts = bare.split(SEPARATORS).flatMap(splitCommas)
  const names: Name[] = []
  for (const part of parts.map((one) => one.replace(/^[\s,.|:&–—-]+|[\s,|:–—-]+$/gu, ''))) {
    if (!/\p{L}/u.test(part) || part.length > 80 || /^https?:/i.test(part)) continue
    const name = parseName(part)
    if (names.some((one) => repeats(one, name))) continue
    if (!names.some((one) => JSON.stringify(one).toLowerCase() === JSON.stringify(name).toLowerCase()))
      names.push(name)
  }
  return names.slice(0, 40)
}
