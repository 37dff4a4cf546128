import { AssetStore } from '../html/flatten/assets'
import { pictureType } from '#shared/files/picture-type'
import { insideArchive } from '../zip/inside'
import type { Container } from './container'

/** Keeps the pictures of a book, whose files name them from where they stand themselves. */
export class BookPictures {
  private path = ''
  readonly store: AssetStore

  constructor(container: Container) {
    this.store = new AssetStore((reference) => {
      const place = insideArchive(this.path, reference)
      const bytes = place && container.read(place.path)
      const mediaType = bytes?.ok ? pictureType(bytes.value) : null
      return bytes?.ok && mediaType ? { mediaType, bytes: bytes.value } : null
    })
  }

  /** The store for the references of one file. */
  from(path: string): AssetStore {
    this.path = path
    return this.store
  }
}
