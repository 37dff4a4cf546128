import { NOTE_BODY_VERSION } from '#shared/domain/note'
import { isJsonNode, type JsonNode } from './json'
import { migrate } from './migrate'
import { shelter } from './unknown'

/** `newer`: written by a later version, to be shown and not changed. `damaged`: cannot be read, to be left alone. */
export type Access = 'write' | 'newer' | 'damaged'

export interface ReadBody {
  /** The editor's state as JSON, or null for an empty note. */
  state: string | null
  access: Access
}

function rootOf(body: string): JsonNode | null {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null || !('root' in value)) return null
    return isJsonNode(value.root) && Array.isArray(value.root.children) ? value.root : null
  } catch {
    return null
  }
}

/** The only way in for a stored body. */
export function readBody(body: string, version: number): ReadBody {
  if (body === '') return { state: null, access: version > NOTE_BODY_VERSION ? 'newer' : 'write' }
  const root = rootOf(body)
  if (!root) return { state: null, access: 'damaged' }
  const current = shelter(migrate(root, version), '')
  return {
    // Lexical refuses a root without children.
    state: current.children?.length ? JSON.stringify({ root: current }) : null,
    access: version > NOTE_BODY_VERSION ? 'newer' : 'write',
  }
}
