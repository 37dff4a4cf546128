import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

export type Root = ReturnType<typeof fromMarkdown>
export type Node = Root['children'][number]

/** Deeper nesting than this is no article; without it the parser would recurse as deep as a file tells it to. */
const MAX_NESTING = 60
const PREFIX = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/gm

/** Flattens quotes and lists that are nested absurdly deep. */
const tamed = (markdown: string): string =>
  markdown
    .replace(PREFIX, (prefix) => {
      const marks = prefix.match(/>|[-*+]|\d+[.)]/g) ?? []
      return marks.length > MAX_NESTING ? marks.slice(0, MAX_NESTING).join(' ') : prefix
    })
    .replace(/(?:[[!*_]{1,2}){400,}/g, (run) => run.slice(0, 100))

/** Markdown with tables, strikethrough, footnotes and bare addresses (GFM) as a tree. */
export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(tamed(markdown), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
