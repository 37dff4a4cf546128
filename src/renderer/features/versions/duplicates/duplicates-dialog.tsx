import { useState } from 'react'
import {
  useArticle,
  useLibrary,
  usePossibleDuplicates,
  useRevision,
  type PossibleDuplicate,
} from '../../../db'
import {
  Button,
  counted,
  Dialog,
  EmptyState,
  formatDate,
  formatNumber,
  ProgressBar,
  showToast,
} from '../../../ui'
import { DiffView } from '../diff-view'
import styles from '../versions.module.css'
import { useFinding, type FindingState } from './use-finding'

const FAILED = 'The choice could not be saved. Free some disk space and try again.'

function Texts({ before, after }: { before: string; after: string }) {
  const [one, other] = [useRevision(before), useRevision(after)]
  if (!one || !other) return null
  return (
    <DiffView
      label="Both texts"
      before={one.text.slice(0, one.bodyEnd)}
      after={other.text.slice(0, other.bodyEnd)}
    />
  )
}

function Side({ id, label }: { id: string; label: string }) {
  const view = useArticle(id)
  const source = view?.article.sources[0]
  return (
    <div>
      <p className={styles['hint']}>{label}</p>
      <h3 className={styles['title']}>{view?.metadata.title}</h3>
      <p className={styles['hint']}>
        {[
          view?.metadata.siteName,
          view?.metadata.published && formatDate(view.metadata.published),
          source?.fileName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

function reason({ by, share }: PossibleDuplicate): string {
  const percent = Math.round(share * 100)
  return by === 'address'
    ? `Both have the same address; about ${percent} % of the shorter text stands in the other.`
    : `Both have the same title; about ${percent} % of the shorter text stands in the other.`
}

function Pair({ pair }: { pair: PossibleDuplicate }) {
  const { duplicates } = useLibrary()
  const [comparing, setComparing] = useState(false)
  const older = useArticle(pair.otherId)
  const newer = useArticle(pair.articleId)
  const { articleId, otherId } = pair

  const keepAsOne = async () => {
    const kept = await duplicates.keepAsOne(articleId, otherId)
    if (!kept) return
    showToast({
      message: 'Kept as one article; both texts can be read in it.',
      action: { label: 'Undo', run: () => void duplicates.separate(kept) },
    })
  }
  const keepBoth = async () => {
    await duplicates.keepBoth(articleId, otherId)
    showToast({
      message: 'Kept as two articles.',
      action: { label: 'Undo', run: () => void duplicates.decideLater(articleId, otherId) },
    })
  }
  const attempt = (work: Promise<void>) => void work.catch(() => showToast({ message: FAILED }))
  const [before, after] = [older?.article.sources[0]?.revisionId, newer?.article.sources[0]?.revisionId]
  return (
    <li className={styles['item']} aria-label={newer?.metadata.title}>
      <div className={styles['sides']}>
        <Side id={otherId} label="In the library" />
        <Side id={articleId} label="Imported later" />
      </div>
      <p className={styles['hint']}>{reason(pair)}</p>
      {comparing && before !== undefined && after !== undefined && <Texts before={before} after={after} />}
      <div className={styles['buttons']}>
        <Button variant="primary" onClick={() => attempt(keepAsOne())}>
          Keep as one
        </Button>
        <Button onClick={() => attempt(keepBoth())}>Keep both</Button>
        <Button variant="quiet" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
          {comparing ? 'Hide the texts' : 'Compare the texts'}
        </Button>
      </div>
    </li>
  )
}

const PAGE = 50

function Looking({ progress, said }: Pick<FindingState, 'progress' | 'said'>) {
  if (progress)
    return (
      <div className={styles['looking']}>
        <p>
          Looking through {counted(progress.articles, 'article', 'articles')}: {formatNumber(progress.done)}{' '}
          of {formatNumber(progress.total)} addresses and titles that several have
          {progress.found > 0 && `, ${formatNumber(progress.found)} found`}
        </p>
        <ProgressBar
          label="Looking for articles that are the same"
          value={progress.done}
          max={progress.total}
        />
      </div>
    )
  return (
    said !== null && (
      <p role="status" className={styles['looking']}>
        {said}
      </p>
    )
  )
}

/** As `DuplicatesDialog`, after looking through the whole library. */
export const FindSameDialog = (props: { onClose: () => void }) => <DuplicatesDialog {...props} find />

interface Props {
  onClose: () => void
  /** Looks through the library at once. */
  find?: boolean
}

/** Articles that may be the same, to be decided by somebody who has looked. */
export function DuplicatesDialog({ onClose, find = false }: Props) {
  const pairs = usePossibleDuplicates()
  const { progress, said, start, stop } = useFinding(find)
  const [shown, setShown] = useState(PAGE)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Possible duplicates"
      description={
        pairs.length > 0 &&
        `${counted(pairs.length, 'article', 'articles')} may be there twice. Kept as one, an article has both files as its sources, everything marked in either, of its details what is surest in either, and what you corrected.`
      }
      width="wide"
      footer={
        <>
          {progress ? (
            <Button onClick={stop}>Stop</Button>
          ) : (
            <Button onClick={start}>Find articles that are the same</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <Looking progress={progress} said={said} />
      {pairs.length === 0 ? (
        !progress && (
          <EmptyState title="No possible duplicates">
            Articles of one address, or of one title and nearly one text, are proposed here when they are
            imported. The whole library can be looked through, too.
          </EmptyState>
        )
      ) : (
        <ul className={styles['list']}>
          {pairs.slice(0, shown).map((pair) => (
            <Pair key={`${pair.articleId} ${pair.otherId}`} pair={pair} />
          ))}
        </ul>
      )}
      {pairs.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show more</Button>}
    </Dialog>
  )
}
