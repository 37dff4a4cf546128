import type { JsonNode } from '../../../editor'

export interface Item {
  node: JsonNode
  checked: boolean | null
  /** Lists inside this item. */
  lists: JsonNode[]
}

/** The editor keeps a nested list in an item of its own after the one it belongs to; this puts it where it belongs. */
export function itemsOf(list: JsonNode): Item[] {
  const items: Item[] = []
  for (const node of list.children ?? []) {
    const [only] = node.children ?? []
    const last = items.at(-1)
    if (only?.type === 'list' && last) last.lists.push(only)
    else
      items.push({
        node,
        checked: list['listType'] === 'check' ? node['checked'] === true : null,
        lists: only?.type === 'list' ? [only] : [],
      })
  }
  return items
}

export const plainText = (node: JsonNode): string =>
  node.type === 'linebreak'
    ? '\n'
    : node.type === 'tab'
      ? '\t'
      : typeof node['text'] === 'string'
        ? node['text']
        : (node.children ?? []).map(plainText).join('')

export const formatOf = (node: JsonNode): number => (typeof node['format'] === 'number' ? node['format'] : 0)

/** 1 to 3; the note's title stands above. */
export const headingLevel = (node: JsonNode): 1 | 2 | 3 =>
  node['tag'] === 'h1' ? 1 : node['tag'] === 'h2' ? 2 : 3
