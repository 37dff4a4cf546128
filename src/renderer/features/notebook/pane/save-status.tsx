import { useStore } from 'zustand'
import type { NoteSession } from '../autosave/note-session'
import styles from './note-pane.module.css'

/** Quiet while all is well. */
export function SaveStatus({ session }: { session: NoteSession }) {
  const status = useStore(session.state, (state) => state.status)
  if (status.kind !== 'failed') return <span>{status.kind === 'saved' ? 'Saved' : 'Saving…'}</span>
  return (
    <span role="alert" className={styles['failed']}>
      This note could not be saved: {status.reason.replace(/\.?$/, '.')} Keep this window open; it is tried
      again and again.
    </span>
  )
}
