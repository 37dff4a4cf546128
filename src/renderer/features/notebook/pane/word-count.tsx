import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { EditorHandle } from '../../../editor'
import { counted } from '../../../ui'
import type { NoteSession } from '../autosave/note-session'

const PAUSE = 500

/** How many words the person wrote, counted when they pause. */
export function WordCount({ session, editor }: { session: NoteSession; editor: EditorHandle }) {
  const turn = useStore(session.state, (state) => state.turn)
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setWords(editor.words()), turn === 0 ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [editor, turn])
  return words === null ? null : <span>{counted(words, 'word', 'words')}</span>
}
