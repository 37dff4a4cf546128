import { createHash } from 'node:crypto'
import type { Asset } from '../../messages'

const DATA_IMAGE = /^data:(image\/(?:png|jpeg|gif|webp|avif|bmp))(?:;[\w=-]+)*?(;base64)?,/i
/** What the window shows in an `<img>` without a script in it. */
const SHOWN = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/
const MAX_BYTES = 64 * 1024 * 1024

/** A part of the same file as the page: a picture of a web archive, of a book, of a saved page's folder. */
export interface Resource {
  mediaType: string
  bytes: Uint8Array
}

/** Finds a part by what the page calls it (an address, `cid:…`, a relative path), or null. */
export type FindResource = (reference: string) => Resource | null

/** Keeps pictures that are inside the file, each once, up to a total size. */
export class AssetStore {
  readonly assets: Asset[] = []
  private readonly seen = new Set<string>()
  private size = 0

  constructor(private readonly find: FindResource = () => null) {}

  /** Returns the SHA-256 of the picture that a reference (a `data:` address, or a part of the file) means, or null. */
  add(reference: string): string | null {
    const found = dataImage(reference) ?? this.find(reference)
    return found ? this.keep(found) : null
  }

  /** Returns the picture's SHA-256, or null for what is no picture or would be too much. */
  keep({ mediaType, bytes }: Resource): string | null {
    const type = mediaType.toLowerCase()
    if (!SHOWN.test(type) || !bytes.length || this.size + bytes.length > MAX_BYTES) return null
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!this.seen.has(sha256)) {
      this.seen.add(sha256)
      this.size += bytes.length
      this.assets.push({ sha256, mediaType: type, bytes })
    }
    return sha256
  }
}

const dataImage = (address: string): Resource | null => {
  const head = DATA_IMAGE.exec(address)
  if (!head?.[1] || !head[2]) return null
  return { mediaType: head[1], bytes: new Uint8Array(Buffer.from(address.slice(head[0].length), 'base64')) }
}
