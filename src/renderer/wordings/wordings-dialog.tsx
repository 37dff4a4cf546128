import { useMemo, useRef } from 'react'
import { certaintyLevel } from '#shared/domain/certainty'
import { quoted } from '#shared/domain/citation'
import { useArticleRows, useLibrary, useQuotations, useVariants, type QuotationRow } from '../db'
import { pinQuotation, type OnPin } from '../pinning'
import { announce, Button, counted, Dialog, EmptyState, formatDate, showToast } from '../ui'
import { openArticle, useWorkspace, useWorkspaceStore } from '../workspace'
import { Comparison } from './comparison'
import { wordingsOf } from './wordings'
import styles from './wordings.module.css'

const close = { wordings: null }

/** Who is said to have said it, as sure as that is. */
function speakerText({ speaker, certainty }: QuotationRow): string {
  const level = certaintyLevel(speaker, certainty)
  if (speaker === null || level === 'unknown') return 'Speaker unknown'
  return level === 'certain' ? speaker : `Probably ${speaker}`
}

function Wording({ row, fullest, onPin }: { row: QuotationRow; fullest: QuotationRow | null; onPin: OnPin }) {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const article = useArticleRows()?.find(({ id }) => id === row.articleId)
  const show = () => {
    workspace.setState(close)
    const { revisionId, start, end } = row
    openArticle(workspace, row.articleId, { revisionId, start, end })
  }
  const pin = () =>
    pinQuotation(library, row, onPin).then(
      (done) => announce(done ? 'Pinned to the note' : 'The article of this quotation is gone'),
      () => showToast({ message: 'The pin could not be saved. Free some disk space and try again.' }),
    )
  const about = [article?.authors, article?.siteName, row.published && formatDate(row.published)]
  return (
    <li className={styles['wording']}>
      <p className={styles['words']}>{row.kind === 'indirect' ? row.words : quoted(row.words)}</p>
      {fullest && <Comparison from={fullest.words} to={row.words} />}
      <p className={styles['about']}>
        <strong>{speakerText(row)}</strong> in {article?.title ?? 'an article'}
        {about.filter(Boolean).length > 0 && ` · ${about.filter(Boolean).join(' · ')}`}
      </p>
      <div className={styles['actions']}>
        <Button onClick={show}>Show in reader</Button>
        <Button onClick={() => void pin()}>Pin to note</Button>
      </div>
    </li>
  )
}

function Wordings({ row, onPin }: { row: QuotationRow; onPin: OnPin }) {
  const variants = useVariants(row)
  const { fullest, others } = useMemo(() => wordingsOf(row, variants ?? []), [row, variants])
  const articles = new Set([fullest, ...others].map(({ articleId }) => articleId)).size
  return (
    <>
      <p className={styles['count']}>
        {others.length === 0
          ? 'No other article in the library has these words or words like them.'
          : `${counted(others.length + 1, 'wording', 'wordings')} in ${counted(articles, 'article', 'articles')}, the fullest first.`}
      </p>
      <ul className={styles['list']} aria-label="Wordings">
        <Wording row={fullest} fullest={null} onPin={onPin} />
        {others.map((other) => (
          <Wording key={other.id} row={other} fullest={fullest} onPin={onPin} />
        ))}
      </ul>
    </>
  )
}

function Open({ id, onPin }: { id: string; onPin: OnPin }) {
  const workspace = useWorkspaceStore()
  const content = useRef<HTMLDivElement>(null)
  const all = useQuotations()
  const row = useMemo(() => all?.find((one) => one.id === id), [all, id])
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) workspace.setState(close)
      }}
      title="The same statement elsewhere"
      description="Set against the fullest wording word by word. Struck words are left out, underlined ones stand instead."
      width="wide"
      initialFocus={content}
    >
      <div ref={content} tabIndex={-1} className={styles['content']}>
        {row ? (
          <Wordings row={row} onPin={onPin} />
        ) : all ? (
          <EmptyState title="This quotation is gone">Its article was deleted or read anew.</EmptyState>
        ) : (
          <p className={styles['count']}>Reading the quotations of the library…</p>
        )}
      </div>
    </Dialog>
  )
}

/** The dialog that sets the wordings of one statement side by side; shown while the workspace names a quotation. */
export function WordingsDialog({ onPin }: { onPin: OnPin }) {
  const id = useWorkspace(({ wordings }) => wordings)
  return id === null ? null : <Open id={id} onPin={onPin} />
}
