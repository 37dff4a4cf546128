import type { JsonNode } from './json'

/** Turns the root of a body of one version into that of the next. */
export type Migration = (root: JsonNode) => JsonNode

/** The first leads from version 1 to version 2, and so on. */
const MIGRATIONS: readonly Migration[] = []

export const migrate = (
  root: JsonNode,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): JsonNode => migrations.slice(Math.max(0, version - 1)).reduce((result, step) => step(result), root)
