import { quoted } from '#shared/domain/citation'
import { isJsonNode, UNKNOWN_TYPE, type JsonNode } from './json'

/** What is derived from one block. */
export interface Derived {
  /** Its text on one line, at most twice EXCERPT code units. */
  text: string
  annotationIds: string[]
  /** Words that the person wrote; pinned passages are not counted. */
  words: number
}

const EXCERPT = 200
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

function* textsIn(node: JsonNode): Generator<string> {
  if (node.type === UNKNOWN_TYPE) return
  if (node.type === 'pin' && typeof node['words'] === 'string') yield quoted(node['words'])
  else if (typeof node['text'] === 'string') yield node['text']
  else if (node.type === 'linebreak' || node.type === 'tab') yield ' '
  for (const child of node.children ?? []) {
    yield* textsIn(child)
    if (child.type === 'listitem') yield ' '
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function derive(block: JsonNode): Derived {
  const whole = [...textsIn(block)].join('')
  const { annotationId } = block
  return {
    text: oneLine(whole.slice(0, 4 * EXCERPT)).slice(0, 2 * EXCERPT),
    annotationIds: block.type === 'pin' && typeof annotationId === 'string' ? [annotationId] : [],
    words: block.type === 'pin' ? 0 : (whole.match(WORD)?.length ?? 0),
  }
}

/** The first words of a note, cut between two words. */
export function excerptOf(blocks: Iterable<Derived>): string {
  let excerpt = ''
  for (const { text } of blocks) {
    if (text !== '') excerpt += (excerpt === '' ? '' : ' ') + text
    if (excerpt.length > EXCERPT) {
      const space = excerpt.lastIndexOf(' ', EXCERPT)
      return `${excerpt.slice(0, space > 0 ? space : EXCERPT).trimEnd()}…`
    }
  }
  return excerpt
}

export const blocksOf = (root: unknown): JsonNode[] =>
  isJsonNode(root) ? (root.children ?? []).filter(isJsonNode) : []
