import { paragraph, plain, type Block } from '../blocks/model'
import { decodeEntities } from '../metadata/entities'

/** An article's text as JSON-LD states it, as paragraphs, for pages that show it only through scripts. */
export const statedBlocks = (articleBody: string): Block[] =>
  decodeEntities(articleBody.replace(/<(?:br|\/p|\/h\d|\/li|\/div)[^>]*>/gi, '\n').replace(/<[^>]+>/g, ''))
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => paragraph(plain(line)))
