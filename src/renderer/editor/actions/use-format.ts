import { effect, getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { mergeRegister, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { $readFormat, NO_FORMAT, type FormatState } from './format-state'

const KEYS = ['block', 'format', 'link', 'canUndo', 'canRedo'] as const

/** The format at the caret; renders only when something in it changes. */
export function useFormat(editor: LexicalEditor): FormatState {
  const [state, setState] = useState(NO_FORMAT)
  useEffect(() => {
    let last = NO_FORMAT
    const merge = (part: Partial<FormatState>) => {
      const next = { ...last, ...part }
      if (KEYS.every((key) => next[key] === last[key])) return
      last = next
      setState(next)
    }
    const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => merge(editorState.read($readFormat))),
      effect(() => merge({ canUndo: canUndo.value, canRedo: canRedo.value })),
    )
  }, [editor])
  return state
}
