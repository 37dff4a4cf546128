import { linkAddress } from '../html/flatten/address'

/** The address of a field `HYPERLINK "address" \o "tip"`, or null for another field, a place in the file, or an unsafe address. */
export const linkOf = (instruction: string): string | null => {
  const rest = /^\s*HYPERLINK\b\s*([^]*)$/i.exec(instruction.slice(0, 10_000))?.[1]
  if (rest === undefined) return null
  const target = /^"([^"]*)"|^([^\s\\"]\S*)/.exec(rest)
  const address = target?.[1] ?? target?.[2]
  return address ? linkAddress(address, null) : null
}

/** Fields whose result is no text of the article: its table of contents and index, page numbers. */
export const isNavigation = (instruction: string): boolean =>
  /^\s*(?:TOC|INDEX|PAGE|NUMPAGES|PAGEREF|FORM\w+)\b/i.test(instruction.slice(0, 100))
