import { MessageSquareText } from 'lucide-react'
import type { NoteRow } from '../../../db'
import { Menu, MenuItem, Tooltip } from '../../../ui'
import type { Placed } from './blocks'
import { decorationOf, type PlacedAnnotation } from './decorations'
import { usePage } from './page-context'
import styles from './text.module.css'

const titleOf = ({ title }: NoteRow): string => title || 'Untitled note'

/** A dot for one pinned place; it opens the note, or asks which of several. */
function PinDot({ notes, openNote }: { notes: NoteRow[]; openNote: (noteId: string) => void }) {
  const label = `Used in ${notes.map(titleOf).join(', ')}`
  const dot = (
    <button type="button" className={styles['dot']} aria-label={label}>
      <span aria-hidden />
    </button>
  )
  const [only] = notes
  if (only && notes.length === 1)
    return (
      <Tooltip label={label}>
        <button type="button" className={styles['dot']} aria-label={label} onClick={() => openNote(only.id)}>
          <span aria-hidden />
        </button>
      </Tooltip>
    )
  return (
    <Menu trigger={dot}>
      {notes.map((note) => (
        <MenuItem key={note.id} onSelect={() => openNote(note.id)}>
          {titleOf(note)}
        </MenuItem>
      ))}
    </Menu>
  )
}

function Comment({
  placed,
  choose,
}: {
  placed: PlacedAnnotation
  choose: (start: number, end: number) => void
}) {
  return (
    <button type="button" className={styles['comment']} onClick={() => choose(placed.start, placed.end)}>
      <MessageSquareText aria-label="Comment:" role="img" />
      <span>{placed.annotation.comment}</span>
    </button>
  )
}

/** What stands beside a passage. None of it is text of the article: it cannot be selected and is never copied. */
export function Margin({ item }: { item: Placed }) {
  const { decorations, speakers, openNote, choose } = usePage()
  const { pins, comments } = decorationOf(decorations, item.index)
  const names = speakers.get(item.index) ?? []
  return (
    <>
      {item.label !== null && <span className={styles['locator']} data-label={item.label} aria-hidden />}
      {pins.length > 0 && (
        <span className={styles['dots']}>
          {pins.map(({ annotationId, notes }) => (
            <PinDot key={annotationId} notes={notes} openNote={openNote} />
          ))}
        </span>
      )}
      {(names.length > 0 || comments.length > 0) && (
        <span className={styles['beside']}>
          {names.length > 0 && (
            <span className={styles['speakers']} role="note" aria-label={`Quoted here: ${names.join(', ')}`}>
              {names.join(', ')}
            </span>
          )}
          {comments.map((placed) => (
            <Comment key={placed.annotation.id} placed={placed} choose={choose} />
          ))}
        </span>
      )}
    </>
  )
}
