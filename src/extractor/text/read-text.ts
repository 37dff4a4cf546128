import { paragraph, plain } from '../blocks/model'
import { noMetadata, type Draft } from '../draft'

export const readText = (text: string): Draft => {
  const [title = '', ...lines] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return {
    metadata: { ...noMetadata(), title },
    blocks: lines.map((line) => paragraph(plain(line))),
    assets: [],
    warnings: [],
  }
}
