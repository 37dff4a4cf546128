import { useRef, useState, type KeyboardEvent } from 'react'
import { useLibrary, useNoteRows, type NoteRow } from '../../../db'
import { ContextMenu, EmptyState, MenuItem, showToast } from '../../../ui'
import { openNote, useWorkspace, useWorkspaceStore } from '../../../workspace'
import { renameNote } from '../notes'
import { NoteItem } from './note-item'
import { RenameField } from './rename-field'
import styles from './note-list.module.css'

/** Opening, renaming and deleting notes. */
function useNoteActions() {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const fail = (message: string) => () => showToast({ message })

  const remove = ({ id, title }: NoteRow) => {
    const wasOpen = workspace.getState().noteId === id
    if (wasOpen) openNote(workspace, null)
    const restore = () =>
      library.notes.restore([id]).then(() => {
        if (wasOpen) openNote(workspace, id)
      }, fail('The note could not be brought back. Free some disk space and try again.'))
    library.notes.remove([id]).then(
      () =>
        showToast({
          message: title === '' ? 'Deleted the note.' : `Deleted “${title}”.`,
          action: { label: 'Undo', run: () => void restore() },
        }),
      fail('The note could not be deleted. Free some disk space and try again.'),
    )
  }

  return {
    open: ({ id }: NoteRow) => openNote(workspace, id),
    remove,
    rename: ({ id }: NoteRow, title: string) =>
      void renameNote(library, id, title).catch(
        fail('The note could not be renamed. Free some disk space and try again.'),
      ),
  }
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/** The list “Notes”. Arrows move, Enter opens, F2 renames, Delete deletes. */
export function NoteList() {
  const rows = useNoteRows()
  const openId = useWorkspace(({ noteId }) => noteId)
  const actions = useNoteActions()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  if (!rows) return null
  if (rows.length === 0)
    return (
      <EmptyState title="No notes yet">
        <p>Make one to write in and to pin passages to.</p>
      </EmptyState>
    )

  const active = rows.find(({ id }) => id === activeId) ?? rows.find(({ id }) => id === openId) ?? rows[0]

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return
    setActiveId(id)
    list.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === active?.id)
    const row = rows[at]
    const step = STEPS[event.key]
    if (!row || renaming !== null || event.ctrlKey || event.metaKey || event.altKey) return
    if (step) focusRow(rows[step(at, rows.length - 1)]?.id)
    else if (event.key === 'F2') setRenaming(row.id)
    else if (event.key === 'Delete') {
      focusRow((rows[at + 1] ?? rows[at - 1])?.id)
      actions.remove(row)
    } else return
    event.preventDefault()
  }

  const endRename = (row: NoteRow, title: string | null) => {
    setRenaming(null)
    if (title !== null && title !== row.title) actions.rename(row, title)
    requestAnimationFrame(() => focusRow(row.id))
  }

  return (
    <ContextMenu
      target={
        // Keys that bubble up from the buttons in it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul
          ref={list}
          aria-label="Notes"
          className={styles['list']}
          onKeyDown={onKeyDown}
          onContextMenu={(event) => {
            const row =
              event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null
            focusRow(row?.dataset['note'])
          }}
        >
          {rows.map((row) => (
            <li key={row.id} className={styles['place']}>
              {renaming === row.id ? (
                <RenameField title={row.title} onEnd={(title) => endRename(row, title)} />
              ) : (
                <NoteItem
                  row={row}
                  open={row.id === openId}
                  active={row.id === active?.id}
                  onOpen={() => {
                    setActiveId(row.id)
                    actions.open(row)
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      }
    >
      <MenuItem onSelect={() => active && actions.open(active)}>Open note</MenuItem>
      <MenuItem keys="F2" onSelect={() => setRenaming(active?.id ?? null)}>
        Rename
      </MenuItem>
      <MenuItem keys="Del" danger onSelect={() => active && actions.remove(active)}>
        Delete note
      </MenuItem>
    </ContextMenu>
  )
}
