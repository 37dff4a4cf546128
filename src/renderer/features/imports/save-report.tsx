import type { Backend } from '../../backend'
import type { FileLine } from '../../db'
import { Button, Menu, MenuItem, showToast } from '../../ui'
import { reportAsCsv, reportAsText } from './report'

const KINDS = {
  csv: { name: 'Table (CSV)', extension: 'csv' },
  txt: { name: 'Text', extension: 'txt' },
} as const

interface Props {
  backend: Backend
  /** What the file is to be called, without its ending. */
  name: string
  summary: string
  lines: () => Promise<readonly FileLine[]>
}

/** A button that saves what became of every file of an import. */
export function SaveReport({ backend, name, summary, lines }: Props) {
  const save = async (kind: keyof typeof KINDS) => {
    const files = await lines()
    const answer = await backend.call('saving.text', {
      suggestedName: `${name}.${kind}`,
      kind: KINDS[kind],
      text: kind === 'csv' ? reportAsCsv(files) : reportAsText(summary, files),
    })
    if (!answer.ok) showToast({ message: answer.error.message })
    else if (answer.value.path !== null) showToast({ message: `Saved as ${answer.value.path}.` })
  }
  const start = (kind: keyof typeof KINDS) =>
    void save(kind).catch(() => showToast({ message: 'The report could not be read. Try again.' }))
  return (
    <Menu trigger={<Button>Save report</Button>}>
      <MenuItem onSelect={() => start('csv')}>As a table (CSV)…</MenuItem>
      <MenuItem onSelect={() => start('txt')}>As text…</MenuItem>
    </Menu>
  )
}
