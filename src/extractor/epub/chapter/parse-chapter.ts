import { decode } from '../../charset/decode'
import { parseSafely, type SafePage } from '../../html/parse-safely'
import { withoutDoctype } from '../xml'

/** Elements that HTML too lets be empty. */
const EMPTY = new Set(
  'area base br col embed hr img input link meta param source track wbr image use path circle rect line polygon polyline ellipse stop'.split(
    ' ',
  ),
)
const SIGN = /<([a-zA-Z][\w:.-]*)|\/?>/g

/** XHTML lets every element be closed in its start tag, as `<a id="x"/>` or `<title/>`, which HTML would leave open. */
export const withEndTags = (xhtml: string): string => {
  const out: string[] = []
  let from = 0
  let open = ''
  for (const hit of xhtml.matchAll(SIGN)) {
    if (hit[1]) open = hit[1]
    else {
      if (hit[0] === '/>' && open && !EMPTY.has(open.toLowerCase())) {
        out.push(xhtml.slice(from, hit.index), `></${open}>`)
        from = hit.index + 2
      }
      open = ''
    }
  }
  out.push(xhtml.slice(from))
  return out.join('')
}

/** Parses a content document of a book into a document that runs and loads nothing. */
export const parseChapter = (bytes: Uint8Array): SafePage =>
  parseSafely(withEndTags(withoutDoctype(decode(bytes).text)))
