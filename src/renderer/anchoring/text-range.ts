/** UTF-16 code units into a text. */
export interface TextRange {
  start: number
  end: number
}
