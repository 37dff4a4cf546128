import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { ArticleRow } from '../../db'
import { ContextMenu } from '../../ui'
import type { Item } from './group'
import { itemElementId, ItemView } from './item-view'
import styles from './quotations.module.css'

export interface QuotationTreeProps {
  items: readonly Item[]
  articles: ReadonlyMap<string, ArticleRow>
  active: string | null
  setActive: (id: string | null) => void
  fold: (item: Item, shut: boolean) => void
  show: (item: Item) => void
  menu: React.ReactNode
  tree: RefObject<HTMLDivElement | null>
}

const PAGE = 8

const idUnder = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined

const isOnChevron = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-unfolds]') !== null

/** Speakers, what they said, and its other wordings: a tree that only renders what is seen and points at the active line. */
export function QuotationTree(props: QuotationTreeProps) {
  const { items, articles, active, setActive, fold, show, menu, tree } = props
  const list = useRef<VirtualizerHandle>(null)
  const [moved, setMoved] = useState(0)
  const index = items.findIndex(({ id }) => id === active)

  useEffect(() => {
    if (moved > 0 && index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' })
  }, [moved, index])

  const go = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))]
    if (!next) return
    setActive(next.id)
    setMoved((count) => count + 1)
  }
  const headOf = (at: number): number => {
    const level = items[at]?.level ?? 1
    let head = at
    while (head > 0 && (items[head]?.level ?? 1) >= level) head -= 1
    return head
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[index]
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => go(index + 1),
      ArrowUp: () => go(Math.max(0, index - 1)),
      PageDown: () => go(index + PAGE),
      PageUp: () => go(index - PAGE),
      Home: () => go(0),
      End: () => go(items.length - 1),
      ArrowRight: () => (item?.folded === true ? fold(item, false) : go(index + 1)),
      ArrowLeft: () => (item?.folded === false ? fold(item, true) : go(headOf(Math.max(0, index)))),
    }
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const onClick = (event: MouseEvent) => {
    const item = items.find(({ id }) => id === idUnder(event.target))
    if (!item) return
    setActive(item.id)
    if (item.kind === 'speaker' || isOnChevron(event.target)) fold(item, !item.folded)
    else show(item)
  }

  return (
    <ContextMenu
      target={
        <div
          ref={tree}
          role="tree"
          aria-label="Quotations"
          aria-activedescendant={index >= 0 ? itemElementId(active ?? '') : undefined}
          tabIndex={0}
          data-command-scope="quotations"
          className={styles['tree']}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={(event) => setActive(idUnder(event.target) ?? active)}
          onFocus={() => {
            if (index < 0) setActive(items[0]?.id ?? null)
          }}
        >
          <Virtualizer ref={list} scrollRef={tree} data={items} keepMounted={index >= 0 ? [index] : []}>
            {(item) => <ItemView key={item.id} item={item} active={item.id === active} articles={articles} />}
          </Virtualizer>
        </div>
      }
    >
      {menu}
    </ContextMenu>
  )
}
