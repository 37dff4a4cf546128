import { useState, type KeyboardEvent } from 'react'
import { useCommands } from '../../../commands'
import { useNoteRows, type NoteRow } from '../../../db'
import { ContextMenu, EmptyState, MenuItem } from '../../../ui'
import { useWorkspace } from '../../../workspace'
import { NoteItem } from './note-item'
import styles from './note-list.module.css'
import { RenameField } from './rename-field'
import { useNoteActions } from './use-note-actions'

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

const hasFocus = () => document.activeElement?.matches('[data-note]') === true

const NONE: readonly NoteRow[] = []

/** The list “Notes”. Arrows move, Enter opens, F2 renames, Delete deletes. */
export function NoteList() {
  const loaded = useNoteRows()
  const rows = loaded ?? NONE
  const openId = useWorkspace(({ noteId }) => noteId)
  const actions = useNoteActions()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)

  const opened = rows.find(({ id }) => id === openId)
  const active = rows.find(({ id }) => id === activeId) ?? opened ?? rows[0]
  /** In the list the one with the focus, from elsewhere the one that is open. */
  const meant = () => (hasFocus() ? active : opened)

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return
    setActiveId(id)
    document.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus()
  }
  const open = (row: NoteRow) => {
    setActiveId(row.id)
    actions.open(row)
  }
  const remove = (row: NoteRow) => {
    const at = rows.indexOf(row)
    if (hasFocus()) focusRow((rows[at + 1] ?? rows[at - 1])?.id)
    actions.remove(row)
  }
  const on = (act: (row: NoteRow) => void) => ({
    enabled: () => meant() !== undefined,
    run: () => {
      const row = meant()
      if (row) act(row)
    },
  })

  useCommands([
    { id: 'note.open', label: 'Open note', menu: null, scope: 'notes', keys: ['Enter'], ...on(open) },
    {
      id: 'note.rename',
      label: 'Rename note',
      menu: 'note',
      scope: 'notes',
      keys: ['F2'],
      opensField: true,
      ...on(({ id }) => setRenaming(id)),
    },
    {
      id: 'note.delete',
      label: 'Delete note',
      menu: 'note',
      scope: 'notes',
      keys: ['Delete'],
      ...on(remove),
    },
  ])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === active?.id)
    const step = STEPS[event.key]
    if (!step || renaming !== null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    focusRow(rows[step(at, rows.length - 1)]?.id)
  }

  const endRename = (row: NoteRow, title: string | null) => {
    setRenaming(null)
    if (title !== null && title !== row.title) actions.rename(row, title)
    requestAnimationFrame(() => focusRow(row.id))
  }

  if (!loaded) return null
  if (rows.length === 0)
    return (
      <EmptyState title="No notes yet">
        <p>Make one to write in and to pin passages to.</p>
      </EmptyState>
    )
  return (
    <ContextMenu
      target={
        // Keys that bubble up from the buttons in it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul
          aria-label="Notes"
          data-command-scope="notes"
          className={styles['list']}
          onKeyDown={onKeyDown}
          onContextMenu={({ target }) => {
            const row = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
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
                  onOpen={() => open(row)}
                />
              )}
            </li>
          ))}
        </ul>
      }
    >
      <MenuItem onSelect={() => active && open(active)}>Open note</MenuItem>
      <MenuItem keys="F2" onSelect={() => setRenaming(active?.id ?? null)}>
        Rename
      </MenuItem>
      <MenuItem keys="Del" danger onSelect={() => active && remove(active)}>
        Delete note
      </MenuItem>
    </ContextMenu>
  )
}
