import { useMemo } from 'react'
import { useStore } from 'zustand'
import { Button, counted, formatNumber, ProgressBar } from '../../ui'
import type { Imports } from './controller'
import styles from './import-status.module.css'
import { totalsOf } from './state'

/** For the status bar: how far the import is; opens the dialog. Nothing while nothing runs. */
export function ImportStatus({ imports }: { imports: Imports }) {
  const batches = useStore(imports.store, (state) => state.batches)
  const totals = useMemo(() => totalsOf(batches), [batches])
  if (!totals.running) {
    if (totals.failed === 0) return null
    return (
      <Button variant="quiet" className={styles['failed']} onClick={() => imports.setOpen(true)}>
        {counted(totals.failed, 'file was not imported', 'files were not imported')}
      </Button>
    )
  }
  const left = totals.total - totals.done
  const percent = totals.total === 0 ? 0 : Math.floor((totals.done / totals.total) * 100)
  return (
    <Button variant="quiet" className={styles['status']} onClick={() => imports.setOpen(true)}>
      {counted(left, 'file', 'files')} {totals.paused ? 'to import, paused' : 'importing'}
      <span className={styles['bar']}>
        <ProgressBar label="Import progress" value={totals.done} max={totals.total} />
      </span>
      <span className={styles['percent']}>{formatNumber(percent)} %</span>
    </Button>
  )
}
