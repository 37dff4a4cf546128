import { useState } from 'react'
import type { Backend } from '../../../backend'
import { useLibrary, type FileLine, type ImportRecord } from '../../../db'
import { Button, formatMoment, formatNumber, showToast } from '../../../ui'
import type { Imports } from '../controller'
import { Outcomes } from '../file-lines'
import { SaveReport } from '../save-report'
import { summaryOf, undoneText } from '../summary'
import { UndoButton } from '../undo-button'
import styles from './imports-dialog.module.css'

interface Props {
  record: ImportRecord
  imports: Imports
  backend: Backend
}

const titleOf = ({ watched, name }: ImportRecord): string =>
  watched === null ? name : `From ${watched}: ${name}`

/** One import that is over, with what can be done with it. */
export function PastImportItem({ record, imports, backend }: Props) {
  const library = useLibrary()
  const [lines, setLines] = useState<readonly FileLine[] | null>(null)
  const { counts, kept } = record
  const summary = summaryOf(counts, record.state === 'cancelled')
  const when = formatMoment(record.since)
  const left = counts.files - kept
  const read = () => library.imports.lines(record.id)
  const show = () =>
    read().then(setLines, () =>
      showToast({ message: 'The files of this import could not be read. Try again.' }),
    )
  return (
    <li className={styles['item']} aria-label={`${when}, ${titleOf(record)}`}>
      <p className={styles['about']}>{when}</p>
      <h3 className={styles['name']}>{titleOf(record)}</h3>
      <p>{summary}.</p>
      {record.undone && (
        <p role="status" className={styles['about']}>
          {undoneText(record.undone)}
        </p>
      )}
      {lines !== null && <Outcomes lines={lines} />}
      {lines !== null && left > 0 && (
        <p className={styles['about']}>
          Of {formatNumber(left)} more files nothing is kept but their number.
        </p>
      )}
      <div className={styles['buttons']}>
        <UndoButton imports={imports} records={[record]} />
        {kept > 0 && (
          <>
            <Button aria-expanded={lines !== null} onClick={() => (lines ? setLines(null) : void show())}>
              {lines ? 'Hide files' : 'Show files'}
            </Button>
            <SaveReport
              backend={backend}
              name={`Import report ${record.since.slice(0, 10)}`}
              summary={summary}
              lines={read}
            />
          </>
        )}
      </div>
    </li>
  )
}
