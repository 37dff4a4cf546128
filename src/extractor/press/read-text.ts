import type { Draft } from '../draft'
import { repairText } from '../repair/repair-text'
import { toLines } from '../text/lines'
import { pressSentence } from './sentences'
import { splitPress } from './split'

/** Twenty thousand articles have fewer. */
const MOST_LINES = 1_000_000

/** The articles of a text that a press database exported, or null for any other text. */
export const readPressText = (source: string): Draft[] | null => {
  const { text, warnings } = repairText(source)
  const lines = toLines(text, MOST_LINES)
  const isWhole = lines.length <= MOST_LINES
  const drafts = splitPress(isWhole ? lines : lines.slice(0, MOST_LINES))
  if (!drafts) return null
  // The last article of a text that was cut may be a part of itself.
  if (!isWhole && drafts.length > 1) {
    drafts.pop()
    drafts[0]?.warnings.unshift(pressSentence.tooLong(drafts.length))
  }
  return drafts.map((draft) => ({ ...draft, warnings: [...warnings, ...draft.warnings] }))
}
