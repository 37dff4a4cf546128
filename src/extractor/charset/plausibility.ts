const SCRIPTS: readonly [RegExp, number][] = [
  [/\p{Script=Latin}/u, 1],
  [/\p{Script=Cyrillic}/u, 2],
  [/\p{Script=Greek}/u, 3],
  [/\p{Script=Hebrew}/u, 4],
  [/\p{Script=Arabic}/u, 5],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u, 6],
  [/\p{Script=Hangul}/u, 7],
  [/\p{Script=Thai}/u, 8],
]
/** The few thousand most used Han characters lie here; wrong decoding scatters over rare ones. */
const FREQUENT_HAN =
  /[的一是不了人我在有他这这中大来上国個们到说說時时地为為子和你要出就分对對生能会會日本年月事者の市行成方新]/gu
const SUSPECT =
  /[\u0080-\u009f\ufffd\ue000-\uf8ff\uff61-\uff9f]|[¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾×÷]{2,}|[\u2500-\u257f]/gu

const script = (char: string): number => SCRIPTS.find(([pattern]) => pattern.test(char))?.[1] ?? 0

/**
 * How much text reads like text, about -1 to 1: letters beyond ASCII stand beside letters of their own script, capitals do not
 * follow small letters inside a word, and no control or private characters occur.
 */
export const plausibility = (text: string): number => {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  if (!foreign) return 0
  let before = 0
  let beforeChar = ''
  let good = 0
  let bad = 0
  let seen = 0
  for (const char of text) {
    const ascii = char < '\u0080'
    const now = ascii ? (/[a-z]/i.test(char) ? 1 : 0) : script(char)
    if (now && before && (!ascii || beforeChar >= '\u0080')) {
      if (now !== before) bad++
      else if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(beforeChar)) bad++
      else good++
    }
    before = now
    beforeChar = char
    if (!ascii && ++seen > 3000) break
  }
  const suspects = (text.match(SUSPECT)?.join('').length ?? 0) / foreign
  const frequent = Math.min(1, ((text.match(FREQUENT_HAN)?.length ?? 0) / foreign) * 4)
  const hanShare = (text.match(/\p{Script=Han}/gu)?.length ?? 0) / foreign
  const rareHan = hanShare > 0.3 ? hanShare * (0.5 - frequent) : 0
  return (good - 2 * bad) / Math.max(1, good + bad) - 2 * suspects - rareHan
}
