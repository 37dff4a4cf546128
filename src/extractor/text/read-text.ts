import { plain, paragraph } from '../blocks/model'
import { noMetadata, type Draft } from '../draft'
import { repairText } from '../repair/repair-text'
import { toBlocks } from './blocks'
import { isDebrisWithin } from './debris'
import { headEvidence, readHead } from './head'
import { toLines } from './lines'
import { tailStart } from './tail'
import { joinWrapped } from './wrapping'

/** Reads a plain text file: head block into fields, debris at its end and inside left out, lines into paragraphs and headings. */
export const readText = (source: string): Draft => {
  const { text, warnings } = repairText(source)
  const lines = joinWrapped(toLines(text))
  const head = readHead(lines)
  const rest = lines.slice(head.length)
  const body = rest.slice(0, tailStart(rest)).filter((line) => !isDebrisWithin(line.text))
  const blocks = toBlocks(body)
  const { title, subtitle, authors, published, modified } = head
  return {
    metadata: { ...noMetadata(), title, subtitle, authors, published, modified },
    evidence: headEvidence(head),
    // A single line is all there is to read.
    blocks: blocks.length ? blocks : [paragraph(plain(title))],
    assets: [],
    warnings,
  }
}
