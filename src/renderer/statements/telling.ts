import type { Word } from './words'

/** Changes that a reader must not overlook. */
export type Telling = 'negation' | 'number' | 'name'

/** Of the languages whose quotations are found with rules. */
const NEGATIONS = new Set(
  (
    "no not never none nobody nothing neither nor cannot can't won't don't doesn't didn't isn't aren't wasn't weren't " +
    "wouldn't shouldn't couldn't hasn't haven't hadn't without " +
    'nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder ' +
    'ne pas jamais rien personne aucun aucune sans ni ' +
    'nunca jamás nada nadie ningún ninguna sin tampoco ' +
    'non mai niente nessuno nessuna senza né ' +
    'não nunca jamais nenhum nenhuma ninguém sem nem'
  ).split(' '),
)

const NUMBER =
  /^(?:\d[\d.,]*\p{L}{0,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozens?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend|millionen|deux|trois|quatre|cinq|dix|cent|mille|dos|tres|cuatro|cinco|diez|cien|mil|due|tre|dieci|dois|três|dez)$/u

/** A run of words within a text. */
export interface Run {
  text: string
  words: readonly Word[]
}

/** A capital where no sentence begins. */
const isName = (text: string, { start, end, key }: Word): boolean =>
  /^\p{Lu}/u.test(text.slice(start, end)) &&
  end - start > 1 &&
  !/^i'/.test(key) &&
  !/(?:^|[.!?:…–—]["'”’»)]*\s*|["“„«(]\s*)$/u.test(text.slice(Math.max(0, start - 8), start))

const isNegation = (_: string, { key }: Word): boolean => NEGATIONS.has(key) || /n't$/.test(key)

const isNumber = (_: string, { key }: Word): boolean => NUMBER.test(key)

const keysOf = ({ text, words }: Run, wanted: (text: string, word: Word) => boolean): string[] =>
  words.filter((word) => wanted(text, word)).map(({ key }) => key)

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.length !== b.length || a.some((one) => !b.includes(one))

/** Whether what stands in one wording instead of the other turns a negation, a number or a name. */
export const tellingChange = (from: Run, to: Run): Telling | null => {
  const changes = (wanted: (text: string, word: Word) => boolean) =>
    differ(keysOf(from, wanted), keysOf(to, wanted))
  if (changes(isNegation)) return 'negation'
  if (changes(isNumber)) return 'number'
  return changes(isName) ? 'name' : null
}
