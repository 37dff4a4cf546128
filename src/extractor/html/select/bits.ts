/** Which patterns of a table a text matches, as bits in the table's order. */
export const bitsOf = (patterns: Readonly<Record<string, RegExp>>, text: string): number => {
  let bits = 0
  let bit = 1
  for (const pattern of Object.values(patterns)) {
    if (pattern.test(text)) bits |= bit
    bit <<= 1
  }
  return bits
}
