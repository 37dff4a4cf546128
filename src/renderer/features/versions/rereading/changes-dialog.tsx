import { useState } from 'react'
import type { MetadataField } from '#shared/domain/metadata'
import { useArticle, useLibrary, useRereads, useRevision, type Reread } from '../../../db'
import { Button, counted, Dialog, EmptyState } from '../../../ui'
import { DiffView } from '../diff-view'
import styles from '../versions.module.css'

const FIELDS: Readonly<Record<MetadataField, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  authors: 'authors',
  published: 'date',
  modified: 'date of change',
  siteName: 'site',
  url: 'address',
  language: 'language',
  type: 'kind',
  publisher: 'publisher',
  section: 'section',
  doi: 'DOI',
  issn: 'ISSN',
  isbn: 'ISBN',
  series: 'series',
  seriesNumber: 'number in the series',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  keywords: 'keywords',
}

/** “Text changed by 12 words; site and authors changed; 2 highlights followed, 1 needs a look”. */
export function changeText(row: Reread): string {
  if (row.kind === 'failed') return row.message
  if (row.kind === 'found') return 'Found in a file that is there; it was not seen before.'
  const { words, fields, followed, toLookAt } = row
  return [
    words > 0 ? `Text changed by ${counted(words, 'word', 'words')}` : 'Text the same',
    fields.length > 0 && `${fields.map((field) => FIELDS[field]).join(', ')} changed`,
    followed > 0 && `${counted(followed, 'highlight', 'highlights')} followed`,
    toLookAt > 0 && `${counted(toLookAt, 'highlight needs', 'highlights need')} a look`,
  ]
    .filter((part) => part !== false)
    .join('; ')
}

const shownValue = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

function BeforeAfter({ row }: { row: Extract<Reread, { kind: 'changed' }> }) {
  const [before, after] = [useRevision(row.from), useRevision(row.to)]
  if (before === null || after === null)
    return <p className={styles['hint']}>The earlier version is missing.</p>
  if (!before || !after) return null
  return (
    <>
      {row.fields.map((field) => (
        <DiffView
          key={field}
          label={`${FIELDS[field]}, before and after`}
          before={shownValue(before.metadata[field])}
          after={shownValue(after.metadata[field])}
        />
      ))}
      {row.words > 0 && (
        <DiffView
          label="Text, before and after"
          before={before.text.slice(0, before.bodyEnd)}
          after={after.text.slice(0, after.bodyEnd)}
          short
        />
      )}
    </>
  )
}

function Row({ row }: { row: Reread }) {
  const [open, setOpen] = useState(false)
  const title = useArticle(row.articleId)?.metadata.title ?? 'An article that is not there any more'
  return (
    <li className={styles['item']}>
      <h3 className={styles['title']}>{title}</h3>
      <p className={row.kind === 'failed' ? styles['failed'] : styles['hint']}>{changeText(row)}</p>
      {open && row.kind === 'changed' && <BeforeAfter row={row} />}
      {row.kind === 'changed' && (
        <div className={styles['buttons']}>
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide before and after' : 'Before and after'}
          </Button>
        </div>
      )}
    </li>
  )
}

const PAGE = 50

/** What reading the originals again has changed, article by article. */
export function ChangesDialog({ onClose, onLooks }: { onClose: () => void; onLooks: () => void }) {
  const rows = useRereads()
  const { rereads } = useLibrary()
  const [shown, setShown] = useState(PAGE)
  const looks = rows.some((row) => row.kind === 'changed' && row.toLookAt > 0)
  const clear = () => {
    void rereads.clear()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Articles read again"
      description={
        rows.length > 0 &&
        `${counted(rows.length, 'article is', 'articles are')} different. Earlier versions are kept, and can be read in the reader.`
      }
      width="wide"
      footer={
        <>
          {looks && <Button onClick={onLooks}>Highlights to look at</Button>}
          {rows.length > 0 && <Button onClick={clear}>Clear this list</Button>}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="Nothing changed">No article has changed by being read again.</EmptyState>
      ) : (
        <ul className={styles['list']}>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {rows.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show more</Button>}
    </Dialog>
  )
}
