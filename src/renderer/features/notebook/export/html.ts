import { citationText, quoted } from '#shared/domain/citation'
import { FORMAT, isAllowedAddress, type JsonNode } from '../../../editor'
import type { ExportedNote } from './note'
import { formatOf, headingLevel, itemsOf, plainText } from './lists'
import { pinOf, sourcesOf } from './sources'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

/** Every value is escaped here, and nowhere else is markup made. Children are markup already. */
function tag(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  )
  return `<${name}${given.join('')}>${children.join('')}</${name}>`
}

const address = (url: unknown): string | null =>
  typeof url === 'string' && isAllowedAddress(url) ? url : null

const MARKS = [
  [FORMAT.code, 'code'],
  [FORMAT.subscript, 'sub'],
  [FORMAT.superscript, 'sup'],
  [FORMAT.strikethrough, 's'],
  [FORMAT.underline, 'u'],
  [FORMAT.italic, 'em'],
  [FORMAT.bold, 'strong'],
  [FORMAT.highlight, 'mark'],
] as const

function phrase(node: JsonNode): string {
  if (node.type === 'linebreak') return '<br>'
  if (node.type === 'list') return ''
  if (node.type === 'link') {
    const href = address(node['url'])
    const inner = phrases(node)
    return href === null ? inner : tag('a', { href }, inner)
  }
  if (node.children) return phrases(node)
  const format = formatOf(node)
  return MARKS.reduce(
    (inner, [bit, name]) => ((format & bit) === 0 ? inner : tag(name, {}, inner)),
    escaped(plainText(node)),
  )
}

const phrases = (node: JsonNode): string => (node.children ?? []).map(phrase).join('')

function list(node: JsonNode): string {
  const ordered = node['listType'] === 'number'
  const start =
    ordered && typeof node['start'] === 'number' && node['start'] !== 1 ? String(node['start']) : null
  return tag(
    ordered ? 'ol' : 'ul',
    { start, class: node['listType'] === 'check' ? 'check' : null },
    ...itemsOf(node).map(({ node: item, checked, lists }) =>
      tag('li', {}, checked === null ? '' : checked ? '☑ ' : '☐ ', phrases(item), ...lists.map(list)),
    ),
  )
}

function pin(node: JsonNode): string {
  const snapshot = pinOf(node)
  return tag(
    'figure',
    {},
    tag(
      'blockquote',
      { cite: address(snapshot.url) },
      ...quoted(snapshot.words)
        .split(/\n+/)
        .map((line) => tag('p', {}, escaped(line))),
    ),
    tag('figcaption', {}, escaped(citationText(snapshot))),
  )
}

function block(node: JsonNode): string {
  switch (node.type) {
    case 'pin':
      return pin(node)
    case 'heading':
      return tag(`h${headingLevel(node) + 1}`, {}, phrases(node))
    case 'quote':
      return tag('blockquote', {}, tag('p', {}, phrases(node)))
    case 'list':
      return list(node)
    case 'code':
      return tag('pre', {}, tag('code', {}, escaped(plainText(node))))
    case 'horizontalrule':
      return '<hr>'
    default: {
      const inner = phrases(node)
      return inner === '' ? '' : tag('p', {}, inner)
    }
  }
}

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; font: 17px/1.65 Georgia, serif }
h1, h2, h3, h4 { line-height: 1.3 }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #8aa5c2 }
figure { margin: 1.5rem 0 }
figure p { margin: .4rem 0 }
figcaption { padding-left: 1.2rem; font: 14px/1.4 system-ui, sans-serif; opacity: .75 }
pre { overflow: auto; padding: .75rem; background: rgb(128 128 128 / 12%) }
.check { padding-left: 0; list-style: none }
`

function sources(blocks: readonly JsonNode[]): string {
  const entries = sourcesOf(blocks)
  if (entries.length === 0) return ''
  const items = entries.map(({ text, url }) => {
    const href = address(url)
    return tag('li', {}, escaped(text), href === null ? '' : ` ${tag('a', { href }, escaped(href))}`)
  })
  return tag('section', {}, tag('h2', {}, 'Sources'), tag('ul', {}, ...items))
}

/** A note as one HTML page that needs nothing else: no scripts, no pictures, nothing loaded. */
export function noteToHtml({ title, blocks }: ExportedNote): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', {}, escaped(title)),
    `<style>${STYLE}</style>`,
  ]
  const body = [tag('h1', {}, escaped(title)), ...blocks.map(block), sources(blocks)]
  return `<!doctype html>\n${tag('html', {}, tag('head', {}, ...head), '\n', tag('body', {}, '\n', body.filter((part) => part !== '').join('\n'), '\n'))}\n`
}
