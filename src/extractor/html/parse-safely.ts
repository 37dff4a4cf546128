import { parsePage } from './parse'
import { tame } from './tame'
import { warning } from './warnings'

export interface SafePage {
  document: Document
  /** What had to be done to the page before it could be parsed. */
  warnings: string[]
  /** Only its first part was parsed. */
  isCut: boolean
}

/** Parses any page: what would take too much depth or memory is cut or flattened, and said. `html` is decoded text. */
export const parseSafely = (html: string): SafePage => {
  const { html: safe, tooDeep, tooLong } = tame(html)
  return {
    document: parsePage(safe),
    warnings: [...(tooDeep ? [warning.tooDeep] : []), ...(tooLong ? [warning.tooLong] : [])],
    isCut: tooLong,
  }
}
