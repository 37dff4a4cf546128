/** For listeners that a test expects never to be called. */
export function unexpected(what: unknown): never {
  throw what instanceof Error ? what : new Error(`unexpected: ${JSON.stringify(what)}`)
}
