import type { KindOf, ListText, ParagraphKind } from './flow'
import type { Form } from './form'
import { ListTable, shownNumber } from './lists'
import { styleKind, StyleSheet } from './styles'

/** Tells what a paragraph is by the document's styles and lists. */
export class ParagraphKinds {
  readonly styles = new StyleSheet()
  readonly lists = new ListTable()

  readonly of: KindOf = (form, list) => {
    const { kind, level } = styleKind(this.styles.get(form.style))
    if (kind === 'title') return { kind, level, item: null }
    // What the paragraph itself says counts for more than its style.
    if (form.outline !== null && form.outline < 9)
      return { kind: 'heading', level: form.outline + 1, item: null }
    if (kind === 'heading' && form.outline === null) return { kind, level, item: null }
    return { kind: kind === 'heading' ? 'plain' : kind, level, item: this.itemOf(form, list) }
  }

  private itemOf({ list, listLevel }: Form, { listText, oldList }: ListText): ParagraphKind['item'] {
    if (listText === null && !list && !oldList) return null
    const level = Math.min(8, Math.max(0, listLevel))
    const counted = list ? this.lists.next(list, level) : null
    return { level: level + 1, number: listText === null ? counted : shownNumber(listText) }
  }
}
