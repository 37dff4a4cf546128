import type { Draft } from '../draft'
import { repairText } from '../repair/repair-text'
import { toLines } from '../text/lines'
import { splitPress } from './split'

/** The articles of a text that a press database exported, or null for any other text. */
export const readPressText = (source: string): Draft[] | null => {
  const { text, warnings } = repairText(source)
  const drafts = splitPress(toLines(text))
  return drafts && drafts.map((draft) => ({ ...draft, warnings: [...warnings, ...draft.warnings] }))
}
