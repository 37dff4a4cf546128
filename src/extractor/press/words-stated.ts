const WORD_COUNT =
  /^(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})*|\d+)\s*(?:words?|wörter|woorden|mots|palabras|parole|palavras|ord|słowa?|słów|слов[оа]?|字)\.?$/iu

/** The number of words that a line such as `1,204 words` states, or null when it states none. */
export const statedWords = (text: string): number | null => {
  const number = WORD_COUNT.exec(text.trim())?.[1]
  return number ? Number(number.replace(/\D/g, '')) : null
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

export const countRead = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0)
