import { useEffect, useState } from 'react'
import type { Watched } from '#shared/contract/watching'
import type { Backend } from '../../backend'
import { Button, showToast } from '../../ui'
import styles from './settings.module.css'

/** A folder in which pages are saved: what is new in it comes into the library by itself. Off until one is chosen. */
export function WatchedFolder({ backend }: { backend: Backend }) {
  const [watched, setWatched] = useState<Watched | null>(null)
  useEffect(() => {
    let current = true
    void backend.call('watching.get', {}).then((answer) => {
      if (current && answer.ok) setWatched(answer.value)
    })
    const stop = backend.on('watching.changed', setWatched)
    return () => {
      current = false
      stop()
    }
  }, [backend])
  const change = async (method: 'watching.choose' | 'watching.stop') => {
    const answer = await backend.call(method, {})
    if (answer.ok) setWatched(answer.value)
    else showToast({ message: answer.error.message })
  }
  const folder = watched?.folder ?? null
  return (
    <section className={styles['part']} aria-label="Watched folder">
      <h3 className={styles['heading']}>Watched folder</h3>
      {folder !== null && <p className={styles['path']}>{folder}</p>}
      <p className={styles['hint']}>
        {watched?.missing === true
          ? 'This folder is not there now. It is watched again when it comes back.'
          : folder !== null
            ? 'New and changed files in this folder are imported while Commonplace is open.'
            : 'Choose the folder in which you save pages, and new ones are imported by themselves.'}
      </p>
      <div className={styles['buttons']}>
        <Button disabled={watched === null} onClick={() => void change('watching.choose')}>
          {folder === null ? 'Watch a folder…' : 'Choose another…'}
        </Button>
        {folder !== null && <Button onClick={() => void change('watching.stop')}>Stop watching</Button>}
      </div>
    </section>
  )
}
