import { $toggleLink } from '@lexical/link'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useState, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button, TextField, usePopupLayer } from '../../ui'
import { $linkAt } from '../actions/format-state'
import { linkAddress } from './address'
import { OPEN_LINK_COMMAND } from './link-command'
import styles from './link-panel.module.css'

interface Target {
  /** The address that is there already, or empty. */
  address: string
  left: number
  /** Under the words, or above them where the window ends. */
  top?: number
  bottom?: number
}

const GAP = 6
/** Pixels that the panel needs, with an error in it. */
const HEIGHT = 150

function placeAt({ left, top, bottom }: DOMRect): Omit<Target, 'address'> {
  return bottom + GAP + HEIGHT < window.innerHeight
    ? { left, top: bottom + GAP }
    : { left, bottom: window.innerHeight - top + GAP }
}

function $target(): Target | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const chosen = window.getSelection()
  const rect = chosen?.rangeCount ? chosen.getRangeAt(0).getBoundingClientRect() : new DOMRect()
  return { address: $linkAt(selection)?.getURL() ?? '', ...placeAt(rect) }
}

function setLink(editor: LexicalEditor, address: string | null): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = $linkAt(selection)
    if (link && selection.isCollapsed()) {
      if (address === null) link.select(0, link.getChildrenSize())
      else {
        link.setURL(address)
        return
      }
    } else if (address !== null && selection.isCollapsed()) {
      const words = $createTextNode(address)
      selection.insertNodes([words])
      words.select(0, address.length)
    }
    $toggleLink(address)
  })
}

function Panel({ editor, target, close }: { editor: LexicalEditor; target: Target; close: () => void }) {
  const [typed, setTyped] = useState(target.address)
  const [error, setError] = useState<string | null>(null)

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const address = linkAddress(typed)
    if (address === null) {
      setError('This is no web or mail address. Type one such as https://example.org.')
      return
    }
    setLink(editor, address)
    close()
  }

  return (
    // Escape and leaving close it, like every panel.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="dialog"
      aria-label="Link"
      className={styles['place']}
      style={{ left: `min(${target.left}px, 100vw - 22rem)`, top: target.top, bottom: target.bottom }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
      }}
    >
      <form className={styles['panel']} onSubmit={submit}>
        <TextField
          label="Address"
          placeholder="https://"
          value={typed}
          error={error}
          // The panel opens by a command of the person and goes again; focus belongs in it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value)
            setError(null)
          }}
        />
        <div className={styles['buttons']}>
          {target.address !== '' && (
            <Button
              variant="quiet"
              onClick={() => {
                setLink(editor, null)
                close()
              }}
            >
              Remove link
            </Button>
          )}
          <Button variant="primary" type="submit">
            {target.address === '' ? 'Add link' : 'Change link'}
          </Button>
        </div>
      </form>
    </div>
  )
}

/** Where a link is added, changed and removed. */
export function LinkPanel({ editor }: { editor: LexicalEditor }) {
  const [target, setTarget] = useState<Target | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_LINK_COMMAND,
        () => {
          setTarget($target())
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  const layer = usePopupLayer()
  if (!target) return null
  const close = () => {
    setTarget(null)
    editor.focus()
  }
  return createPortal(<Panel editor={editor} target={target} close={close} />, layer ?? document.body)
}
