import { Button, EmptyState } from '../../../ui'
import { run } from '../../../commands'
import type { Backend } from '../../../backend'
import { useWorkspace } from '../../../workspace'
import { flushNotes } from '../autosave/sessions'
import { useFlushOnLeaving, useSession } from '../autosave/use-session'
import { NoteView } from './note-view'
import styles from './note-pane.module.css'

function OpenNote({ noteId, backend }: { noteId: string; backend: Backend }) {
  const session = useSession(noteId)
  if (session === null)
    return (
      <EmptyState title="This note is not in the library">
        <p>It may have been deleted. Choose another one in the list of notes.</p>
      </EmptyState>
    )
  return session && <NoteView key={session.id} session={session} backend={backend} />
}

/** What stands in the region “Note”. */
export function NotePane({ backend }: { backend: Backend }) {
  const noteId = useWorkspace((workspace) => workspace.noteId)
  useFlushOnLeaving()
  return (
    // Only listens for the focus leaving what is inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['pane']}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void flushNotes()
      }}
    >
      {noteId === null ? (
        <EmptyState
          title="No note is open"
          actions={
            <Button variant="primary" onClick={() => run('note.new')}>
              New note
            </Button>
          }
        >
          <p>Write beside what you read, and pin passages with their source.</p>
        </EmptyState>
      ) : (
        <OpenNote key={noteId} noteId={noteId} backend={backend} />
      )}
    </div>
  )
}
