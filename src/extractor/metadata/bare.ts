/** Words alone, in small letters, one space between: what two spellings of one thing share. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same without spaces: `New York` and `newyork` are one. */
export const solid = (text: string): string => bare(text).replaceAll(' ', '')
