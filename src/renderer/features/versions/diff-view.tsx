import { useMemo } from 'react'
import { diffWords, type DiffPart } from '../../anchoring'
import { VisuallyHidden } from '../../ui'
import styles from './versions.module.css'

/** Of a long stretch that is the same, only what stands next to a difference is shown: UTF-16 code units on each side. */
const SHOWN_AROUND = 160

function around(text: string, first: boolean, last: boolean): string {
  if (text.length <= SHOWN_AROUND * 2 + 40) return text
  const start = first ? '' : text.slice(0, SHOWN_AROUND)
  const end = last ? '' : text.slice(-SHOWN_AROUND)
  return `${start} […] ${end}`
}

function Part({ part, text }: { part: DiffPart; text: string }) {
  if (part.op === 'same') return text
  if (part.op === 'gone')
    return (
      <del>
        <VisuallyHidden>removed: </VisuallyHidden>
        {text}
      </del>
    )
  return (
    <ins>
      <VisuallyHidden>new: </VisuallyHidden>
      {text}
    </ins>
  )
}

export interface DiffViewProps {
  label: string
  before: string
  after: string
  /** Leaves out most of what is the same. */
  short?: boolean
}

/** Two texts as one, with what is gone struck out and what is new underlined. */
export function DiffView({ label, before, after, short = false }: DiffViewProps) {
  const parts = useMemo(() => diffWords(before, after), [before, after])
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={label} className={styles['diff']} tabIndex={0}>
      {parts.map((part, index) => (
        <Part
          key={index}
          part={part}
          text={
            short && part.op === 'same'
              ? around(part.text, index === 0, index === parts.length - 1)
              : part.text
          }
        />
      ))}
    </div>
  )
}
