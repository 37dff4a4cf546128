import { detectAll } from 'tinyld/light'

const SAMPLE = 6000
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i

/** A language tag in its usual spelling (BCP 47), or null for what is none. */
export const languageTag = (value: string | null | undefined): string | null => {
  const tag =
    value
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? ''
  if (!TAG.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** The language of a text by its words and letters (BCP 47), or null when it is too short or not sure. */
export const detectLanguage = (text: string): string | null => {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 60) return null
  const [first, second] = detectAll(sample)
  if (!first || first.accuracy < 0.3) return null
  return second && second.accuracy > first.accuracy * 0.8 ? null : first.lang
}
