import type { RecordBase } from './record'
import type { Selectors } from './selector'

/** The user's word on who said one quotation of one article. It outlives the revision that it was made on. */
export interface SpeakerCorrection extends RecordBase {
  articleId: string
  /** Of the quotation in the revision on which the correction was made. */
  selectors: Selectors
  /** Null: nobody can tell who said it. */
  speaker: string | null
}

/** The user's word that two names mean one person, in all articles. The record's id is the key of `name`. */
export interface SamePerson extends RecordBase {
  name: string
  sameAs: string
}

/** The same for all ways to write a name: without case, accents, stops and double spaces. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** More steps than anybody has names; ends circles. */
const MOST_STEPS = 10

/** The name under which somebody is shown: what the user said that it is the same as, else the name itself. */
export function shownName(name: string, same: ReadonlyMap<string, string>): string {
  let shown = name
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = same.get(nameKey(shown))
    if (next === undefined || nameKey(next) === nameKey(shown)) return shown
    shown = next
  }
  return shown
}
