const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** The address as it may stand in a link, or null: only http, https and mailto. `www.` and bare domains get https. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
  const address = scheme
    ? text
    : text.includes('@') && !text.includes('/')
      ? `mailto:${text}`
      : `https://${text}`
  const url = URL.parse(address)
  if (!url || !ALLOWED.has(url.protocol)) return null
  if (!scheme && !text.includes('@') && !/[.:]/.test(url.host) && url.hostname !== 'localhost') return null
  return address
}

/** Whether an address that came from a file, a paste or another version may stand in a link as it is. */
export const isAllowedAddress = (address: string): boolean => ALLOWED.has(URL.parse(address)?.protocol ?? '')
