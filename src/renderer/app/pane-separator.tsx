import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './panes.module.css'

export interface PaneSeparatorProps {
  label: string
  /** Of the pane before it. */
  value: number
  min: number
  max: number
  /** How much `value` one pixel is. */
  perPixel: () => number
  onChange: (value: number) => void
  onReset: () => void
}

const KEY_STEP_PX = 24

/** The edge between two panes: dragged, moved by arrows, put back by a double click. */
export function PaneSeparator({ label, value, min, max, perPixel, onChange, onReset }: PaneSeparatorProps) {
  const start = useRef<{ x: number; value: number } | null>(null)
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) set(start.current.value + (event.clientX - start.current.x) * perPixel())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEY_STEP_PX * perPixel()
    const next = { ArrowLeft: value - step, ArrowRight: value + step, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  return (
    // A separator that can be moved takes the focus, as the ARIA pattern for window splitters says.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(((value - min) / (max - min)) * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['separator']}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
        start.current = { x: event.clientX, value }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
      }}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  )
}
