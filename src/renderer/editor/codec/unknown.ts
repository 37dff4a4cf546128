import { isJsonNode, UNKNOWN_TYPE, type JsonNode } from './json'

/** Every type that this version can show and edit. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'code',
  'code-highlight',
  'horizontalrule',
  'pin',
  'link',
  'text',
  'tab',
  'linebreak',
])

const BLOCK_PARENTS: ReadonlySet<string> = new Set(['root', 'list'])

/** Puts a placeholder where an unknown node stands, with all that was under it. */
export function shelter(node: JsonNode, parentType: string): JsonNode {
  if (!KNOWN_TYPES.has(node.type))
    return { type: UNKNOWN_TYPE, version: 1, original: node, inline: !BLOCK_PARENTS.has(parentType) }
  if (!Array.isArray(node.children)) return node
  return { ...node, children: node.children.filter(isJsonNode).map((child) => shelter(child, node.type)) }
}
