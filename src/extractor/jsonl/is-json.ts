/** Whether a text begins as an object, or a list of objects, does. What it holds is seen later. */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\]\s*$))/.test(text.slice(0, 1000))

/** Whether a name says that the file is JSON or JSON Lines. */
export const isJsonName = (name: string): boolean => /\.(?:json|jsonl|ndjson|jsonlines)(?:\.gz)?$/i.test(name)
