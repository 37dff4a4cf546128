import { VList } from 'virtua'
import type { FileLine } from '../../db'
import styles from './import-dialog.module.css'
import { lineText } from './outcome-text'

/** Fewer are simply written down. */
const VIRTUAL_FROM = 40

const Line = ({ line }: { line: FileLine }) => (
  <div className={styles['line']}>
    <span className={styles['file']}>{line.file}</span>
    <span className={line.message === null ? styles['done'] : styles['failed']}>{lineText(line)}</span>
  </div>
)

/** Files, each with what became of it. */
export function FileLines({ label, lines }: { label: string; lines: readonly FileLine[] }) {
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

/** What failed before what was read. */
export function Outcomes({ lines }: { lines: readonly FileLine[] }) {
  const failed = lines.filter(({ message }) => message !== null)
  const read = lines.filter(({ message }) => message === null)
  return (
    <>
      {failed.length > 0 && <FileLines label="Files that failed" lines={failed} />}
      {read.length > 0 && <FileLines label="Files read" lines={read} />}
    </>
  )
}
