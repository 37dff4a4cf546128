/** Paths of chosen and dropped files, by the tokens that the page sees instead. */
export interface Tokens {
  put: (token: string, path: string) => void
  pathOf: (token: string) => string | null
}

/** The oldest are forgotten: a token is used right after it was made. */
export function createTokens(limit = 50_000): Tokens {
  const paths = new Map<string, string>()
  return {
    put(token, path) {
      // The first path stays: a token stands for one file.
      if (!paths.has(token)) paths.set(token, path)
      const [oldest] = paths.keys()
      if (paths.size > limit && oldest !== undefined) paths.delete(oldest)
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
