import { create } from 'zustand'
import styles from './visually-hidden.module.css'

const useAnnouncement = create<{ text: string; turn: number }>()(() => ({ text: '', turn: 0 }))

/** Says a sentence to screen readers, also when it is the same one as before. */
export const announce = (text: string): void =>
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))

/** The status region of the window; mount it once. */
export function Announcer() {
  const { text, turn } = useAnnouncement()
  return (
    <div role="status" aria-label="Announcements" className={styles['hidden']}>
      <p key={turn}>{text}</p>
    </div>
  )
}
