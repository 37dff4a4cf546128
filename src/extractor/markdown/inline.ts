import type { MarkType } from '#shared/domain/passage'
import type { RichTextBuilder } from '../blocks/rich-text-builder'
import { linkAddress } from '../html/flatten/address'
import type { Node } from './parse'

/** Definitions of reference links, by label. */
export type Definitions = ReadonlyMap<string, string>

const MARKS: Partial<Record<string, MarkType>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strikethrough',
}
const TAG = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi
const BREAK = /<br\s*\/?>/i

/** Adds inline content. Raw HTML gives no markup: its tags go, a `<br>` breaks the line. */
export const addInline = (
  nodes: readonly Node[],
  out: RichTextBuilder,
  base: string | null,
  definitions: Definitions,
): void => {
  for (const node of nodes) {
    const start = out.position
    switch (node.type) {
      case 'text':
        out.add(node.value)
        break
      case 'inlineCode':
        out.add(node.value)
        out.mark('code', start)
        break
      case 'break':
        out.separate('\n')
        break
      case 'html':
        if (BREAK.test(node.value)) out.separate('\n')
        else out.add(node.value.replace(TAG, ''))
        break
      case 'footnoteReference':
        out.add(node.label ?? node.identifier)
        out.mark('superscript', start)
        break
      case 'image':
      case 'imageReference':
        break
      default:
        if (!('children' in node)) break
        addInline(node.children, out, base, definitions)
        mark(node, start, out, base, definitions)
    }
  }
}

const mark = (
  node: Node,
  start: number,
  out: RichTextBuilder,
  base: string | null,
  definitions: Definitions,
): void => {
  const type = MARKS[node.type]
  if (type) out.mark(type, start)
  const target =
    node.type === 'link'
      ? node.url
      : node.type === 'linkReference'
        ? definitions.get(node.identifier)
        : undefined
  const address = target === undefined ? null : linkAddress(target, base)
  if (address) out.mark('link', start, address)
}
