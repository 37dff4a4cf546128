/** As deep as browsers let a page's tree grow. */
const MAX_DEPTH = 400

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound'.split(
    ' ',
  ),
)
/** Their end tag may be missing, so they say nothing about depth; what they stand in (list, table) is counted. */
const OPTIONAL_END = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp html head body'.split(' '),
)
const RAW = /^(?:script|style|textarea|title|xmp|noembed|noframes)$/
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)|<!--|<!\[CDATA\[|<[!?]/g
const DROPPED_RAW = /^(?:style|xmp|noembed|noframes)$/
const KEPT_SCRIPT = /type\s*=\s*["']?(?:application\/ld\+json)/i

/** Each element takes kilobytes in a document; a book has a few ten thousand. */
const MOST_TAGS = 150_000

export interface Tame {
  html: string
  tooDeep: boolean
  /** It has more elements than can be held at once, and was cut after the last that can. */
  tooLong: boolean
}

const tagEnd = (html: string, from: number): number => {
  let quote = ''
  for (let i = from; i < html.length; i++) {
    const char = html.charAt(i)
    if (quote) {
      if (char === quote) quote = ''
    } else if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, i - 8), i)))
      quote = char
    else if (char === '>') return i + 1
    // An unclosed quotation mark would swallow the rest of the page.
    if (quote && i - from > 2_000_000) return html.length
  }
  return html.length
}

const rawEnd = (html: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

/**
 * Makes a page safe to parse, in one pass and linear time: scripts (but for JSON-LD), styles and comments go, and tags nested
 * deeper than browsers allow are dropped while their text stays, so that no later step can recurse too deep.
 */
export const tame = (html: string): Tame => {
  const out: string[] = []
  const open: string[] = []
  let tooDeep = false
  let tags = 0
  let paragraph = -1
  let from = 0
  TAG.lastIndex = 0
  for (let hit = TAG.exec(html); hit; hit = TAG.exec(html)) {
    const at = hit.index
    if (hit[0] === '<!--' || hit[0] === '<![CDATA[' || !hit[2]) {
      const [close, skip] = hit[0] === '<!--' ? ['-->', 3] : hit[0] === '<![CDATA[' ? [']]>', 3] : ['>', 1]
      const end = html.indexOf(close, at + 2)
      const stop = end < 0 ? html.length : end + skip
      out.push(html.slice(from, at))
      if (hit[0] === '<![CDATA[') out.push(html.slice(at + 9, Math.max(at + 9, stop - 3)))
      from = stop
      TAG.lastIndex = stop
      continue
    }
    const name = hit[2].toLowerCase()
    const end = tagEnd(html, at + hit[0].length)
    TAG.lastIndex = end
    if (!hit[1]) {
      // A paragraph that begins where one has just begun closes an empty one.
      const again = name === 'p' && paragraph >= 0 && !html.slice(paragraph, at).trim()
      paragraph = name === 'p' ? end : -1
      if (again) {
        out.push(html.slice(from, at))
        from = end
        continue
      }
      const kept = open.length < MAX_DEPTH || VOID.has(name) || OPTIONAL_END.has(name)
      if (kept && ++tags > MOST_TAGS) {
        out.push(html.slice(from, at))
        return { html: out.join(''), tooDeep, tooLong: true }
      }
    } else paragraph = -1
    if (!hit[1] && (name === 'script' || RAW.test(name))) {
      const stop = rawEnd(html, name, end)
      const close = tagEnd(html, stop)
      const keep = name === 'script' ? KEPT_SCRIPT.test(html.slice(at, end)) : !DROPPED_RAW.test(name)
      out.push(html.slice(from, keep ? close : at))
      from = close
      TAG.lastIndex = close
      continue
    }
    if (VOID.has(name) || OPTIONAL_END.has(name)) continue
    if (hit[1]) {
      const index = open.lastIndexOf(name, open.length - 1)
      // An end tag for nothing near would close what a browser leaves open.
      if (index < 0 || open.length - index > MAX_DEPTH) continue
      const dropped = index >= MAX_DEPTH
      open.length = index
      if (dropped) {
        out.push(html.slice(from, at))
        from = end
      }
    } else if (
      html.charAt(end - 2) !== '/' ||
      !/^(?:svg|path|g|circle|rect|use|line|polygon|polyline|ellipse|stop|defs|image)$/.test(name)
    ) {
      if (open.length >= MAX_DEPTH) {
        tooDeep = true
        const between = html.slice(from, at)
        if (between) out.push(between, ' ')
        from = end
      }
      // Past this nobody closes them one by one; the parser closes them at the end.
      if (open.length < MAX_DEPTH * 2) open.push(name)
    }
  }
  out.push(html.slice(from))
  return { html: out.join(''), tooDeep, tooLong: false }
}
