import { useMemo } from 'react'
import { diffWords } from '../../anchoring'
import styles from './versions.module.css'

/** Two wordings side by side, with what differs marked in each. */
export function Wording({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWords(before, after), [before, after])
  return (
    <div className={styles['sides']}>
      <div>
        <h4>As you marked it</h4>
        <blockquote>
          {parts.map(({ op, text }, at) =>
            op === 'new' ? null : op === 'gone' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>,
          )}
        </blockquote>
      </div>
      <div>
        <h4>As it stands now</h4>
        <blockquote>
          {parts.map(({ op, text }, at) =>
            op === 'gone' ? null : op === 'new' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
          )}
        </blockquote>
      </div>
    </div>
  )
}
