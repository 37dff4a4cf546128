import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { calmParts } from './calm'
import { markdownChunks, NOTE_ELSEWHERE } from './chunks'
import { tame } from './tame'

export type Root = ReturnType<typeof fromMarkdown>
export type Node = Root['children'][number]

/** The parser takes a call for one only where it finds the note; that of another part is stood in for. */
const isNoteElsewhere = (node: Node): boolean => {
  const [first] = node.type === 'footnoteDefinition' ? node.children : []
  const [text] = first?.type === 'paragraph' ? first.children : []
  return text?.type === 'text' && text.value === NOTE_ELSEWHERE
}

const parsePart = (markdown: string): Root => {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return { ...root, children: root.children.filter((node) => !isNoteElsewhere(node)) }
}

const plainRoot = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
})

/** Markdown with tables, strikethrough, footnotes and bare addresses (GFM) as trees, one for each part of a long text. */
export const parseMarkdown = (markdown: string): Root[] =>
  calmParts(tame(markdown)).flatMap(({ text, plain }) =>
    plain ? [plainRoot(text)] : markdownChunks(text).map(parsePart),
  )
