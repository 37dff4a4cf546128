import { ClipboardCopy } from 'lucide-react'
import { useMemo } from 'react'
import { VList } from 'virtua'
import { useStore } from 'zustand'
import { announce, Button, CornerDialog, counted, formatNumber, ProgressBar } from '../../ui'
import type { Imports } from './controller'
import styles from './import-dialog.module.css'
import { totalsOf, type FileLine, type Totals } from './state'
import { failuresAsText, summaryOf } from './summary'

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

/** Fewer are simply written down. */
const VIRTUAL_FROM = 40

const Line = ({ line }: { line: FileLine }) => (
  <div className={styles['line']}>
    <span className={styles['file']}>{line.file}</span>
    <span className={line.message === null ? styles['done'] : styles['failed']}>
      {line.message ?? 'Read'}
    </span>
  </div>
)

function Files({ label, lines }: { label: string; lines: readonly FileLine[] }) {
  return (
    <div role="group" aria-label={label} className={styles['files']}>
      {lines.length < VIRTUAL_FROM ? (
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles['list']} tabIndex={0}>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </div>
      ) : (
        <VList data={lines} tabIndex={0} style={{ height: '16rem' }}>
          {(line, index) => <Line key={index} line={line} />}
        </VList>
      )}
    </div>
  )
}

function Running({ totals }: { totals: Totals }) {
  return (
    <>
      <p>
        {formatNumber(totals.done)} of {counted(totals.total, 'file', 'files')}
        {totals.failed.length > 0 && `, ${formatNumber(totals.failed.length)} failed`}
      </p>
      <ProgressBar label="Import progress" value={totals.done} max={totals.total} />
      <Reading files={totals.reading} />
      {totals.files.length > 0 && <Files label="Files done" lines={totals.files.toReversed()} />}
    </>
  )
}

function Summary({ totals }: { totals: Totals }) {
  const { failed } = totals
  return (
    <>
      <p className={styles['summary']}>{summaryOf(totals)}.</p>
      {failed.length > 0 && <Files label="Files that failed" lines={failed} />}
    </>
  )
}

export function ImportDialogContent({ imports }: { imports: Imports }) {
  const batches = useStore(imports.store, (state) => state.batches)
  const totals = useMemo(() => totalsOf(batches), [batches])
  const close = () => imports.setOpen(false)
  const copy = async () => {
    await navigator.clipboard.writeText(failuresAsText(totals.failed))
    announce('Copied')
  }
  return (
    <CornerDialog
      title="Import"
      onClose={close}
      footer={
        totals.running ? (
          <>
            <Button onClick={() => imports.cancel()}>Stop</Button>
            <Button onClick={close}>Continue in background</Button>
          </>
        ) : (
          <>
            {totals.failed.length > 0 && (
              <Button icon={<ClipboardCopy aria-hidden />} onClick={() => void copy()}>
                Copy list
              </Button>
            )}
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          </>
        )
      }
    >
      {totals.running ? <Running totals={totals} /> : <Summary totals={totals} />}
    </CornerDialog>
  )
}
