import type { FieldEvidence } from '#shared/domain/metadata'
import { detectLanguage, languageTag } from '../language'

/** Letters by the language that their formatting names; those without one of their own are under the document's default. */
export interface StatedLanguages {
  byLetters: ReadonlyMap<string, number>
  standard: string | null
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag

/**
 * The language of a document. Programs mark words by the keyboard or the template, so what is marked counts where the words agree
 * with it or are too few to tell, and where most words are marked one by one.
 */
export const chooseLanguage = (
  { byLetters, standard }: StatedLanguages,
  text: string,
): { value: string; evidence: FieldEvidence } | null => {
  const total = [...byLetters.values()].reduce((sum, letters) => sum + letters, 0)
  const [marked] = [...byLetters].sort((a, b) => b[1] - a[1])
  const mostly = marked && marked[1] > total * 0.6 && marked[1] > text.length * 0.6 ? marked[0] : null
  const stated = languageTag(mostly ?? standard ?? marked?.[0])
  const detected = detectLanguage(text)
  if (!stated)
    return detected ? { value: detected, evidence: { origin: 'language detection', certainty: 0.8 } } : null
  const agree = detected === null || baseOf(detected) === baseOf(stated)
  if (!agree && !mostly)
    return { value: detected, evidence: { origin: 'language detection', certainty: 0.7 } }
  return {
    value: stated,
    evidence: { origin: 'document properties', certainty: detected === null || !agree ? 0.6 : 0.95 },
  }
}
