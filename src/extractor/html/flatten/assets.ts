import { createHash } from 'node:crypto'
import type { Asset } from '../../messages'

const DATA_IMAGE = /^data:(image\/(?:png|jpeg|gif|webp|avif|bmp))(?:;[\w=-]+)*?(;base64)?,/i
const MAX_BYTES = 64 * 1024 * 1024

/** Keeps pictures that are inside the page as `data:` addresses, each once, up to a total size. */
export class AssetStore {
  readonly assets: Asset[] = []
  private readonly seen = new Set<string>()
  private size = 0

  /** Returns the picture's SHA-256, or null for what is no picture or would be too much. */
  add(address: string): string | null {
    const head = DATA_IMAGE.exec(address)
    if (!head?.[1] || !head[2]) return null
    const bytes = new Uint8Array(Buffer.from(address.slice(head[0].length), 'base64'))
    if (!bytes.length || this.size + bytes.length > MAX_BYTES) return null
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!this.seen.has(sha256)) {
      this.seen.add(sha256)
      this.size += bytes.length
      this.assets.push({ sha256, mediaType: head[1].toLowerCase(), bytes })
    }
    return sha256
  }
}
