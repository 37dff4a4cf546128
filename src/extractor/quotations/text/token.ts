/**
 * A word, a number, a mark of punctuation, or a whole quotation with its marks (`quote`). A possessive ending is a token of its own.
 * Offsets are UTF-16 code units into the text.
 */
export interface Token {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'punct' | 'possessive' | 'quote'
  /** Begins with a capital letter. */
  capital: boolean
  /** Quote tokens: which span; -1 elsewhere. */
  quote: number
  block: number
  sentence: number
}

export interface Sentence {
  /** Indexes of the first token and of the one after the last. */
  first: number
  end: number
  block: number
}
