const LINKS = /^(?:https?|mailto):/i
const IMAGES = /^(?:https?):/i

const absolute = (address: string, base: string | null, allowed: RegExp): string | null => {
  const trimmed = address.trim()
  if (!trimmed) return null
  try {
    const url = base ? new URL(trimmed, base) : new URL(trimmed)
    return allowed.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** A link's address resolved against the page's, or null unless it is http, https or mailto. A link within the page is none. */
export const linkAddress = (href: string, base: string | null): string | null =>
  href.trim().startsWith('#') ? null : absolute(href, base, LINKS)

/** A picture's address, or null unless it is http or https. It is kept as data and never loaded. */
export const imageAddress = (src: string, base: string | null): string | null => absolute(src, base, IMAGES)
