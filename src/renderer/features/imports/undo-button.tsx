import { Button, showToast } from '../../ui'
import type { Imports } from './controller'
import { hasChanged, type PastImport } from './state'

/** “Undo import” or “Redo import” for imports that are over; nothing where they changed nothing. */
export function UndoButton({
  imports,
  records,
}: {
  imports: Imports
  records: readonly PastImport['record'][]
}) {
  const changed = records.filter(hasChanged)
  const ids = changed.map(({ id }) => id)
  const attempt = (work: Promise<unknown>) => {
    work.catch(() =>
      showToast({ message: 'The import could not be undone. Free some disk space and try again.' }),
    )
  }
  if (changed.length === 0) return null
  return changed.every(({ undone }) => undone !== null) ? (
    <Button onClick={() => attempt(imports.redo(ids))}>Redo import</Button>
  ) : (
    <Button onClick={() => attempt(imports.undo(ids))}>Undo import</Button>
  )
}
