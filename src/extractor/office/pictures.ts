import { AssetStore } from '../html/flatten/assets'
import type { Zip } from '../zip/open-zip'

const HEADS: readonly [string, string][] = [
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['BM', 'image/bmp'],
]

/** The type of a picture by its first bytes, or '' for what a window does not show, such as a metafile. */
const typeOf = (bytes: Uint8Array): string => {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  if (head.slice(4) === 'ftypavif') return 'image/avif'
  return HEADS.find(([start]) => head.startsWith(start))?.[1] ?? ''
}

/** Keeps the pictures of a packed document, each unpacked once. */
export class Pictures {
  readonly store = new AssetStore()
  private readonly known = new Map<string, string | null>()

  constructor(private readonly zip: Zip) {}

  /** The SHA-256 of the picture that is a part of this name, or null. One that cannot be unpacked is as good as none. */
  keep(part: string): string | null {
    const before = this.known.get(part)
    if (before !== undefined) return before
    const bytes = this.zip.read(part)
    const kept = bytes?.ok ? this.keepBytes(bytes.value) : null
    this.known.set(part, kept)
    return kept
  }

  keepBytes(bytes: Uint8Array): string | null {
    return this.store.keep({ mediaType: typeOf(bytes), bytes })
  }
}

/** What programs write by themselves into alternative texts is no description. */
const BOILERPLATE =
  /\s*(?:\.\s*)?(?:description automatically generated(?: with (?:low|medium|high) confidence)?|(?:AI|automatically)[- ]generated content may be incorrect)\.?\s*$/i

export const alternativeOf = (description: string | null): string =>
  (description ?? '').replace(BOILERPLATE, '').replace(BOILERPLATE, '').replace(/\s+/g, ' ').trim()
