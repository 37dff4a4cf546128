import type { Agreement, CueLevel, CueLexicon } from './cue'
import { GERMAN } from './de'
import { ENGLISH } from './en'
import { SPANISH } from './es'
import { FRENCH } from './fr'
import { ITALIAN } from './it'
import { OTHER } from './other'
import { PORTUGUESE } from './pt'

export type { Agreement, CueLevel } from './cue'

const LEXICONS: Readonly<Record<string, CueLexicon>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
}

/** The lexicon in the form that lookups need. */
export interface Cues {
  language: string
  verbs: ReadonlyMap<string, CueLevel>
  /** Keyed by the first word; each entry is the whole sequence of words. */
  accordingTo: ReadonlyMap<string, readonly (readonly string[])[]>
  nouns: ReadonlySet<string>
  auxiliaries: ReadonlySet<string>
  pronouns: ReadonlyMap<string, Agreement>
}

const LEVELS: readonly CueLevel[] = ['weak', 'label', 'report', 'say']

function compile(language: string, lexicon: CueLexicon): Cues {
  const verbs = new Map<string, CueLevel>()
  for (const level of LEVELS) for (const form of lexicon.verbs[level]) verbs.set(form, level)
  const accordingTo = new Map<string, string[][]>()
  for (const phrase of lexicon.accordingTo) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    accordingTo.set(
      first,
      [...(accordingTo.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  return {
    language,
    verbs,
    accordingTo,
    nouns: new Set(lexicon.nouns),
    auxiliaries: new Set(lexicon.auxiliaries),
    pronouns: new Map(Object.entries(lexicon.pronouns)),
  }
}

const compiled = new Map<string, Cues>()

/** For a language without rules: the verbs of saying of all languages together. */
const ANY: CueLexicon = {
  ...OTHER,
  verbs: {
    ...OTHER.verbs,
    say: [OTHER, ...Object.values(LEXICONS)].flatMap((lexicon) => lexicon.verbs.say),
    report: [OTHER, ...Object.values(LEXICONS)].flatMap((lexicon) => lexicon.verbs.report),
  },
  pronouns: Object.assign(
    {},
    ...[OTHER, ...Object.values(LEXICONS)].map((lexicon) => lexicon.pronouns),
  ) as CueLexicon['pronouns'],
}

/** The cues of a language (`en`, `de-AT` …); of a language without rules, the commonest verbs of saying only. */
export function cuesFor(language: string): Cues {
  const key = language.slice(0, 2).toLowerCase()
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = compile(key, LEXICONS[key] ?? ANY)
  compiled.set(key, made)
  return made
}
