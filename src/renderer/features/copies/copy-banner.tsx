import { useStore } from 'zustand'
import { Button, formatNumber, ProgressBar } from '../../ui'
import type { Copies } from './copies'
import styles from './copy-banner.module.css'

const WHAT = { saving: 'Saving the copy', opening: 'Opening the copy' } as const

/** How far the copy that is being saved or opened is; nothing while none is. */
export function CopyBanner({ copies }: { copies: Copies }) {
  const running = useStore(copies.store, (state) => state.running)
  if (!running) return null
  const { what, name, done, total } = running
  return (
    <div className={styles['banner']} role="group" aria-label="Library copy">
      <p>
        {WHAT[what]} {name}: {formatNumber(done)} of {formatNumber(total)} files
      </p>
      <span className={styles['progress']}>
        <ProgressBar label="Files copied" value={done} max={total} />
      </span>
      <Button onClick={() => copies.stop()}>Stop</Button>
    </div>
  )
}
