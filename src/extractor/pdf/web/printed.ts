import type { Properties } from '../engine/properties'
import type { Layout } from '../layout/layout'
import { isBrowserEdge } from '../layout/furniture'

const BROWSER = /\b(?:mozilla|chrome|chromium|firefox|safari|webkit|edge|opera|wkhtmltopdf)\b/i
const DOCUMENTS = /google docs/i
const ADDRESS = /(?:https?:\/\/)[^\s<>"]+/i

/** Whether a browser printed the file: its properties say so, or the pages have the lines that browsers print at their edges. */
export const isPrintedPage = ({ creator, producer }: Properties, { furniture }: Layout): boolean => {
  if (DOCUMENTS.test(`${creator} ${producer}`)) return false
  return BROWSER.test(creator) || /^skia\/pdf/i.test(producer) || furniture.some(isBrowserEdge)
}

/** The page's address, from the line that browsers print at the edge; cut ones (with dots) are left out. */
export const printedAddress = (furniture: readonly string[]): string | null => {
  for (const line of furniture) {
    if (!isBrowserEdge(line) && !/^https?:\/\/\S+$/i.test(line)) continue
    const address = ADDRESS.exec(line)?.[0]
    if (address && !/…|\.\.\.$/.test(address) && URL.canParse(address)) return address
  }
  return null
}
