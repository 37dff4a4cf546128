const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const SIGNS = ['*', '†', '‡', '§']

const roman = (number: number): string => {
  let rest = number
  let text = ''
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      text += letters
      rest -= value
    }
  return text
}

/** a … z, aa … zz, as office programs count with letters. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

/** A note's mark as shown. `format` is one of OOXML's ST_NumberFormat (17.18.59); unknown ones count in decimals. */
export const noteMark = (number: number, format: string): string => {
  if (number < 1 || number > 3999) return String(number)
  switch (format) {
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'chicago':
      return (SIGNS[(number - 1) % 4] ?? '*').repeat(Math.ceil(number / 4))
    default:
      return String(number)
  }
}
