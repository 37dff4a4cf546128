import type { Agreement } from '../cues'

/** `name` holds a proper name, `nominal` is a noun phrase without one, `pronoun` a pronoun. */
export type MentionKind = 'name' | 'nominal' | 'pronoun'

/** Words that may stand for a speaker. Offsets are UTF-16 code units; `first`/`tokenEnd` are token indexes. */
export interface Mention {
  start: number
  end: number
  first: number
  tokenEnd: number
  kind: MentionKind
  text: string
  /** Names: the proper name inside the phrase (Donald Trump in “Republican nominee Donald Trump”); else the text. */
  name: string
  /** The last noun, in lower case. */
  head: string
  agreement: Agreement | null
  /** Followed by ’s: the person owns, and seldom speaks. */
  possessive: boolean
  block: number
  sentence: number
}
