import { Check, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useArticleRows, useNoteRows, useSaveState } from '../db'
import { counted } from '../ui'
import styles from './status-bar.module.css'

function Saved() {
  const { pending, failed } = useSaveState()
  if (failed !== null)
    return (
      <span role="alert" className={styles['failed']}>
        <TriangleAlert aria-hidden />
        {failed}
      </span>
    )
  return (
    <span className={styles['saved']}>
      {pending > 0 ? (
        'Saving…'
      ) : (
        <>
          <Check aria-hidden />
          Saved
        </>
      )}
    </span>
  )
}

/** Whether everything is on disk, what is being imported, and how much there is. */
export function StatusBar({ children }: { children: ReactNode }) {
  const articles = useArticleRows()
  const notes = useNoteRows()
  return (
    <footer data-pane="status" className={styles['bar']}>
      <Saved />
      {children}
      <span className={styles['counts']}>
        {articles &&
          notes &&
          `${counted(articles.length, 'article', 'articles')} · ${counted(notes.length, 'note', 'notes')}`}
      </span>
    </footer>
  )
}
