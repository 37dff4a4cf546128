import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { tame } from './tame'

export type Root = ReturnType<typeof fromMarkdown>
export type Node = Root['children'][number]

/** Markdown with tables, strikethrough, footnotes and bare addresses (GFM) as a tree. */
export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(tame(markdown), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
