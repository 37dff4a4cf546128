import { useEffect, useState } from 'react'
import type { Backend } from '../../backend'
import { run } from '../../commands'
import { useCounts } from '../../db'
import { Button, formatBytes, formatNumber, Segmented, showToast } from '../../ui'
import styles from './settings.module.css'
import { WatchedFolder } from './watched-folder'
import { BOOKS, useBooks } from './use-books'

interface Facts {
  size: { bytes: number; originals: number } | null
  persisted: boolean
  usage: number | null
}

async function readFacts(backend: Backend): Promise<Facts> {
  const [size, persisted, estimate] = await Promise.all([
    backend.call('library.size', {}),
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ])
  return { size: size.ok ? size.value : null, persisted, usage: estimate.usage ?? null }
}

/** Where the library is, how large it is, and its copies. */
export function LibraryTab({ backend, folder }: { backend: Backend; folder: string }) {
  const counts = useCounts()
  const [books, setBooks] = useBooks()
  const [facts, setFacts] = useState<Facts | null>(null)
  useEffect(() => {
    let current = true
    void readFacts(backend).then((read) => current && setFacts(read))
    return () => {
      current = false
    }
  }, [backend])

  const showFolder = async () => {
    const answer = await backend.call('library.showFolder', {})
    if (!answer.ok) showToast({ message: answer.error.message })
  }

  const rows: [string, string | null][] = [
    ['Articles', counts ? formatNumber(counts.articles) : null],
    ['Notes', counts ? formatNumber(counts.notes) : null],
    ['Highlights and pins', counts ? formatNumber(counts.annotations) : null],
    ['Originals', facts?.size ? formatNumber(facts.size.originals) : null],
    ['Size of the folder', facts?.size ? formatBytes(facts.size.bytes) : null],
    ['Kept by the browser', typeof facts?.usage === 'number' ? formatBytes(facts.usage) : null],
  ]
  return (
    <div className={styles['tab']}>
      <section className={styles['part']} aria-label="Folder">
        <h3 className={styles['heading']}>Folder</h3>
        <p className={styles['path']}>{folder}</p>
        <p className={styles['hint']}>This folder is the library: whoever copies it has everything.</p>
        <div className={styles['buttons']}>
          <Button onClick={() => void showFolder()}>Show in folder</Button>
          <Button onClick={() => run('file.saveCopy')}>Save library copy…</Button>
          <Button onClick={() => run('file.openCopy')}>Open copy…</Button>
        </div>
      </section>
      <section className={styles['part']} aria-label="Imports">
        <h3 className={styles['heading']}>Imports</h3>
        <Segmented label="A book becomes" value={books} options={BOOKS} onChange={setBooks} />
        <p className={styles['hint']}>Books that are here already stay as they are.</p>
      </section>
      <WatchedFolder backend={backend} />
      <section className={styles['part']} aria-label="Contents">
        <h3 className={styles['heading']}>Contents</h3>
        <dl className={styles['facts']}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? '…'}</dd>
            </div>
          ))}
        </dl>
        {facts && (
          <p className={styles['hint']}>
            {facts.persisted
              ? 'The browser has promised to keep its part of the library.'
              : 'The browser may clear its part of the library when the disk is full; it is then rebuilt from the folder.'}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button onClick={() => run('library.readAgain')}>Read all articles again</Button>
        </div>
      </section>
    </div>
  )
}
