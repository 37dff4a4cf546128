import type { Stated } from './refinements'

export interface Titles {
  title: string
  subtitle: string | null
}

/** What programs write where nobody gave a title. */
const NONE = /^(?:unknown|untitled|\[?no (?:title|data)\]?|title|ohne titel|sans titre|sin título)$/i

/** The main title and the subtitle, as title-type tells them apart; without it the first title is the main one. */
export const titlesOf = (stated: readonly Stated[]): Titles => {
  const titles = stated.filter(({ name, value }) => name === 'title' && value && !NONE.test(value))
  const typed = (type: string): Stated | undefined =>
    titles.find((one) => one.property('title-type')?.toLowerCase() === type)
  const main =
    typed('main') ??
    titles.find((one) => one.property('title-type') === null) ??
    typed('expanded') ??
    titles[0]
  const subtitle = typed('subtitle')
  return {
    title: main?.value ?? '',
    subtitle: subtitle && subtitle !== main ? subtitle.value : null,
  }
}
