/** A word as written, where it stands (UTF-16 code units into the text), and as it is compared. */
export interface Word {
  start: number
  end: number
  key: string
}

const LETTERS = String.raw`\p{L}\p{M}\p{N}`
/** Chinese, Japanese and Thai put no spaces between words: there a sign counts as one. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const WORD = new RegExp(
  String.raw`${SIGN}|(?:(?!${SIGN})[${LETTERS}])+(?:['’.,](?=[${LETTERS}])(?:(?!${SIGN})[${LETTERS}])+)*`,
  'gu',
)

const fold = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll('’', "'")

/** The words of a text, for comparing: case, quotation marks, dashes and other punctuation make no difference. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: fold(word),
  }))
