const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A title for comparing: letters and digits only, without case and accents, and without the site's name after it. Null when nothing is left. */
export function titleKey(title: string, siteName: string | null): string | null {
  const site = siteName === null ? '' : plain(siteName)
  const whole = plain(title)
  const key = site !== '' && whole.endsWith(` ${site}`) ? whole.slice(0, -site.length - 1) : whole
  return key === '' ? null : key.slice(0, 200)
}
