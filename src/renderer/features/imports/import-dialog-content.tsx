import { ClipboardCopy } from 'lucide-react'
import { useMemo } from 'react'
import { VList } from 'virtua'
import { useStore } from 'zustand'
import type { Backend } from '../../backend'
import type { Undone } from '../../db'
import {
  announce,
  Button,
  CornerDialog,
  counted,
  formatNumber,
  Menu,
  MenuItem,
  ProgressBar,
  showToast,
} from '../../ui'
import type { Imports } from './controller'
import styles from './import-dialog.module.css'
import { lineText } from './outcome-text'
import { reportAsCsv, reportAsText } from './report'
import { hasChanged, totalsOf, type FileLine, type LastImport, type Totals } from './state'
import { failuresAsText, summaryOf, undoneText } from './summary'

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
    <span className={line.message === null ? styles['done'] : styles['failed']}>{lineText(line)}</span>
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
        {totals.paused && ', paused'}
      </p>
      <ProgressBar label="Import progress" value={totals.done} max={totals.total} />
      <Reading files={totals.reading} />
      {totals.files.length > 0 && <Files label="Files done" lines={totals.files.toReversed()} />}
    </>
  )
}

function Summary({ totals, undone }: { totals: Totals; undone: Undone | null }) {
  const { failed, files } = totals
  const read = files.filter(({ message }) => message === null)
  return (
    <>
      <p className={styles['summary']}>{summaryOf(totals)}.</p>
      {undone && <p role="status">{undoneText(undone)}</p>}
      {failed.length > 0 && <Files label="Files that failed" lines={failed} />}
      {read.length > 0 && <Files label="Files read" lines={read} />}
    </>
  )
}

const KINDS = {
  csv: { name: 'Table (CSV)', extension: 'csv' },
  txt: { name: 'Text', extension: 'txt' },
} as const

/** What can be done with an import that is over. */
function After({ imports, backend, totals, last, close }: AfterProps) {
  const { failed, files } = totals
  const copy = async () => {
    await navigator.clipboard.writeText(failuresAsText(failed))
    announce('Copied')
  }
  const save = async (kind: keyof typeof KINDS) => {
    const text = kind === 'csv' ? reportAsCsv(files) : reportAsText(summaryOf(totals), files)
    const answer = await backend.call('saving.text', {
      suggestedName: `Import report.${kind}`,
      kind: KINDS[kind],
      text,
    })
    if (!answer.ok) showToast({ message: answer.error.message })
    else if (answer.value.path !== null) showToast({ message: `Saved as ${answer.value.path}.` })
  }
  const change = (work: Promise<unknown>) => {
    work.catch(() =>
      showToast({ message: 'The import could not be undone. Free some disk space and try again.' }),
    )
  }
  return (
    <>
      {last.undone ? (
        <Button onClick={() => change(imports.redo())}>Redo import</Button>
      ) : (
        last.batches.some(hasChanged) && <Button onClick={() => change(imports.undo())}>Undo import</Button>
      )}
      {failed.length > 0 && (
        <Button icon={<ClipboardCopy aria-hidden />} onClick={() => void copy()}>
          Copy list
        </Button>
      )}
      {files.length > 0 && (
        <Menu trigger={<Button>Save report</Button>}>
          <MenuItem onSelect={() => void save('csv')}>As a table (CSV)…</MenuItem>
          <MenuItem onSelect={() => void save('txt')}>As text…</MenuItem>
        </Menu>
      )}
      <Button variant="primary" onClick={close}>
        Done
      </Button>
    </>
  )
}

interface AfterProps {
  imports: Imports
  backend: Backend
  totals: Totals
  last: LastImport
  close: () => void
}

export function ImportDialogContent({ imports, backend }: { imports: Imports; backend: Backend }) {
  const current = useStore(imports.store, (state) => state.batches)
  const last = useStore(imports.store, (state) => state.last)
  const batches = current.length > 0 ? current : (last?.batches ?? current)
  const totals = useMemo(() => totalsOf(batches), [batches])
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
          <After
            imports={imports}
            backend={backend}
            totals={totals}
            last={last ?? { batches, undone: null }}
            close={close}
          />
        )
      }
    >
      {totals.running ? (
        <Running totals={totals} />
      ) : (
        <Summary totals={totals} undone={last?.undone ?? null} />
      )}
    </CornerDialog>
  )
}
