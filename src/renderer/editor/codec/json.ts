/** A node as it stands in a note's stored JSON; what else it holds depends on its type. */
export interface JsonNode {
  type: string
  children?: JsonNode[]
  [property: string]: unknown
}

/** The type of the placeholder for a node that this version does not know. It never reaches the disk. */
export const UNKNOWN_TYPE = 'unknown'

export const isJsonNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Bits of a text node's `format`. */
export const FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const
