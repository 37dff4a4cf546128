import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { NoteSession } from '../autosave/note-session'
import styles from './note-pane.module.css'

/** Enter goes on to the text. */
export function NoteTitle({
  session,
  readOnly,
  takeFocus,
  onEnter,
}: {
  session: NoteSession
  readOnly: boolean
  /** A new note begins with its title. */
  takeFocus: boolean
  onEnter: () => void
}) {
  const title = useStore(session.state, (state) => state.title)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takeFocus) input.current?.focus()
  }, [takeFocus])
  return (
    <input
      ref={input}
      aria-label="Note title"
      placeholder="Untitled note"
      className={styles['title']}
      value={title}
      readOnly={readOnly}
      spellCheck
      autoComplete="off"
      onChange={(event) => session.setTitle(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
