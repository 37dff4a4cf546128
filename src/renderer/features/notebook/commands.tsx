import type { Backend } from '../../backend'
import { useCommands } from '../../commands'
import { useLibrary } from '../../db'
import { announce, showToast } from '../../ui'
import { openNote, useWorkspace, useWorkspaceStore } from '../../workspace'
import type { NoteSession } from './autosave/note-session'
import { flushNotes, sessionOf } from './autosave/sessions'
import { exportNote, exportPdf } from './export/export-note'
import './export/print.css'
import { createNote } from './notes'

/** What can be done with notes from anywhere in the window. Mount it once, whatever else is shown. */
export function NotebookCommands({ backend }: { backend: Backend }) {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const noteId = useWorkspace((state) => state.noteId)
  const session = () => (noteId === null ? undefined : sessionOf(noteId))
  const withNote = (act: (open: NoteSession, title: string) => Promise<void>) => () => {
    const open = session()
    if (open) void act(open, open.state.getState().title)
  }
  const opened = () => session() !== undefined

  useCommands([
    {
      id: 'note.new',
      label: 'New note',
      menu: 'file',
      keys: ['Mod+N'],
      opensField: true,
      run: () => {
        createNote(library).then(
          (id) => openNote(workspace, id),
          () => showToast({ message: 'The new note could not be made. Free some disk space and try again.' }),
        )
      },
    },
    {
      id: 'note.save',
      label: 'Save',
      menu: 'file',
      keys: ['Mod+S'],
      run: () =>
        void flushNotes().then(() =>
          announce(session()?.unsaved === true ? 'This note could not be saved yet.' : 'Saved'),
        ),
    },
    {
      id: 'note.exportMarkdown',
      label: 'Export as Markdown…',
      menu: 'file',
      enabled: opened,
      run: withNote((open, title) => exportNote(backend, 'markdown', title, open.text.body)),
    },
    {
      id: 'note.exportHtml',
      label: 'Export as HTML…',
      menu: 'file',
      enabled: opened,
      run: withNote((open, title) => exportNote(backend, 'html', title, open.text.body)),
    },
    {
      id: 'note.exportPdf',
      label: 'Save as PDF…',
      menu: 'file',
      enabled: opened,
      run: withNote((_open, title) => exportPdf(backend, title.trim() || 'Untitled note')),
    },
  ])
  return null
}
