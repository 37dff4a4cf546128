const PARTS = /<(\/?)(html|head|body)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi

/**
 * Rebuilds the frame of a page: one html, head and body, whatever the file has (none, several, closed too early). The parser
 * repairs little, and text that it puts outside the body would be lost.
 */
export const withSkeleton = (html: string): string => {
  const attributes = { html: '', body: '' }
  const out: string[] = []
  let length = 0
  let from = 0
  let boundary = -1
  for (const hit of html.matchAll(PARTS)) {
    const piece = html.slice(from, hit.index)
    out.push(piece)
    length += piece.length
    from = hit.index + hit[0].length
    const [, close, name = '', given = ''] = hit
    const part = name.toLowerCase()
    if (!close && (part === 'html' || part === 'body')) attributes[part] ||= given.replace(/\/$/, '')
    if (boundary < 0 && ((close && part === 'head') || (!close && part === 'body'))) boundary = length
  }
  out.push(html.slice(from))
  const all = out.join('')
  const cut = Math.max(0, boundary)
  return `<!DOCTYPE html><html${attributes.html}><head>${all.slice(0, cut)}</head><body${attributes.body}>${all.slice(cut)}</body></html>`
}
