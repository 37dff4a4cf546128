import { useEffect, useState } from 'react'
import { useLibrary } from '../../../db'
import type { NoteSession } from './note-session'
import { closeSession, flushNotes, leaveNotes, openSession } from './sessions'

/** Undefined while the note is being opened, null when it is not in the library. */
export function useSession(id: string): NoteSession | null | undefined {
  const library = useLibrary()
  const [opened, setOpened] = useState<{ id: string; session: NoteSession | null }>()
  useEffect(() => {
    let here = true
    let mine: NoteSession | null = null
    void openSession(library, id).then((session) => {
      if (!here) return
      mine = session
      setOpened({ id, session })
    })
    return () => {
      here = false
      if (mine) void closeSession(mine)
    }
  }, [library, id])
  return opened?.id === id ? opened.session : undefined
}

/** Writes at once whenever the window may be about to go. */
export function useFlushOnLeaving(): void {
  useEffect(() => {
    const flush = () => void flushNotes()
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', leaveNotes)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', leaveNotes)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
}
