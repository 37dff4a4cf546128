import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PAGE_HEADERS } from './csp'
import { resolvePageFile } from './resolve'

/** What a shell sends back for one request of the page. */
export interface PageAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

export interface PageParts {
  /** The folder of the renderer's build. */
  folder: string
  /** A kept picture, or null when there is none by that name. */
  asset: (sha256: string) => Promise<{ mediaType: string; bytes: Uint8Array } | null>
}

/** The pictures that a page may show: no SVG, which is a document that can hold scripts. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'])

const refused = (status: number): PageAnswer => ({
  status,
  headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  body: new Uint8Array(),
})

const given = (mediaType: string, bytes: Uint8Array, cache: string): PageAnswer => ({
  status: 200,
  headers: { ...PAGE_HEADERS, 'Content-Type': mediaType, 'Cache-Control': cache },
  body: new Uint8Array(bytes),
})

/** Answers the page's own origin: the renderer's build, and kept pictures under `/assets/<sha256>`. Never throws. */
export function createPageAnswers({
  folder,
  asset,
}: PageParts): (url: string, method: string) => Promise<PageAnswer> {
  return async (url, method) => {
    if (method !== 'GET' && method !== 'HEAD') return refused(405)
    const file = resolvePageFile(url)
    if (!file) return refused(404)
    try {
      if (file.kind === 'file')
        return given(file.mediaType, await readFile(join(folder, file.path)), 'no-cache')
      const picture = await asset(file.sha256)
      if (!picture || !PICTURES.has(picture.mediaType)) return refused(404)
      return given(picture.mediaType, picture.bytes, 'private, max-age=31536000, immutable')
    } catch {
      return refused(404)
    }
  }
}
