import type { CustomScheme } from 'electron'

/** The page's own origin. It stays the same for ever, because the database belongs to it. */
export const SCHEME = 'app'
const HOST = 'commonplace'
export const ORIGIN = `${SCHEME}://${HOST}`

/** Registered in one call, because a second call would replace the first. */
export const SCHEMES: CustomScheme[] = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]

/** Whether an address (or an origin) is of our own origin. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed?.protocol === `${SCHEME}:` &&
    parsed.host === HOST &&
    parsed.username === '' &&
    parsed.password === ''
  )
}
