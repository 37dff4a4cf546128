import type { FindResource, Resource } from '../html/flatten/assets'
import { bytesOf, contentId, contentLocation, leavesOf, type Part } from './part'
import { pictureType } from './picture-type'
import { referenceKeys } from './reference'

const ONLY_ID = /^cid:/i

const idOf = (reference: string): string => {
  const id = reference.trim().replace(ONLY_ID, '')
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/**
 * Finds the parts of a message by what its HTML calls them (RFC 2557): `cid:` and a Content-ID, or an address, relative to `base`,
 * and a Content-Location. Fragments count for nothing.
 */
export const partFinder = (root: Part, base: string): ((reference: string) => Part | null) => {
  const byId = new Map<string, Part>()
  const byLocation = new Map<string, Part>()
  for (const part of leavesOf(root)) {
    const id = contentId(part)
    if (id && !byId.has(id)) byId.set(id, part)
    for (const key of referenceKeys(contentLocation(part), base))
      if (!byLocation.has(key)) byLocation.set(key, part)
  }
  return (reference) => {
    if (ONLY_ID.test(reference.trim())) return byId.get(idOf(reference)) ?? null
    for (const key of referenceKeys(reference, base)) {
      const part = byLocation.get(key)
      if (part) return part
    }
    return null
  }
}

/** As `partFinder`, with a part's bytes, for pictures. */
export const resourceFinder = (root: Part, base: string): FindResource => {
  const find = partFinder(root, base)
  return (reference): Resource | null => {
    const part = find(reference)
    if (!part) return null
    const bytes = bytesOf(part)
    return { mediaType: pictureType(bytes, part.type.value), bytes }
  }
}
