import { $getSelection, $isParagraphNode, $isRangeSelection, $isTextNode } from 'lexical'
import { ACTIONS, type Action } from '../actions/actions'

const QUERY = /^\/([\p{L}\p{N}. -]{0,24})$/u

/** What stands after a `/` that begins a block, while the caret is at its end; null when there is none. */
export function $slashQuery(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || node.getPreviousSibling() !== null || node.getNextSibling() !== null) return null
  if (!$isParagraphNode(node.getParent())) return null
  const text = node.getTextContent()
  if (selection.anchor.offset !== text.length) return null
  return QUERY.exec(text)?.[1] ?? null
}

const OFFERED = ACTIONS.filter(({ kind }) => kind === 'block' || kind === 'insert')

/** Actions whose name, or another word for them, has a word that begins like the query. */
export function matchActions(query: string): readonly Action[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return OFFERED
  return OFFERED.filter(({ label, alias = '' }) => {
    const words = `${label} ${alias}`.toLowerCase()
    return words.startsWith(wanted) || words.includes(` ${wanted}`)
  })
}
