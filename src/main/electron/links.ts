const OUTSIDE = new Set(['http:', 'https:', 'mailto:'])

/** The address as it may be opened outside, or null. The parsed form: what was checked is what is opened. */
export function outsideLink(url: string): string | null {
  const parsed = URL.parse(url)
  return parsed && OUTSIDE.has(parsed.protocol) ? parsed.href : null
}
