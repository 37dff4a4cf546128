/** A bullet or number at the start of a line, and where the item's own words begin (UTF-16 code units). */
export interface ListMark {
  number: number | null
  length: number
}

const BULLET =
  /^(?:[•●○◦▪■□◆◇▸►▶‣⁃∙·✓✔➢➤❖\uf0b7\uf0a7\uf0d8o](?=\s)|[•●▪■◆▸►‣\uf0b7\uf0a7](?=\S)|[-–—*](?=\s+\S))\s*/u
const NUMBER = /^(?:\(?(\d{1,3}|[a-z])\)|(\d{1,3})\.)\s+(?=\S)/

/** How a list item begins, or null. `o` is a bullet in Word's own symbol font only when it stands alone. */
export const listMark = (text: string): ListMark | null => {
  const bullet = BULLET.exec(text)
  if (bullet) return { number: null, length: bullet[0].length }
  const [whole, inBrackets, withPoint] = NUMBER.exec(text) ?? []
  const digits = inBrackets ?? withPoint
  if (whole === undefined || digits === undefined) return null
  const number = /^\d/.test(digits) ? Number(digits) : digits.charCodeAt(0) - 96
  return { number, length: whole.length }
}
