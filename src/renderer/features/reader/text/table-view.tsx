import type { Placed } from './blocks'
import { Margin } from './margin'
import { usePage } from './page-context'
import { Words } from './passage-view'
import styles from './text.module.css'

interface Cell {
  start: number
  end: number
}

/** Rows are joined by line ends, cells by tabs; see Passage. */
function cellsOf(text: string, start: number, end: number): Cell[][] {
  let at = start
  return text
    .slice(start, end)
    .split('\n')
    .map((row) =>
      row.split('\t').map((words) => {
        const cell = { start: at, end: at + words.length }
        at = cell.end + 1
        return cell
      }),
    )
}

export function TableView({ item }: { item: Placed }) {
  const { text } = usePage()
  const { start, end, headerRows = 0 } = item.passage
  const rows = cellsOf(text, start, end)
  const line = (row: Cell[], header: boolean) => (
    <tr key={row[0]?.start}>
      {row.map((cell) => {
        const words = <Words item={item} start={cell.start} end={cell.end} />
        return header ? (
          <th key={cell.start} scope="col" data-start={cell.start} dir="auto">
            {words}
          </th>
        ) : (
          <td key={cell.start} data-start={cell.start} dir="auto">
            {words}
          </td>
        )
      })}
    </tr>
  )
  return (
    <>
      <Margin item={item} />
      {/* A wide table scrolls by itself, by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['table']} data-passage={item.index} role="group" aria-label="Table" tabIndex={0}>
        <table>
          {headerRows > 0 && <thead>{rows.slice(0, headerRows).map((row) => line(row, true))}</thead>}
          <tbody>{rows.slice(headerRows).map((row) => line(row, false))}</tbody>
        </table>
      </div>
    </>
  )
}
