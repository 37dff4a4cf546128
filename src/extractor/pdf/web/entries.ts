import { joinEntries } from '../document/blocks'
import { rawText, type Entry } from '../document/entries'
import { kindOf, mergeHeadings } from '../document/roles'
import type { Layout } from '../layout/layout'
import { withLists } from './lists'

/** The paragraphs of a printed web page in reading order, put together over page breaks. */
export const webEntries = (layout: Layout): Entry[] => {
  const entries = layout.paragraphs.flatMap((page) =>
    page.map((paragraph, i) => ({
      kind: kindOf(paragraph, page[i + 1], layout),
      paragraph,
      text: rawText(paragraph),
    })),
  )
  return withLists(joinEntries(mergeHeadings(entries), layout))
}
