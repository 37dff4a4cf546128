import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page that says one thing, where there is nothing else to show. */
export function MessagePage({
  title,
  message,
  action,
}: {
  title: string
  message: string
  action?: ReactNode
}) {
  return (
    <main className={styles['page']}>
      <div className={styles['text']}>
        <h1 className={styles['title']}>{title}</h1>
        <p role="alert">{message}</p>
        {action}
      </div>
    </main>
  )
}
