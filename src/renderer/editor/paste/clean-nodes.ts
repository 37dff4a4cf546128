import { isJsonNode, type JsonNode } from '../codec/json'
import { KNOWN_TYPES } from '../codec/unknown'

/**
 * The editor's own clipboard format can be written by any page, so it is read like a stranger's: unknown nodes and styles go,
 * and a pin gets an id of its own (its annotation stays).
 */
export const cleanNodes = (nodes: readonly unknown[]): JsonNode[] =>
  nodes.filter(isJsonNode).flatMap((node) => {
    const children = Array.isArray(node.children) ? cleanNodes(node.children) : undefined
    if (!KNOWN_TYPES.has(node.type) || node.type === 'root') return children ?? []
    return [
      {
        ...node,
        ...(children ? { children } : {}),
        ...('style' in node ? { style: '' } : {}),
        ...('textStyle' in node ? { textStyle: '' } : {}),
        ...(node.type === 'pin' ? { pinId: crypto.randomUUID() } : {}),
      },
    ]
  })
