import { FileText, FolderOpen, PencilLine, Search } from 'lucide-react'
import { dateText } from '#shared/domain/citation'
import type { Metadata } from '#shared/domain/metadata'
import { fullName } from '#shared/domain/names'
import { Button, cx, IconButton, Menu, MenuItem, Toolbar } from '../../../ui'
import type { Look } from '../look/look'
import { LookPanel } from '../look/look-panel'
import styles from './details.module.css'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

/** “Shreya Naskar · The Quay · 12 April 2025 · 21 ¶”. */
function bylineOf(metadata: Metadata, paragraphs: number): string {
  const { authors, siteName, published, modified } = metadata
  return [
    authors.length > 0 && names.format(authors.map(fullName)),
    siteName,
    published !== null && dateText(published),
    modified !== null && modified !== published && `changed ${dateText(modified)}`,
    `${paragraphs} ¶`,
  ]
    .filter(Boolean)
    .join(' · ')
}

interface HeaderProps {
  metadata: Metadata
  paragraphs: number
  /** Sentences of the extractor. */
  warnings: readonly string[]
  look: Look
  changeLook: (look: Partial<Look>) => void
  edit: () => void
  find: () => void
  openOriginal: () => void
  showOriginal: () => void
}

/** What the article is, and what can be done with it as a whole. */
export function Header(props: HeaderProps) {
  const { metadata, paragraphs, warnings, look, changeLook, edit, find, openOriginal, showOriginal } = props
  const original = (
    <Button variant="quiet" icon={<FileText aria-hidden />}>
      Original
    </Button>
  )
  return (
    <header className={styles['header']}>
      <h1 dir="auto" lang={metadata.language ?? undefined}>
        {metadata.title}
      </h1>
      {metadata.subtitle !== null && (
        <p className={styles['subtitle']} dir="auto" lang={metadata.language ?? undefined}>
          {metadata.subtitle}
        </p>
      )}
      <p className={styles['byline']}>{bylineOf(metadata, paragraphs)}</p>
      <Toolbar label="Article" className={cx(styles['tools'])}>
        <Button variant="quiet" icon={<PencilLine aria-hidden />} onClick={edit}>
          Edit details
        </Button>
        <Menu trigger={original}>
          <MenuItem icon={<FileText aria-hidden />} onSelect={openOriginal}>
            Open in its application
          </MenuItem>
          <MenuItem icon={<FolderOpen aria-hidden />} onSelect={showOriginal}>
            Show in folder
          </MenuItem>
        </Menu>
        <IconButton label="Find in article" icon={<Search aria-hidden />} onClick={find} />
        <LookPanel look={look} change={changeLook} />
      </Toolbar>
      {warnings.length > 0 && (
        <details className={styles['warnings']}>
          <summary>
            {warnings.length === 1 ? 'A note' : `${warnings.length} notes`} on how this file was read
          </summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  )
}
