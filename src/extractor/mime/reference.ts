const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? ''

const resolved = (address: string, base: string): string | null => {
  try {
    return new URL(address, base || undefined).href
  } catch {
    return null
  }
}

/** Percent-encoded or not, an address means the same part. */
const plain = (address: string): string => {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The keys that a reference or a Content-Location may be found by, most exact first. */
export const referenceKeys = (address: string, base: string): string[] => {
  const bare = withoutFragment(address.trim())
  const whole = resolved(bare, base)
  return [bare, ...(whole ? [whole, plain(whole)] : [])].filter(Boolean)
}
