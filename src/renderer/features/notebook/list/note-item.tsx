import type { NoteRow } from '../../../db'
import { relativeDate } from './relative-date'
import styles from './note-list.module.css'

/** Title, first words, and when it was changed. */
export function NoteItem({
  row,
  open,
  active,
  onOpen,
}: {
  row: NoteRow
  open: boolean
  /** The one that the Tab key reaches. */
  active: boolean
  onOpen: () => void
}) {
  return (
    <button
      type="button"
      data-note={row.id}
      aria-current={open || undefined}
      tabIndex={active ? 0 : -1}
      className={styles['item']}
      onClick={onOpen}
    >
      <span className={styles['title']}>{row.title === '' ? 'Untitled note' : row.title}</span>
      <time className={styles['date']} dateTime={row.updatedAt}>
        {relativeDate(row.updatedAt)}
      </time>
      {row.excerpt !== '' && <span className={styles['excerpt']}>{row.excerpt}</span>}
    </button>
  )
}
