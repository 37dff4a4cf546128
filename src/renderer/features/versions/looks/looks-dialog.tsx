import { useEffect, useState } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import type { Revision } from '#shared/domain/revision'
import { matchSelectors, type Match, type TextRange } from '../../../anchoring'
import { useArticle, useLibrary, useLooks, useRevision } from '../../../db'
import { Button, counted, Dialog, EmptyState, showToast } from '../../../ui'
import { openArticle, useWorkspaceStore } from '../../../workspace'
import styles from '../versions.module.css'
import { Wording } from '../wording'

/** UTF-16 code units shown around words of which there are several. */
const AROUND = 60

const SENTENCES = {
  changed: 'The wording was changed.',
  ambiguous: 'The words stand at several places now. Choose the one that you marked.',
  lost: 'The words are not in the new version. Your highlight stays with the earlier one, which can be read in the reader.',
}

interface ItemProps {
  annotation: Annotation
  revision: Revision
  onDone: (annotation: Annotation, work: Promise<void>, said: string) => void
}

function Candidates({ annotation, revision, match, onDone }: ItemProps & { match: Match }) {
  const { annotations } = useLibrary()
  if (match.standing !== 'ambiguous') return null
  const { text } = revision
  const choose = (range: TextRange) =>
    onDone(annotation, annotations.follow(annotation.id, revision, range), 'The highlight is there now')
  return match.candidates.map((range, at) => (
    <div key={range.start} className={styles['candidate']}>
      <span>
        …{text.slice(Math.max(0, range.start - AROUND), range.start)}
        <mark>{text.slice(range.start, range.end)}</mark>
        {text.slice(range.end, range.end + AROUND)}…
      </span>
      <Button aria-label={`This one, place ${at + 1}`} onClick={() => choose(range)}>
        This one
      </Button>
    </div>
  ))
}

function Choices({ annotation, revision, onDone }: ItemProps) {
  const { annotations } = useLibrary()
  const workspace = useWorkspaceStore()
  const match = matchSelectors(revision.text, annotation.selectors)
  const { exact } = annotation.selectors.quote
  const leave = () => onDone(annotation, annotations.leave(annotation.id), 'The highlight stays as it was')
  const show = () =>
    openArticle(workspace, annotation.articleId, {
      revisionId: annotation.revisionId,
      ...annotation.selectors.position,
    })
  const { range } = match
  return (
    <>
      {range ? (
        <Wording before={exact} after={revision.text.slice(range.start, range.end)} />
      ) : (
        <blockquote className={styles['words']}>{exact}</blockquote>
      )}
      <p className={styles['hint']}>
        {match.standing in SENTENCES ? SENTENCES[match.standing as 'lost'] : ''}
      </p>
      <Candidates annotation={annotation} revision={revision} match={match} onDone={onDone} />
      <div className={styles['buttons']}>
        {range && (
          <Button
            variant="primary"
            onClick={() =>
              onDone(
                annotation,
                annotations.follow(annotation.id, revision, range),
                'The highlight has the new wording',
              )
            }
          >
            Take the new wording
          </Button>
        )}
        <Button onClick={leave}>{range ? 'Keep the old wording' : 'Keep with the earlier version'}</Button>
        <Button variant="quiet" onClick={show}>
          Show in the article
        </Button>
      </div>
    </>
  )
}

function Item({ annotation, onDone }: Omit<ItemProps, 'revision'>) {
  const view = useArticle(annotation.articleId)
  const revision = useRevision(annotation.look?.revisionId ?? null)
  return (
    <li className={styles['item']}>
      <h3 className={styles['title']}>{view?.metadata.title ?? '…'}</h3>
      {revision && <Choices annotation={annotation} revision={revision} onDone={onDone} />}
      {revision === null && (
        <p className={styles['hint']}>The newer version is missing. Import the file again.</p>
      )}
    </li>
  )
}

const PAGE = 50

/** Highlights whose words are not surely in the newest version of their article, each with the choice that only a person can make. */
export function LooksDialog({ onClose }: { onClose: () => void }) {
  const looks = useLooks()
  const library = useLibrary()
  const [done, setDone] = useState(false)
  const [shown, setShown] = useState(PAGE)
  useEffect(() => {
    if (done && looks.length === 0) onClose()
  }, [done, looks.length, onClose])
  const finish = (annotation: Annotation, work: Promise<void>, said: string) => {
    work.then(
      () => {
        setDone(true)
        const undo = () => void library.annotations.add(annotation)
        showToast({ message: said, action: { label: 'Undo', run: undo } })
      },
      () => showToast({ message: 'The choice could not be saved. Free some disk space and try again.' }),
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Highlights to look at"
      description={
        looks.length > 0 &&
        `${counted(looks.length, 'highlight has', 'highlights have')} no certain place in the newest version of the article. Notes keep the words as they were pinned, and say where these are others now.`
      }
      width="wide"
    >
      {looks.length === 0 ? (
        <EmptyState title="Nothing to look at">
          Every highlight stands in the newest version of its article.
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {looks.slice(0, shown).map((annotation) => (
            <Item key={annotation.id} annotation={annotation} onDone={finish} />
          ))}
        </ul>
      )}
      {looks.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show more</Button>}
    </Dialog>
  )
}
