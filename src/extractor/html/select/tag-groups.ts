const TAGS = [
  'NAV',
  'FOOTER',
  'HEADER',
  'ASIDE',
  'FORM',
  'ARTICLE',
  'MAIN',
  'SECTION',
  'LI',
  'FIGURE',
  'TABLE',
  'DETAILS',
  'BLOCKQUOTE',
  'A',
  'LABEL',
  'ADDRESS',
  'DL',
  'TIME',
] as const

export const TAG_NAMES: readonly string[] = TAGS

const BITS = new Map<string, number>(TAGS.map((tag, i) => [tag, 1 << i]))
const ROLES: Record<string, string> = {
  navigation: 'NAV',
  contentinfo: 'FOOTER',
  banner: 'HEADER',
  complementary: 'ASIDE',
  main: 'MAIN',
  article: 'ARTICLE',
  search: 'FORM',
  form: 'FORM',
}

/** What an element is by its tag and its ARIA role, as bits in the order of TAG_NAMES. */
export const tagBits = (element: Element): number => {
  const role = ROLES[element.getAttribute('role') ?? '']
  return (BITS.get(element.tagName) ?? 0) | (role ? (BITS.get(role) ?? 0) : 0)
}
