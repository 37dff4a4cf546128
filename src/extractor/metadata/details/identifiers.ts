/** A DOI without resolver, as ISO 26324 spells it; null where a text holds none. */
export const doiIn = (text: string): string | null =>
  /(?:^|doi\.org\/|doi:\s*|\s)(10\.\d{4,9}\/[^\s"<>]+)/i.exec(text.trim())?.[1]?.replace(/[.,;)]+$/, '') ??
  null

/** The sum of a number's digits, each times the weight of its place; `X` is ten. */
const weighted = (digits: string, weight: (place: number) => number): number =>
  Array.from(digits, (digit, i) => (digit === 'X' ? 10 : Number(digit)) * weight(i)).reduce(
    (a, b) => a + b,
    0,
  )

/** An ISSN with a right check digit (ISO 3297), as `1234-567X`; else null. */
export const issnIn = (text: string): string | null => {
  const hit = /(?:^|\D)(\d{4})-?(\d{3})([\dXx])(?=$|\D)/.exec(text)
  if (!hit?.[1] || !hit[2] || !hit[3]) return null
  const sum = weighted(`${hit[1]}${hit[2]}`, (i) => 8 - i)
  const check = (11 - (sum % 11)) % 11
  return (check === 10 ? 'X' : String(check)) === hit[3].toUpperCase()
    ? `${hit[1]}-${hit[2]}${hit[3].toUpperCase()}`
    : null
}

/** An ISBN of 10 or 13 signs with a right check digit (ISO 2108), without hyphens; else null. */
export const isbnIn = (text: string): string | null => {
  const signs = text
    .replace(/^[^\d]*/, '')
    .replace(/[\s-]/g, '')
    .toUpperCase()
  if (/^97[89]\d{10}$/.test(signs)) {
    const sum = weighted(signs, (i) => (i % 2 ? 3 : 1))
    return sum % 10 === 0 ? signs : null
  }
  if (!/^\d{9}[\dX]$/.test(signs)) return null
  const sum = weighted(signs, (i) => 10 - i)
  return sum % 11 === 0 ? signs : null
}
