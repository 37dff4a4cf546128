import type { PlistDictionary, PlistValue } from './plist'

/** One file of a saved page as Safari keeps it. */
export interface WebResource {
  url: string
  mediaType: string
  /** The name of its text's encoding, or ''. */
  encoding: string
  bytes: Uint8Array
}

export interface WebArchive {
  main: WebResource
  /** What the page and its frames loaded. */
  parts: WebResource[]
  /** The pages in its frames. */
  frames: WebResource[]
}

const MAX_PARTS = 20_000
const MAX_DEPTH = 12

const isDictionary = (value: PlistValue | undefined): value is PlistDictionary => value instanceof Map

const text = (from: PlistDictionary, key: string): string => {
  const value = from.get(key)
  return typeof value === 'string' ? value : ''
}

const list = (from: PlistDictionary, key: string): PlistDictionary[] => {
  const value = from.get(key)
  return Array.isArray(value) ? value.filter(isDictionary) : []
}

const resourceOf = (value: PlistValue | undefined): WebResource | null => {
  if (!isDictionary(value)) return null
  const bytes = value.get('WebResourceData')
  if (!(bytes instanceof Uint8Array)) return null
  return {
    url: text(value, 'WebResourceURL'),
    mediaType: text(value, 'WebResourceMIMEType').toLowerCase(),
    encoding: text(value, 'WebResourceTextEncodingName'),
    bytes,
  }
}

/** The resources of a web archive's property list (WebKit's `WebArchive`), those of its frames with them; null when it is none. */
export const webArchiveOf = (plist: PlistValue): WebArchive | null => {
  if (!isDictionary(plist)) return null
  const main = resourceOf(plist.get('WebMainResource'))
  if (!main) return null
  const archive: WebArchive = { main, parts: [], frames: [] }
  const waiting = [{ dictionary: plist, depth: 0 }]
  const seen = new Set<PlistDictionary>()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { dictionary, depth } = next
    for (const value of list(dictionary, 'WebSubresources')) {
      const resource = resourceOf(value)
      if (resource && archive.parts.length < MAX_PARTS) archive.parts.push(resource)
    }
    for (const frame of depth < MAX_DEPTH ? list(dictionary, 'WebSubframeArchives') : []) {
      const page = resourceOf(frame.get('WebMainResource'))
      if (!page || seen.has(frame) || archive.frames.length >= MAX_PARTS) continue
      seen.add(frame)
      archive.frames.push(page)
      waiting.push({ dictionary: frame, depth: depth + 1 })
    }
  }
  return archive
}
