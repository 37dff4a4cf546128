/** A place inside an archive: a file's name, and the id within it or ''. */
export interface Place {
  path: string
  fragment: string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const normal = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/**
 * Where a reference in the file `from` of an archive leads, or null when it leads out of it (to an address of its own). A path that
 * climbs above the archive stays at its top.
 */
export const insideArchive = (from: string, reference: string): Place | null => {
  const text = reference.trim().replaceAll('\\', '/')
  if (!text || /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//')) return null
  const hash = text.indexOf('#')
  const fragment = hash < 0 ? '' : decoded(text.slice(hash + 1))
  const path = (hash < 0 ? text : text.slice(0, hash)).replace(/\?.*$/s, '')
  if (!path) return { path: from, fragment }
  const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1)
  return { path: normal(folder + decoded(path)), fragment }
}
