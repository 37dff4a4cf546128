import { useStore } from 'zustand'
import type { NoteSession } from '../autosave/note-session'
import styles from './note-pane.module.css'

/** Says nothing while all is well: the window's status bar does. */
export function SaveStatus({ session }: { session: NoteSession }) {
  const status = useStore(session.state, (state) => state.status)
  if (status.kind !== 'failed') return null
  return (
    <span role="alert" className={styles['failed']}>
      This note could not be saved: {status.reason.replace(/\.?$/, '.')} Keep this window open; it is tried
      again and again.
    </span>
  )
}
