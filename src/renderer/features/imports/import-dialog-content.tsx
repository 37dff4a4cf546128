import { ClipboardCopy } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Backend } from '../../backend'
import type { FileLine, ImportCounts } from '../../db'
import { announce, Button, CornerDialog, counted, formatNumber, ProgressBar } from '../../ui'
import type { Imports } from './controller'
import { FileLines, Outcomes } from './file-lines'
import styles from './import-dialog.module.css'
import { SaveReport } from './save-report'
import { sumOf, together, totalsOf, type PastImport, type Totals } from './state'
import { failuresAsText, soFar, summaryOf, undoneText } from './summary'
import { UndoButton } from './undo-button'

const SHOWN_READING = 4

function Reading({ files }: { files: readonly string[] }) {
  return (
    <ul className={styles['reading']} aria-label="Files being read">
      {files.slice(0, SHOWN_READING).map((file) => (
        <li key={file} className={styles['file']}>
          {file}
        </li>
      ))}
      {files.length > SHOWN_READING && <li>and {formatNumber(files.length - SHOWN_READING)} more</li>}
    </ul>
  )
}

function Running({ totals }: { totals: Totals }) {
  return (
    <>
      <p>
        {formatNumber(totals.done)} of {counted(totals.total, 'file', 'files')}
        {totals.paused && ', paused'}
        {soFar(totals)}
      </p>
      <ProgressBar label="Import progress" value={totals.done} max={totals.total} />
      <Reading files={totals.reading} />
      {totals.lines.length > 0 && <FileLines label="Files done" lines={totals.lines.toReversed()} />}
    </>
  )
}

/** What an import that is over came to. */
interface End {
  counts: ImportCounts
  cancelled: boolean
  lines: readonly FileLine[]
}

const endOf = (past: readonly PastImport[]): End => ({
  counts: sumOf(past.map(({ record }) => record.counts)),
  cancelled: past.some(({ record }) => record.state === 'cancelled'),
  lines: past.flatMap(({ lines }) => lines),
})

function Summary({ end, past }: { end: End; past: readonly PastImport[] }) {
  const undone = past.flatMap(({ record }) => record.undone ?? [])
  return (
    <>
      <p className={styles['summary']}>{summaryOf(end.counts, end.cancelled)}.</p>
      {undone.length > 0 && <p role="status">{undoneText(together(undone))}</p>}
      <Outcomes lines={end.lines} />
    </>
  )
}

interface AfterProps {
  imports: Imports
  backend: Backend
  end: End
  past: readonly PastImport[]
  close: () => void
}

/** What can be done with an import that is over. */
function After({ imports, backend, end, past, close }: AfterProps) {
  const failed = end.lines.filter(({ message }) => message !== null)
  const copy = async () => {
    await navigator.clipboard.writeText(failuresAsText(failed))
    announce('Copied')
  }
  return (
    <>
      <UndoButton imports={imports} records={past.map(({ record }) => record)} />
      {failed.length > 0 && (
        <Button icon={<ClipboardCopy aria-hidden />} onClick={() => void copy()}>
          Copy list
        </Button>
      )}
      {end.lines.length > 0 && (
        <SaveReport
          backend={backend}
          name="Import report"
          summary={summaryOf(end.counts, end.cancelled)}
          lines={() => Promise.resolve(end.lines)}
        />
      )}
      <Button variant="primary" onClick={close}>
        Done
      </Button>
    </>
  )
}

export function ImportDialogContent({ imports, backend }: { imports: Imports; backend: Backend }) {
  const batches = useStore(imports.store, (state) => state.batches)
  const past = useStore(imports.store, (state) => state.past)
  const totals = useMemo(() => totalsOf(batches), [batches])
  const end = useMemo(
    () =>
      batches.length > 0 ? { counts: totals, cancelled: totals.cancelled, lines: totals.lines } : endOf(past),
    [batches, totals, past],
  )
  const close = () => imports.setOpen(false)
  return (
    <CornerDialog
      title="Import"
      onClose={close}
      footer={
        totals.running ? (
          <>
            <Button onClick={() => imports.cancel()}>Stop</Button>
            {totals.paused ? (
              <Button onClick={() => imports.resume()}>Resume</Button>
            ) : (
              <Button onClick={() => imports.pause()}>Pause</Button>
            )}
            <Button onClick={close}>Continue in background</Button>
          </>
        ) : (
          <After imports={imports} backend={backend} end={end} past={past} close={close} />
        )
      }
    >
      {totals.running ? <Running totals={totals} /> : <Summary end={end} past={past} />}
    </CornerDialog>
  )
}
