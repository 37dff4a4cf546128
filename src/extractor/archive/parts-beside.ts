import { pictureType } from '#shared/files/picture-type'
import { companionFolders } from '#shared/files/saved-page'
import type { FindResource } from '../html/flatten/assets'
import { insideArchive } from '../zip/inside'
import type { Zip } from '../zip/open-zip'
import { partFinder } from '../zip/parts'

/**
 * Finds the pictures of pages by what the pages call them. A page that was given another name together with its folder still calls
 * the folder by the old one: there the last part of the reference counts.
 */
export const partsBeside = (zip: Zip): ((page: string) => FindResource) => {
  const find = partFinder(zip)
  return (page) => {
    const folder = page.slice(0, page.lastIndexOf('/') + 1)
    const companions = companionFolders(page.slice(folder.length)).map((name) => `${folder}${name}/`)
    const nameOf = (path: string): string | null => {
      const last = path.slice(path.lastIndexOf('/') + 1)
      return [path, ...companions.map((companion) => companion + last)].reduce<string | null>(
        (found, one) => found ?? find(one),
        null,
      )
    }
    return (reference) => {
      const place = insideArchive(page, reference)
      const name = place && nameOf(place.path)
      const bytes = name ? zip.read(name) : null
      const mediaType = bytes?.ok ? pictureType(bytes.value) : null
      return bytes?.ok && mediaType ? { mediaType, bytes: bytes.value } : null
    }
  }
}
