/** A line that begins with a label. */
export interface LabelledLine {
  /** In small letters, without the colon. */
  label: string
  value: string
}

const LABEL = /^([\p{L}][\p{L}\p{N} '’().&/-]{0,38}?)\s*[:：](?:\s+|\t|$)/u
const CELL = /^([\p{L}][\p{L} '’().-]{1,38}?)\s*[:：]?\t\s*/u

/** The label that a line begins with (`Byline: …`, or the first cell of a row), or null. Looks at its first characters only. */
export const labelOf = (text: string): LabelledLine | null => {
  const start = text.slice(0, 60)
  const hit = CELL.exec(start) ?? LABEL.exec(start)
  return hit?.[1] ? { label: hit[1].toLowerCase().trim(), value: text.slice(hit[0].length).trim() } : null
}
