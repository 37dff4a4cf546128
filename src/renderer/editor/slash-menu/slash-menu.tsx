import {
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Action } from '../actions/actions'
import { usePopupLayer } from '../../ui'
import { ICONS } from '../toolbar/icons'
import { $slashQuery, matchActions } from './query'
import styles from './slash-menu.module.css'

interface Place {
  left: number
  top?: number
  bottom?: number
}

interface Open extends Place {
  query: string
}

/** Pixels that the list needs at most. */
const HEIGHT = 320

/** Under the caret, or above it where the window ends. */
function place(): Place | null {
  const chosen = window.getSelection()
  if (!chosen?.rangeCount) return null
  const { left, top, bottom } = chosen.getRangeAt(0).getBoundingClientRect()
  return bottom + HEIGHT < window.innerHeight
    ? { left, top: bottom + 4 }
    : { left, bottom: window.innerHeight - top + 4 }
}

/** Takes the `/query` away and does what was chosen in its place. */
function choose(editor: LexicalEditor, action: Action): void {
  editor.update(
    () => {
      const selection = $getSelection()
      const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
      if (block && 'clear' in block) block.clear().select()
    },
    { discrete: true },
  )
  action.run(editor)
}

/** A list of blocks that opens when `/` is typed at the start of a block. The caret stays in the text. */
export function SlashMenu({ editor }: { editor: LexicalEditor }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [index, setIndex] = useState(0)
  const [dismissed, setDismissed] = useState(false)
  const id = useId()
  const layer = usePopupLayer()
  const chosen = useRef<HTMLDivElement>(null)
  const actions = open ? matchActions(open.query) : []
  const shown = open !== null && !dismissed && actions.length > 0
  const current = Math.min(index, actions.length - 1)

  const follow = useEffectEvent((query: string | null) => {
    if (query === null) {
      if (open) setOpen(null)
      if (dismissed) setDismissed(false)
      return
    }
    if (open?.query === query) return
    const at = open ?? place()
    if (!at) return
    setOpen({ ...at, query })
    setIndex(0)
  })

  const step = useEffectEvent((by: number) => setIndex((current + by + actions.length) % actions.length))
  const accept = useEffectEvent((at = current) => {
    const action = actions[at]
    setOpen(null)
    if (action) choose(editor, action)
  })

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => follow(editorState.read($slashQuery))),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            follow(null)
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )

  useEffect(() => {
    if (!shown) return
    const root = editor.getRootElement()
    const on = (run: () => void) => (event: KeyboardEvent | null) => {
      event?.preventDefault()
      run()
      return true
    }
    root?.setAttribute('aria-controls', `${id}list`)
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(() => step(1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(() => step(-1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        on(() => accept()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        on(() => accept()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        on(() => setDismissed(true)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      () => {
        root?.removeAttribute('aria-controls')
        root?.removeAttribute('aria-activedescendant')
      },
    )
  }, [editor, shown, id])

  useLayoutEffect(() => {
    if (!shown) return
    editor.getRootElement()?.setAttribute('aria-activedescendant', `${id}${current}`)
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [editor, shown, id, current])

  if (!shown) return null
  return createPortal(
    <div
      id={`${id}list`}
      role="listbox"
      aria-label="Insert"
      className={styles['menu']}
      style={{ left: open.left, top: open.top, bottom: open.bottom }}
    >
      {actions.map((action, at) => {
        const Icon = ICONS[action.id]
        return (
          // The keyboard is handled where the caret is, in the text.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={action.id}
            id={`${id}${at}`}
            ref={at === current ? chosen : null}
            role="option"
            tabIndex={-1}
            aria-selected={at === current}
            className={styles['option']}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setIndex(at)}
            onClick={() => {
              setOpen(null)
              choose(editor, action)
            }}
          >
            {Icon && <Icon aria-hidden />}
            {action.label}
          </div>
        )
      })}
    </div>,
    layer ?? document.body,
  )
}
