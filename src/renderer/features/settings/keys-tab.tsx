import { RotateCcw } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { conflictsWith, keysFromPress, keysOf, shownKeys, useRegistry, type Command } from '../../commands'
import { announce, Button, fold, IconButton, Switch, TextField } from '../../ui'
import styles from './settings.module.css'
import { useCustomKeys, useSingleKeys } from './use-keys'

const shown = (keys: readonly string[]) =>
  keys.length === 0 ? 'None' : keys.map((one) => shownKeys(one)).join(', ')

interface KeyRowProps {
  command: Command
  all: readonly Command[]
  changed: boolean
  onChange: (keys: readonly string[] | undefined) => void
}

function KeyRow({ command, all, changed, onChange }: KeyRowProps) {
  const [recording, setRecording] = useState(false)
  const keys = keysOf(command)
  const conflicts = keys.flatMap((one) => conflictsWith(command, one, all))
  const record = (event: KeyboardEvent) => {
    if (!recording) return
    if (event.key === 'Tab') return setRecording(false)
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setRecording(false)
    if (event.key === 'Backspace' && !event.ctrlKey && !event.metaKey) onChange([])
    else {
      const pressed = keysFromPress(event.nativeEvent)
      if (pressed === null) return
      onChange([pressed])
      announce(`${command.label}: ${shownKeys(pressed)}`)
    }
    setRecording(false)
  }
  return (
    <li className={styles['key']}>
      <span>
        {command.label}
        {conflicts.length > 0 && (
          <span className={styles['conflict']}>
            Same keys as {conflicts.map(({ label }) => `“${label}”`).join(', ')}
          </span>
        )}
      </span>
      <span className={styles['keyButtons']}>
        {changed && (
          <IconButton
            label={`Reset keys of ${command.label}`}
            icon={<RotateCcw aria-hidden />}
            onClick={() => onChange(undefined)}
          />
        )}
        <Button
          data-keys-raw={recording ? '' : undefined}
          aria-label={`Keys for ${command.label}: ${shown(keys)}`}
          aria-pressed={recording}
          className={styles['record']}
          onClick={() => setRecording(true)}
          onBlur={() => setRecording(false)}
          onKeyDown={record}
        >
          {recording ? 'Press keys…' : shown(keys)}
        </Button>
      </span>
    </li>
  )
}

/** Every command with its keys, which can be changed. */
export function KeysTab() {
  const commands = useRegistry((state) => state.commands)
  // Read so that rows show what was just changed.
  useRegistry((state) => state.customKeys)
  const [custom, setCustom] = useCustomKeys()
  const [single, setSingle] = useSingleKeys()
  const [query, setQuery] = useState('')
  const all = [...commands.values()].sort((a, b) => a.label.localeCompare(b.label))
  const wanted = fold(query).trim()
  const rows = all.filter(({ label }) => fold(label).includes(wanted))
  const change = (id: string, keys: readonly string[] | undefined) => {
    const { [id]: _old, ...others } = custom
    setCustom(keys === undefined ? others : { ...others, [id]: keys })
  }
  return (
    <div className={styles['tab']}>
      <Switch
        label="Single keys in the reader and the library (j, k, h …)"
        checked={single}
        onChange={setSingle}
      />
      <TextField
        label="Find a command"
        hideLabel
        placeholder="Find a command"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className={styles['hint']}>
        Choose keys to change them: then press the new ones, Backspace for none, or Escape to leave them.
      </p>
      <ul className={styles['keys']}>
        {rows.map((command) => (
          <KeyRow
            key={command.id}
            command={command}
            all={all}
            changed={command.id in custom}
            onChange={(keys) => change(command.id, keys)}
          />
        ))}
      </ul>
      {Object.keys(custom).length > 0 && <Button onClick={() => setCustom({})}>Reset all keys</Button>}
    </div>
  )
}
