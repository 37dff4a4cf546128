import type { Article } from '#shared/domain/article'
import { addressKey } from './likeness/address'
import { titleKey } from './likeness/title'

/** What an article can be found by besides its id; one index over all of them. */
export const keyOf = {
  address: (address: string) => `address ${address}`,
  title: (title: string) => `title ${title}`,
  place: (place: string) => `place ${place}`,
  /** The extractor that read a source last, in order of version. */
  extractor: (version: number) => `extractor ${String(version).padStart(9, '0')}`,
  /** Nobody has decided yet whether it is the same as another article. */
  undecided: 'undecided',
}

/** `3` of `sha256/part/3`. */
const versionOf = (revisionId: string): number => Number(revisionId.slice(revisionId.lastIndexOf('/') + 1))

/** Of a tombstone none. */
export function keysOf({ deletedAt, metadata, sources, likenesses = [] }: Article): string[] {
  if (deletedAt !== null) return []
  const address = addressKey(metadata.url)
  const title = titleKey(metadata.title, metadata.siteName)
  const keys = sources.flatMap(({ place, revisionId, unread }) => [
    ...(place === undefined ? [] : [keyOf.place(place)]),
    keyOf.extractor(Math.max(versionOf(revisionId), unread?.extractorVersion ?? 0)),
  ])
  if (address !== null) keys.push(keyOf.address(address))
  if (title !== null) keys.push(keyOf.title(title))
  if (likenesses.some(({ decided }) => decided === null)) keys.push(keyOf.undecided)
  return [...new Set(keys)]
}
