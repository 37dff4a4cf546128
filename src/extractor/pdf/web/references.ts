import type { Entry } from '../document/entries'
import { opensReferences } from '../layout/references'

/** How an entry begins: a family name with initials, and soon a year in brackets. */
const CITES = /^\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}{1,3}\b|\p{Lu}\.)[^()]{0,160}\((?:19|20)\d{2}[a-z]?\)/u
const ADDRESS = /^https?:\/\/\S+$/i
/** So many entries in a row are a list; fewer may be a paragraph that begins with whom it is about. */
const LEAST = 4

/** Where entries from `from` on cite one work each (an address may stand between them), up to but without the last. */
const listEnd = (entries: readonly Entry[], from: number): number => {
  let [end, count] = [from, 0]
  for (let i = from; i < entries.length; i++) {
    const { kind, text } = entries[i] as Entry
    if (kind === 'heading' || (!CITES.test(text) && !ADDRESS.test(text))) break
    if (CITES.test(text)) count++
    end = i + 1
  }
  return count >= LEAST ? end : from
}

/** What stands under a heading like “References” is that, and so is a list of works without one. */
export const withReferences = (entries: readonly Entry[]): Entry[] => {
  const result: Entry[] = []
  let inside = false
  let listed = 0
  entries.forEach((entry, i) => {
    if (entry.kind === 'heading') inside = opensReferences(entry.text)
    if (i >= listed) listed = Math.max(i, listEnd(entries, i))
    result.push(inside || i < listed ? { ...entry, kind: 'reference' } : entry)
  })
  return result
}
