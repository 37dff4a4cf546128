import { useState } from 'react'
import type { Backend } from '../../../backend'
import { useImports } from '../../../db'
import { Button, Dialog, EmptyState } from '../../../ui'
import type { Imports } from '../controller'
import styles from './imports-dialog.module.css'
import { PastImportItem } from './past-import'

const PAGE = 30

/** All imports that this computer remembers, each to be looked at, undone and reported. */
export function ImportsDialog({
  imports,
  backend,
  onClose,
}: {
  imports: Imports
  backend: Backend
  onClose: () => void
}) {
  const records = useImports()
  const [shown, setShown] = useState(PAGE)
  if (!records) return null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Imports"
      description={
        records.length > 0 &&
        'Undoing an import takes back what it made, but nothing that you have worked with since.'
      }
      width="wide"
    >
      {records.length === 0 ? (
        <EmptyState title="No imports yet">What was imported on this computer is listed here.</EmptyState>
      ) : (
        <ul className={styles['list']}>
          {records.slice(0, shown).map((record) => (
            <PastImportItem key={record.id} record={record} imports={imports} backend={backend} />
          ))}
        </ul>
      )}
      {records.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show more</Button>}
    </Dialog>
  )
}
