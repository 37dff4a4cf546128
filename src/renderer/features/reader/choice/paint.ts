import { rangesOfOffsets, type TextRange } from '../../../anchoring'

type PaintName = 'reader-choice' | 'reader-speaker' | 'reader-target' | 'reader-find' | 'reader-find-current'

/** Colours ranges through the CSS Custom Highlight API: no element is touched. Styles are in text.module.css. */
export function paint(name: PaintName, root: Element | null, ranges: readonly TextRange[]): void {
  if (root === null || ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...rangesOfOffsets(root, ranges)))
}
