/** What an address of the page's origin stands for. `path` is relative to the renderer's build, with forward slashes. */
export type PageFile = { kind: 'file'; path: string; mediaType: string } | { kind: 'asset'; sha256: string }

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  txt: 'text/plain; charset=utf-8',
}

/** Letters that no file of the build has and that some file system reads as something else. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/u

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/**
 * Reads an address (`app://commonplace/index.html`, `https://…/assets/<sha256>`). The origin is the caller's to check.
 * Null for whatever is not a plain relative path of a known kind: dot segments, encoded separators, hidden files.
 */
export function resolvePageFile(url: string): PageFile | null {
  if (!URL.canParse(url)) return null
  const { pathname } = new URL(url)
  const parts: string[] = []
  for (const part of pathname.replace(/^\//, '').split('/')) {
    const plain = decoded(part)
    if (plain === null || UNSAFE.test(plain) || plain.startsWith('.')) return null
    parts.push(plain)
  }
  if (parts.length === 1 && parts[0] === '') parts[0] = 'index.html'
  const sha256 = parts[1] ?? ''
  if (parts.length === 2 && parts[0] === 'assets' && /^[0-9a-f]{64}$/.test(sha256))
    return { kind: 'asset', sha256 }
  const mediaType = MEDIA_TYPES[/\.([a-z0-9]+)$/.exec(parts.at(-1) ?? '')?.[1] ?? '']
  if (mediaType === undefined || parts.includes('')) return null
  return { kind: 'file', path: parts.join('/'), mediaType }
}
