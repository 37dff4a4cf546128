import type { Name } from './metadata'

/** What stands for a name in short citations and lists: the family name, or the whole of an organisation's. */
export const shortName = (name: Name): string =>
  'literal' in name ? name.literal : name.family || name.given

/** The whole name in reading order. */
export const fullName = (name: Name): string =>
  'literal' in name
    ? name.literal
    : [name.given, name.family].filter(Boolean).join(' ') + (name.suffix ? `, ${name.suffix}` : '')

/** “Naskar”, “Naskar and Lee”, “Naskar et al.”; empty when nobody is named. */
export function shortNames(names: readonly string[]): string {
  const [first, second] = names
  if (first === undefined) return ''
  if (second === undefined) return first
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`
}
