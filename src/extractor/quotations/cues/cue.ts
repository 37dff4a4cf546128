/**
 * How surely a word says that somebody speaks: `say` does nothing else (said, told), `report` mostly does (insisted, announced),
 * `label` gives a thing a name (called, described), `weak` often means something else (noted down, felt, read).
 */
export type CueLevel = 'say' | 'report' | 'label' | 'weak'

/** The words of one language around quotations; all in lower case. */
export interface CueLexicon {
  verbs: Readonly<Record<CueLevel, readonly string[]>>
  /** Word sequences that stand before the speaker: according to, nach Angaben von, selon. */
  accordingTo: readonly string[]
  /** Nouns for what was said or where: statement, remarks, interview. */
  nouns: readonly string[]
  /** May stand between a speaker and the cue: has, also, later. */
  auxiliaries: readonly string[]
  pronouns: Readonly<Record<string, Agreement>>
}

export interface Agreement {
  gender: 'm' | 'f' | 'n' | null
  plural: boolean
  /** his, their: the person stands in the possessive. */
  possessive?: boolean
  /** who, which: the person stands just before. */
  relative?: boolean
  /** him, them: an object, seldom the speaker. */
  object?: boolean
  /** I, we: the person stands outside the text, or speaks in it. */
  first?: boolean
}
