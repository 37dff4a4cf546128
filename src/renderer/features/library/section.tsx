import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useLocal } from '../../db'
import { cx } from '../../ui'
import styles from './section.module.css'

export interface SectionProps {
  /** Names the stored state. */
  id: string
  title: string
  count: string
  /** Buttons at the right of the heading. */
  actions?: ReactNode
  children: ReactNode
  /** How much of the pane's height it takes: what is left, or about a third. */
  height: 'rest' | 'third'
}

/** A part of the library pane that can be folded away; remembered. */
export function Section({ id, title, count, actions, children, height }: SectionProps) {
  const [open, setOpen] = useLocal(`library.section.${id}`, true)
  const body = useId()
  return (
    <div className={cx(styles['section'], open && styles[height])}>
      <div className={styles['head']}>
        <h2 className={styles['heading']}>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden className={styles['chevron']} />
            <span>{title}</span> <span className={styles['count']}>{count}</span>
          </button>
        </h2>
        {actions}
      </div>
      <div id={body} className={styles['body']} hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
