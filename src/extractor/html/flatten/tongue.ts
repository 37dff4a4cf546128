import { languageTag } from '../../language'

/** The language (BCP 47) and direction of a part of a page, as far as it says them. */
export interface Tongue {
  language?: string
  direction?: 'ltr' | 'rtl'
}

/** An element's language and direction: its own, or those of what it stands in. */
export const tongueOf = (element: Element, around: Tongue): Tongue => {
  const language = languageTag(element.getAttribute('lang') ?? element.getAttribute('xml:lang'))
  const direction = element.getAttribute('dir')?.trim().toLowerCase()
  if (!language && direction !== 'ltr' && direction !== 'rtl') return around
  return {
    ...around,
    ...(language && { language }),
    ...((direction === 'ltr' || direction === 'rtl') && { direction }),
  }
}

/** The language and direction in which a part of a document stands, by itself and all around it. */
export const tongueWithin = (root: Element): Tongue => {
  const chain: Element[] = []
  for (let at: Element | null = root; at; at = at.parentElement) chain.push(at)
  return chain.toReversed().reduce<Tongue>((tongue, element) => tongueOf(element, tongue), {})
}

const primary = (tag: string | undefined): string => tag?.split('-')[0] ?? ''

/** What of a passage's language and direction differs from its article's. */
export const foreign = (one: Tongue, home: Tongue): Tongue => ({
  ...(one.language && primary(one.language) !== primary(home.language) && { language: one.language }),
  ...(one.direction && one.direction !== (home.direction ?? 'ltr') && { direction: one.direction }),
})
