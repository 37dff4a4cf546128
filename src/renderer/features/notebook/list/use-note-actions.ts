import { useLibrary, type NoteRow } from '../../../db'
import { showToast } from '../../../ui'
import { openNote, useWorkspaceStore } from '../../../workspace'
import { renameNote } from '../notes'

const failed = (what: string) => () =>
  showToast({ message: `The note could not be ${what}. Free some disk space and try again.` })

/** Opening, renaming and deleting notes. */
export function useNoteActions() {
  const library = useLibrary()
  const workspace = useWorkspaceStore()

  const remove = ({ id, title }: NoteRow) => {
    const wasOpen = workspace.getState().noteId === id
    if (wasOpen) openNote(workspace, null)
    const restore = () =>
      library.notes.restore([id]).then(() => {
        if (wasOpen) openNote(workspace, id)
      }, failed('brought back'))
    library.notes.remove([id]).then(
      () =>
        showToast({
          message: title === '' ? 'Deleted the note.' : `Deleted “${title}”.`,
          action: { label: 'Undo', run: () => void restore() },
        }),
      failed('deleted'),
    )
  }

  return {
    open: ({ id }: NoteRow) => openNote(workspace, id),
    remove,
    rename: ({ id }: NoteRow, title: string) => void renameNote(library, id, title).catch(failed('renamed')),
  }
}
