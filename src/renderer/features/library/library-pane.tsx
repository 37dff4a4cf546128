import type { ReactNode } from 'react'
import type { Backend } from '../../backend'
import { useNoteRows } from '../../db'
import { formatNumber } from '../../ui'
import { ArticlesSection } from './articles-section'
import styles from './library-pane.module.css'
import { Section } from './section'

export interface LibraryPaneProps {
  backend: Backend
  onImport: () => void
  /** The list of notes, and the buttons of its heading. */
  notes: ReactNode
  noteActions?: ReactNode
}

/** What stands in the region “Library”. */
export function LibraryPane({ backend, onImport, notes, noteActions }: LibraryPaneProps) {
  const rows = useNoteRows()
  return (
    <div className={styles['pane']}>
      <ArticlesSection backend={backend} onImport={onImport} />
      <Section
        id="notes"
        title="Notes"
        count={rows ? formatNumber(rows.length) : ''}
        actions={noteActions}
        className={styles['notes']}
      >
        {notes}
      </Section>
    </div>
  )
}
