import type { Annotation } from '#shared/domain/annotation'
import type { Note } from '#shared/domain/note'
import type { PinSnapshot } from '#shared/domain/pin'
import { newRecord, type Library } from '../../db'
import { composeBody, type NoteBody } from '../../editor'
import { sessionOf } from './autosave/sessions'

const noteOf = (title: string, text: NoteBody): Note => ({ ...newRecord(), title, ...text })

/** Makes an empty note and answers its id. */
export async function createNote(library: Library): Promise<string> {
  const note = noteOf('', { ...composeBody([]), body: '' })
  await library.notes.create(note)
  return note.id
}

/** Makes a new note that holds the pin, together with the pin's annotation, and answers its id. */
export async function createNoteWithPin(
  library: Library,
  annotation: Annotation,
  snapshot: PinSnapshot,
): Promise<string> {
  const note = noteOf('', composeBody([snapshot, '']))
  await library.notes.create(note, [annotation])
  return note.id
}

/** Gives a note another title, open or not. */
export async function renameNote(library: Library, id: string, title: string): Promise<void> {
  const session = sessionOf(id)
  if (!session) return library.notes.write({ id, title })
  session.setTitle(title)
  return session.flush()
}
