import { Announcer, Toasts } from '../ui'
import styles from './frame.module.css'

export function Frame() {
  return (
    <div className={styles['frame']}>
      <section aria-label="Library" />
      <section aria-label="Reader" />
      <section aria-label="Note" />
      <Announcer />
      <Toasts />
    </div>
  )
}
