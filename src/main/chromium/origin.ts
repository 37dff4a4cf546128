/** The page's own origin: no such host can exist, and it stays the same for ever, because the database belongs to it. */
export const ORIGIN = 'https://commonplace.invalid'

export const isOurs = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`)

/** The path of a parked result, or of anything else of the page. */
export const PARKED = '/parked/'

/** Names of what the shell puts on the page's window besides `commonplace`. */
export const BINDING = '__commonplaceCall'
export const SHELL_SIDE = '__commonplaceShell'
