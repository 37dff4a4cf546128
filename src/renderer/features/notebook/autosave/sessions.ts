import type { Library } from '../../../db'
import { NoteSession } from './note-session'

/** The notes that are open, and those that were closed but could not be written yet. */
const sessions = new Map<string, NoteSession>()

/** Opens a note, or null when the library has none of that id. What was not written yet is there again. */
export async function openSession(library: Library, id: string): Promise<NoteSession | null> {
  await sessions.get(id)?.flush()
  const left = sessions.get(id)
  if (left?.unsaved) return left
  const note = await library.notes.get(id)
  if (!note) return null
  const session = new NoteSession(library, note)
  sessions.set(id, session)
  return session
}

/** The editor goes: writes what is left, and forgets the note when that succeeded. */
export async function closeSession(session: NoteSession): Promise<void> {
  await session.detach()
  if (!session.unsaved && sessions.get(session.id) === session) sessions.delete(session.id)
}

export const sessionOf = (id: string): NoteSession | undefined => sessions.get(id)

/** Writes everything that is not written yet; resolves when it is written or when trying failed. */
export async function flushNotes(): Promise<void> {
  await Promise.all([...sessions.values()].map((session) => session.flush()))
}

/** For a window that is going: see NoteSession.leave. */
export function leaveNotes(): void {
  for (const session of sessions.values()) session.leave()
}
