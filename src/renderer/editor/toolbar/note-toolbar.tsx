import { Check, ChevronDown, Ellipsis } from 'lucide-react'
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

const GROUPS = [
  byId(['note.mark.bold', 'note.mark.italic', 'note.mark.highlight']),
  byId(['note.block.bullet', 'note.block.number', 'note.block.check']),
  byId(['note.link']),
]

/** Less often wanted; a narrow note has no room for them. */
const MORE = byId(['note.mark.underline', 'note.mark.strikethrough', 'note.mark.code', 'note.rule'])

const HISTORY = ACTIONS.filter(({ kind }) => kind === 'history')

function Icon({ id }: { id: string }) {
  const Found = ICONS[id]
  return Found ? <Found aria-hidden /> : null
}

interface ActionProps {
  action: Action
  editor: LexicalEditor
  state: FormatState
}

function ActionButton({ action, editor, state }: ActionProps) {
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

/** One of the actions in a menu, ticked where it holds. */
function ActionItem({ action, editor, state }: ActionProps) {
  const { id, label, keys, active, run } = action
  const [key] = keys ?? []
  return (
    <MenuItem
      icon={active?.(state) === true ? <Check aria-label="on" /> : <Icon id={id} />}
      keys={key === undefined ? undefined : shownKeys(key)}
      onSelect={() => run(editor)}
    >
      {label}
    </MenuItem>
  )
}

/** What can be done to the text, with its real state at the caret. */
export function NoteToolbar({ editor, state }: { editor: LexicalEditor; state: FormatState }) {
  const style = STYLES.find(({ active }) => active?.(state))?.label ?? 'Style'
  const items = (actions: readonly Action[]) =>
    actions.map((action) => <ActionItem key={action.id} action={action} editor={editor} state={state} />)
  const buttons = (actions: readonly Action[]) =>
    actions.map((action) => <ActionButton key={action.id} action={action} editor={editor} state={state} />)
  return (
    <Toolbar label="Format" className={styles['toolbar'] ?? ''}>
      <Menu
        trigger={
          <Button variant="quiet" className={styles['style']} aria-label={`Paragraph style: ${style}`}>
            {style}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {items(STYLES)}
      </Menu>
      {GROUPS.map((group) => (
        <Fragment key={group[0]?.id}>
          <ToolbarGap />
          {buttons(group)}
        </Fragment>
      ))}
      <Menu
        trigger={
          <IconButton
            label="More formats"
            icon={<Ellipsis aria-hidden />}
            pressed={MORE.some(({ active }) => active?.(state) === true)}
          />
        }
      >
        {items(MORE)}
      </Menu>
      <ToolbarGap />
      {buttons(HISTORY)}
    </Toolbar>
  )
}
