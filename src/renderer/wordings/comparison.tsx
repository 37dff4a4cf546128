import { Fragment, type ReactNode } from 'react'
import { compareWordings, type Piece, type Telling } from '../statements'
import { VisuallyHidden } from '../ui'
import styles from './wordings.module.css'

const DONE: Record<Piece['what'], string> = {
  same: '',
  changed: 'changed',
  leftOut: 'left out',
  added: 'added',
}

const label = (telling: Telling, what: Piece['what']): string => `${telling} ${DONE[what]}`

const Gone = ({ children }: { children: string }) => (
  <del className={styles['gone']}>
    <VisuallyHidden>left out: </VisuallyHidden>
    {children}
  </del>
)

const New = ({ children }: { children: string }) => (
  <ins className={styles['new']}>
    <VisuallyHidden>instead: </VisuallyHidden>
    {children}
  </ins>
)

function PieceView({ piece }: { piece: Piece }): ReactNode {
  if (piece.what === 'same') return piece.to
  return (
    <span className={piece.telling === null ? undefined : styles['telling']}>
      {piece.from !== '' && <Gone>{piece.from}</Gone>}
      {piece.what === 'changed' && ' '}
      {piece.to !== '' && <New>{piece.to}</New>}
      {piece.telling !== null && <span className={styles['label']}>{label(piece.telling, piece.what)}</span>}
    </span>
  )
}

/** One wording against the fullest, word by word: struck what it leaves out, underlined what it has instead. */
export function Comparison({ from, to }: { from: string; to: string }) {
  const pieces = compareWordings(from, to)
  if (pieces.every(({ what }) => what === 'same'))
    return <p className={styles['comparison']}>Word for word the same.</p>
  return (
    <p className={styles['comparison']} aria-label="Compared with the fullest wording">
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <PieceView piece={piece} />
        </Fragment>
      ))}
    </p>
  )
}
