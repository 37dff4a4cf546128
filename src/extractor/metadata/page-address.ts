/** http or https, without what only counts visits. */
export const pageAddress = (addresses: readonly string[], base: string | null): string | null => {
  for (const address of addresses) {
    try {
      const url = base ? new URL(address, base) : new URL(address)
      if (!/^https?:$/.test(url.protocol)) continue
      url.hash = ''
      for (const name of [...url.searchParams.keys()])
        if (/^(?:utm_|fbclid|gclid|srsltid|mc_[ce]id)/.test(name)) url.searchParams.delete(name)
      return url.href
    } catch {
      continue
    }
  }
  return null
}

/** The names that a host suggests for its site: `example.org`, `example`. */
export const hostNames = (address: string | null): string[] => {
  if (!address) return []
  const host = new URL(address).hostname.replace(/^www\./, '')
  const name = host.replace(/\.(?:com?\.|org\.|net\.|ac\.|gov\.)?[a-z]{2,}$/, '')
  return [...new Set([host, name, name.split('.').at(-1) ?? name])]
}
