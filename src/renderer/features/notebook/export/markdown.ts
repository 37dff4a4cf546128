import { citationText, quoted } from '#shared/domain/citation'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { FORMAT, isAllowedAddress, type JsonNode } from '../../../editor'
import type { ExportedNote } from './note'
import { formatOf, headingLevel, itemsOf, plainText } from './lists'
import { pinOf, sourcesOf } from './sources'

type Tree = Parameters<typeof toMarkdown>[0]
type Of<T extends Tree['type']> = Extract<Tree, { type: T }>
type Phrasing = Of<'paragraph'>['children'][number]
type Block = Of<'root'>['children'][number]
type Nested = Of<'blockquote'>['children'][number]

const paragraph = (children: Phrasing[]): Of<'paragraph'> => ({ type: 'paragraph', children })
const words = (value: string): Phrasing => ({ type: 'text', value })

/** Markdown has no sign for these two. */
const tagged = (tag: 'u' | 'mark', inner: Phrasing[]): Phrasing[] => [
  { type: 'html', value: `<${tag}>` },
  ...inner,
  { type: 'html', value: `</${tag}>` },
]

function textIn(node: JsonNode): Phrasing[] {
  const format = formatOf(node)
  const value = plainText(node)
  const has = (bit: number) => (format & bit) !== 0
  let inner: Phrasing[] = [has(FORMAT.code) ? { type: 'inlineCode', value } : words(value)]
  if (has(FORMAT.strikethrough)) inner = [{ type: 'delete', children: inner }]
  if (has(FORMAT.italic)) inner = [{ type: 'emphasis', children: inner }]
  if (has(FORMAT.bold)) inner = [{ type: 'strong', children: inner }]
  if (has(FORMAT.underline)) inner = tagged('u', inner)
  return has(FORMAT.highlight) ? tagged('mark', inner) : inner
}

function phrasing(node: JsonNode): Phrasing[] {
  if (node.type === 'linebreak') return [{ type: 'break' }]
  if (node.type === 'link') {
    const url = typeof node['url'] === 'string' ? node['url'] : ''
    const children = (node.children ?? []).flatMap(phrasing)
    // Links do not stand in links.
    return isAllowedAddress(url) ? [{ type: 'link', url, children: children }] : children
  }
  if (node.type === 'list') return []
  return node.children ? node.children.flatMap(phrasing) : textIn(node)
}

const phrasesIn = (node: JsonNode): Phrasing[] => (node.children ?? []).flatMap(phrasing)

function list(node: JsonNode): Of<'list'> {
  return {
    type: 'list',
    ordered: node['listType'] === 'number',
    start: typeof node['start'] === 'number' ? node['start'] : 1,
    spread: false,
    children: itemsOf(node).map(({ node: item, checked, lists }) => ({
      type: 'listItem',
      spread: false,
      checked,
      children: [paragraph(phrasesIn(item)), ...lists.map(list)],
    })),
  }
}

function pin(node: JsonNode): Of<'blockquote'> {
  const snapshot = pinOf(node)
  const said: Nested[] = quoted(snapshot.words)
    .split(/\n+/)
    .map((line) => paragraph([words(line)]))
  return { type: 'blockquote', children: [...said, paragraph([words(`(${citationText(snapshot)})`)])] }
}

function block(node: JsonNode): Block[] {
  switch (node.type) {
    case 'pin':
      return [pin(node)]
    case 'heading':
      return [{ type: 'heading', depth: (headingLevel(node) + 1) as 2 | 3 | 4, children: phrasesIn(node) }]
    case 'quote':
      return [{ type: 'blockquote', children: [paragraph(phrasesIn(node))] }]
    case 'list':
      return [list(node)]
    case 'code': {
      const lang = typeof node['language'] === 'string' ? node['language'] : null
      return [{ type: 'code', lang, value: plainText(node) }]
    }
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }]
    default: {
      const children = phrasesIn(node)
      return children.length === 0 ? [] : [paragraph(children)]
    }
  }
}

/** A note as Markdown (GFM): its text, its pins as quotations with their citation, and the list of sources. */
export function noteToMarkdown({ title, blocks }: ExportedNote): string {
  const sources = sourcesOf(blocks)
  const children: Block[] = [
    { type: 'heading', depth: 1, children: [words(title)] },
    ...blocks.flatMap(block),
  ]
  if (sources.length > 0)
    children.push(
      { type: 'heading', depth: 2, children: [words('Sources')] },
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: sources.map(({ text, url }) => ({
          type: 'listItem',
          spread: false,
          children: [
            paragraph(
              url !== null && isAllowedAddress(url)
                ? [words(`${text} `), { type: 'link', url, children: [{ type: 'text', value: url }] }]
                : [words(text)],
            ),
          ],
        })),
      },
    )
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' })
}
