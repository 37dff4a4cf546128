import { ChevronDown } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import { Fragment } from 'react'
import { Button, IconButton, Menu, MenuItem, Toolbar, ToolbarGap } from '../../ui'
import { ACTIONS, type Action } from '../actions/actions'
import type { FormatState } from '../actions/format-state'
import { shownKeys } from '../../commands'
import { ICONS } from './icons'
import styles from './note-toolbar.module.css'

const byId = (ids: readonly string[]) => ACTIONS.filter(({ id }) => ids.includes(id))

const STYLES = byId([
  'note.block.paragraph',
  'note.block.h1',
  'note.block.h2',
  'note.block.h3',
  'note.block.quote',
  'note.block.code',
])

const GROUPS: readonly (readonly Action[])[] = [
  ACTIONS.filter(({ kind }) => kind === 'mark'),
  byId(['note.block.bullet', 'note.block.number', 'note.block.check']),
  byId(['note.block.quote', 'note.link', 'note.rule']),
  ACTIONS.filter(({ kind }) => kind === 'history'),
]

function Icon({ id }: { id: string }) {
  const Found = ICONS[id]
  return Found ? <Found aria-hidden /> : null
}

function ActionButton({
  action,
  editor,
  state,
}: {
  action: Action
  editor: LexicalEditor
  state: FormatState
}) {
  const { id, label, keys, active, enabled, run } = action
  return (
    <IconButton
      label={label}
      icon={<Icon id={id} />}
      keys={keys?.[0] === undefined ? undefined : shownKeys(keys[0])}
      {...(active ? { pressed: active(state) } : {})}
      disabled={enabled?.(state) === false}
      // The text keeps its selection and its focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(editor)}
    />
  )
}

/** What can be done to the text, with its real state at the caret. */
export function NoteToolbar({ editor, state }: { editor: LexicalEditor; state: FormatState }) {
  const style = STYLES.find(({ active }) => active?.(state))
  return (
    <Toolbar label="Format" className={styles['toolbar'] ?? ''}>
      <Menu
        trigger={
          <Button variant="quiet" className={styles['style']} aria-label="Paragraph style">
            {style?.label ?? 'Style'}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {STYLES.map(({ id, label, run }) => (
          <MenuItem key={id} icon={<Icon id={id} />} onSelect={() => run(editor)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
      {GROUPS.map((group) => (
        <Fragment key={group[0]?.id}>
          <ToolbarGap />
          {group.map((action) => (
            <ActionButton key={action.id} action={action} editor={editor} state={state} />
          ))}
        </Fragment>
      ))}
    </Toolbar>
  )
}
