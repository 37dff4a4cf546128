import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './cx'
import styles from './toolbar.module.css'

const ITEMS = 'button:not(:disabled), select:not(:disabled), input:not(:disabled)'

/**
 * One stop for the Tab key; arrows, Home and End move inside, as the ARIA pattern for toolbars says.
 * Text fields keep their arrows.
 */
export function Toolbar({
  label,
  children,
  className,
}: {
  label: string
  children: ReactNode
  className?: string | undefined
}) {
  const root = useRef<HTMLDivElement>(null)
  const current = useRef<HTMLElement | null>(null)

  const items = () => [...(root.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])]
  const mark = () => {
    const all = items()
    const stop = all.find((item) => item === current.current) ?? all[0]
    for (const item of all) item.tabIndex = item === stop ? 0 : -1
  }
  useLayoutEffect(mark)

  const move = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return
    const all = items()
    const at = all.indexOf(event.target as HTMLElement)
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (step === undefined || at < 0) return
    event.preventDefault()
    all.at(step % all.length)?.focus()
  }

  return (
    <div
      ref={root}
      role="toolbar"
      aria-label={label}
      className={cx(styles['toolbar'], className)}
      onKeyDown={move}
      onFocus={(event) => {
        current.current = event.target
        mark()
      }}
    >
      {children}
    </div>
  )
}

export const ToolbarGap = () => <span className={styles['gap']} />
