import { blocksOf, type JsonNode } from '../../../editor'

/** A note as exporters see it: never without a title. */
export interface ExportedNote {
  title: string
  blocks: readonly JsonNode[]
}

/** From a stored body; one that cannot be read gives no blocks. */
export function exportedNote(title: string, body: string): ExportedNote {
  const named = title.trim() === '' ? 'Untitled note' : title.trim()
  try {
    const state: unknown = body === '' ? null : JSON.parse(body)
    const root = typeof state === 'object' && state !== null && 'root' in state ? state.root : null
    return { title: named, blocks: blocksOf(root) }
  } catch {
    return { title: named, blocks: [] }
  }
}

/** A name that every file system takes. */
export const fileName = (title: string, extension: string): string => {
  const clean = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ')
  return `${
    clean
      .trim()
      .slice(0, 80)
      .replace(/[. ]+$/, '') || 'Note'
  }.${extension}`
}
