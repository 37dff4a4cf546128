import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Backend } from '../../backend'
import { run } from '../../commands'
import { useNoteRows } from '../../db'
import { formatNumber, IconButton } from '../../ui'
import { ArticlesSection } from './articles-section'
import styles from './library-pane.module.css'
import { Section } from './section'

export interface LibraryPaneProps {
  backend: Backend
  onImport: () => void
  /** The list of notes. */
  notes: ReactNode
}

/** What stands in the region “Library”. */
export function LibraryPane({ backend, onImport, notes }: LibraryPaneProps) {
  const rows = useNoteRows()
  return (
    <div className={styles['pane']}>
      <ArticlesSection backend={backend} onImport={onImport} />
      <Section
        id="notes"
        title="Notes"
        count={rows ? formatNumber(rows.length) : ''}
        actions={<IconButton label="New note" icon={<Plus aria-hidden />} onClick={() => run('note.new')} />}
        height="third"
      >
        {notes}
      </Section>
    </div>
  )
}
