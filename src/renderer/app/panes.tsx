import { useRef, type CSSProperties, type ReactNode } from 'react'
import { useLocal } from '../db'
import { cx } from '../ui'
import { PaneSeparator } from './pane-separator'
import styles from './panes.module.css'

export type PaneName = 'library' | 'reader' | 'note'

/** Rem, and the reader's part of what the library leaves. */
const SIZES = { library: 15, quotations: 22, split: 0.54 }
const LIBRARY = { min: 11, max: 30 }
const QUOTATIONS = { min: 18, max: 40 }
const SPLIT = { min: 0.25, max: 0.75 }

export interface PanesProps {
  /** Which are shown. All stay alive, so that a hidden note keeps its undo history and can still be pinned to. */
  shown: ReadonlySet<PaneName>
  /** What the left column shows; each view has a width of its own. */
  sidebar: 'library' | 'quotations'
  library: ReactNode
  reader: ReactNode
  note: ReactNode
}

/** The three panes side by side, with the edges that can be moved; sizes are remembered. */
export function Panes({ shown, sidebar, library, reader, note }: PanesProps) {
  const [stored, setSizes] = useLocal('window.panes', SIZES)
  const sizes = { ...SIZES, ...stored }
  const left = sizes[sidebar]
  const root = useRef<HTMLDivElement>(null)
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rest = () => (root.current?.clientWidth ?? 1) - (shown.has('library') ? left * rem() : 0)

  const both = shown.has('reader') && shown.has('note')
  const beside = shown.has('library') && shown.size > 1
  // Custom properties are how a stylesheet is given a size; React's type does not know them.
  const style = {
    '--library': shown.size > 1 ? `${left}rem` : '1fr',
    '--reader': both ? `minmax(0, ${sizes.split}fr)` : 'minmax(0, 1fr)',
    '--note': both ? `minmax(0, ${1 - sizes.split}fr)` : 'minmax(0, 1fr)',
  } as CSSProperties
  const template = [
    shown.has('library') && 'var(--library)',
    shown.has('reader') && 'var(--reader)',
    shown.has('note') && 'var(--note)',
  ]
  return (
    <div
      ref={root}
      className={styles['panes']}
      style={{ ...style, gridTemplateColumns: template.filter(Boolean).join(' ') }}
    >
      <div
        data-pane="library"
        className={cx(styles['pane'], styles['library'])}
        hidden={!shown.has('library')}
      >
        {library}
        {beside && (
          <PaneSeparator
            label="Width of the library"
            value={left}
            {...(sidebar === 'library' ? LIBRARY : QUOTATIONS)}
            perPixel={() => 1 / rem()}
            onChange={(width) => setSizes({ ...sizes, [sidebar]: width })}
            onReset={() => setSizes({ ...sizes, [sidebar]: SIZES[sidebar] })}
          />
        )}
      </div>
      <div data-pane="reader" className={cx(styles['pane'], styles['page'])} hidden={!shown.has('reader')}>
        {reader}
        {both && (
          <PaneSeparator
            label="Width of the reader"
            value={sizes.split}
            {...SPLIT}
            perPixel={() => 1 / rest()}
            onChange={(split) => setSizes({ ...sizes, split })}
            onReset={() => setSizes({ ...sizes, split: SIZES.split })}
          />
        )}
      </div>
      <div data-pane="note" className={cx(styles['pane'], styles['page'])} hidden={!shown.has('note')}>
        {note}
      </div>
    </div>
  )
}
