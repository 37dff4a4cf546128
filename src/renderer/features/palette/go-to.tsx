import { FileText, NotebookPen } from 'lucide-react'
import { useMemo } from 'react'
import { useArticleRows, useNoteRows } from '../../db'
import { openArticle, openNote, useWorkspaceStore } from '../../workspace'
import { Picker, type Choice } from './picker'

/** Articles and notes by title: notes as last changed, then articles as last added. */
export function GoTo({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspaceStore()
  const articles = useArticleRows()
  const notes = useNoteRows()
  const choices = useMemo<Choice[]>(() => {
    const ofNotes = (notes ?? []).map((note) => ({
      id: note.id,
      title: note.title === '' ? 'Untitled note' : note.title,
      aside: 'Note',
      icon: <NotebookPen aria-hidden />,
      choose: () => {
        openNote(workspace, note.id)
        workspace.setState({ wantsFocus: 'note' })
      },
    }))
    const ofArticles = (articles ?? [])
      .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
      .map((row) => ({
        id: row.id,
        title: row.title,
        aside: [row.authors, row.siteName].filter(Boolean).join(' · ') || 'Article',
        icon: <FileText aria-hidden />,
        choose: () => {
          openArticle(workspace, row.id)
          workspace.setState({ wantsFocus: 'reader' })
        },
      }))
    return [...ofNotes, ...ofArticles]
  }, [articles, notes, workspace])
  return (
    <Picker
      label="Go to article or note"
      placeholder="Title of an article or a note"
      choices={choices}
      nothing="No article or note has such a title."
      onClose={onClose}
    />
  )
}
