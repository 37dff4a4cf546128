import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { ArticleRow } from '../../db'
import { ContextMenu } from '../../ui'
import { ArticleRowView, rowElementId } from './article-row'
import styles from './articles.module.css'
import { choose, chooseAll, move, only, toggle, type Selection, type Step } from './selection'
import { TypeAhead } from './type-ahead'
import { useKeptPlace } from './use-kept-place'

export interface ArticleGridProps {
  rows: readonly ArticleRow[]
  order: readonly string[]
  selection: Selection
  /** Where the active row stands, or -1. */
  index: number
  openId: string | null
  onSelect: (selection: Selection) => void
  onOpen: (id: string) => void
  menu: ReactNode
}

const ROW_HINT_PX = 62

const rowOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null) : null

const stepOf = (key: string, page: number): Step | null => {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return page
  if (key === 'PageUp') return -page
  if (key === 'Home') return 'first'
  return key === 'End' ? 'last' : null
}

/** The grid “Articles”. It has the focus itself and points at the active row, which therefore always stays rendered. */
export function ArticleGrid(props: ArticleGridProps) {
  const { rows, order, selection, index, openId, onSelect, onOpen, menu } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const typeAhead = useRef(new TypeAhead())
  const moved = useRef(false)
  const keepPlace = useKeptPlace(list, order)

  useEffect(() => {
    if (moved.current && index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' })
    moved.current = false
  }, [index])

  const go = (next: Selection) => {
    moved.current = next.active !== selection.active
    onSelect(next)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey
    const held = { toggle: ctrl, range: event.shiftKey }
    const page = Math.max(1, Math.floor((list.current?.viewportSize ?? 0) / ROW_HINT_PX) - 1)
    const step = event.altKey ? null : stepOf(event.key, page)
    if (step !== null) go(move(selection, order, step, held))
    else if (event.key === ' ' && selection.active !== null)
      go(
        event.shiftKey
          ? choose(selection, order, selection.active, held)
          : toggle(selection, selection.active),
      )
    else if (event.key.toLowerCase() === 'a' && ctrl) onSelect(chooseAll(selection, order))
    else if (event.key.length === 1 && event.key !== ' ' && !ctrl && !event.altKey) {
      const found = typeAhead.current.type(event.key, rows, selection.active, event.timeStamp)
      if (found) go(only(found.id))
    } else return
    event.preventDefault()
  }

  const onClick = (event: MouseEvent) => {
    const id = rowOf(event.target)
    if (id === null) return
    const held = { toggle: event.ctrlKey || event.metaKey, range: event.shiftKey }
    onSelect(choose(selection, order, id, held))
    if (!held.toggle && !held.range) onOpen(id)
  }

  const onContextMenu = (event: MouseEvent) => {
    const id = rowOf(event.target)
    if (id !== null && !selection.ids.has(id)) onSelect(only(id))
  }

  return (
    <ContextMenu
      target={
        // The rows are chosen by the grid's own keys.
        <div
          ref={scroller}
          role="grid"
          aria-label="Articles"
          aria-multiselectable
          aria-rowcount={rows.length}
          aria-activedescendant={index >= 0 ? rowElementId(order[index] ?? '') : undefined}
          tabIndex={0}
          data-command-scope="library"
          className={styles['grid']}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onFocus={() => {
            if (selection.active === null || index < 0)
              onSelect({ ...selection, active: order[0] ?? null, anchor: order[0] ?? null })
          }}
        >
          <Virtualizer
            ref={list}
            scrollRef={scroller}
            data={rows}
            itemSize={ROW_HINT_PX}
            keepMounted={index >= 0 ? [index] : []}
            onScrollEnd={keepPlace}
          >
            {(row, at) => (
              <ArticleRowView
                key={row.id}
                row={row}
                index={at}
                selected={selection.ids.has(row.id)}
                active={at === index}
                open={row.id === openId}
              />
            )}
          </Virtualizer>
        </div>
      }
    >
      {menu}
    </ContextMenu>
  )
}
