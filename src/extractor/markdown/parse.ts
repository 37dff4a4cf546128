import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { calmParts } from './calm'
import { markdownChunks, NOTE_ELSEWHERE, type Chunk } from './chunks'
import { tame } from './tame'

type Root = ReturnType<typeof fromMarkdown>
export type Node = Root['children'][number]

/** The tree of one part of a text. */
export interface Part {
  nodes: readonly Node[]
  /** Its first table goes on with the rows of the last one of the part before, after a repeated head. */
  goesOn: boolean
}

export interface Parsed {
  parts: Part[]
  /** Some paragraphs were taken as they stand, signs and all. */
  someAsText: boolean
}

/** The parser takes a call for one only where it finds the note; that of another part is stood in for. */
const isNoteElsewhere = (node: Node): boolean => {
  const [first] = node.type === 'footnoteDefinition' ? node.children : []
  const [text] = first?.type === 'paragraph' ? first.children : []
  return text?.type === 'text' && text.value === NOTE_ELSEWHERE
}

const parsePart = ({ text, goesOn }: Chunk): Part => {
  const { children } = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return { nodes: children.filter((node) => !isNoteElsewhere(node)), goesOn }
}

const asText = (value: string): Part => ({
  nodes: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  goesOn: false,
})

/** Markdown with tables, strikethrough, footnotes and bare addresses (GFM) as trees, one for each part of a long text. */
export const parseMarkdown = (markdown: string): Parsed => {
  const calm = calmParts(tame(markdown))
  return {
    parts: calm.flatMap(({ text, plain }) => (plain ? [asText(text)] : markdownChunks(text).map(parsePart))),
    someAsText: calm.some(({ plain }) => plain),
  }
}
