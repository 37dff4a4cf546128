import { useStore } from 'zustand'
import { useOlderArticles, useRereads } from '../../../db'
import { Button, counted, formatNumber, ProgressBar } from '../../../ui'
import styles from '../versions.module.css'
import type { Rereading } from './controller'

interface Props {
  rereading: Rereading
  /** Shows what reading again has changed. */
  onShow: () => void
}

function Running({ rereading }: { rereading: Rereading }) {
  const running = useStore(rereading.store, (state) => state.running)
  if (!running) return null
  const { done, total, paused } = running
  return (
    <div className={styles['banner']} role="group" aria-label="Reading articles again">
      <p>
        Reading articles again: {formatNumber(done)} of {formatNumber(Math.max(total, done))}
        {paused && ', paused'}
      </p>
      <span className={styles['progress']}>
        <ProgressBar label="Articles read again" value={done} max={Math.max(total, done)} />
      </span>
      {paused ? (
        <Button onClick={() => rereading.resume()}>Resume</Button>
      ) : (
        <Button onClick={() => rereading.pause()}>Pause</Button>
      )}
      <Button onClick={() => rereading.cancel()}>Stop</Button>
    </div>
  )
}

/** Offers to read the library again when the extractor is better than it was, and shows how far that is and what it changed. */
export function RereadingBanner({ rereading, onShow }: Props) {
  const running = useStore(rereading.store, (state) => state.running !== null)
  const putAside = useStore(rereading.store, (state) => state.putAside)
  const older = useOlderArticles() ?? 0
  const rows = useRereads()
  if (running) return <Running rereading={rereading} />
  if (rows.length > 0) {
    const failed = rows.filter(({ kind }) => kind === 'failed').length
    const changed = rows.length - failed
    return (
      <div className={styles['banner']} role="group" aria-label="Articles read again">
        <p>
          {changed > 0 && `${counted(changed, 'article is', 'articles are')} different after reading again. `}
          {failed > 0 && `${counted(failed, 'article', 'articles')} could not be read again.`}
        </p>
        <Button onClick={onShow}>Show what changed</Button>
      </div>
    )
  }
  if (older === 0 || putAside) return null
  return (
    <div className={styles['banner']} role="group" aria-label="Better reading">
      <p>
        Commonplace reads articles better now. {counted(older, 'article was', 'articles were')} read by an
        earlier version; your corrections stay, and highlights go along.
      </p>
      <Button variant="primary" onClick={() => void rereading.start()}>
        Read again
      </Button>
      <Button onClick={() => rereading.putAside()}>Not now</Button>
    </div>
  )
}
