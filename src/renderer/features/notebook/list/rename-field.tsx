import { useEffect, useRef } from 'react'
import styles from './note-list.module.css'

/** Enter and leaving keep the new title, Escape does not. */
export function RenameField({ title, onEnd }: { title: string; onEnd: (title: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => input.current?.select(), [])
  const end = (kept: boolean) => {
    if (ended.current) return
    ended.current = true
    onEnd(kept ? (input.current?.value.trim() ?? null) : null)
  }
  return (
    <input
      ref={input}
      aria-label="New title"
      className={styles['rename']}
      defaultValue={title}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(true)
        else if (event.key === 'Escape') {
          event.stopPropagation()
          end(false)
        }
      }}
    />
  )
}
