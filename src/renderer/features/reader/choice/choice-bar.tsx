import { Copy, GitCompareArrows, Highlighter, MessageSquareText, Pin, Trash2, UserPen } from 'lucide-react'
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import { HIGHLIGHT_COLOURS, type Annotation } from '#shared/domain/annotation'
import { certaintyLevel } from '#shared/domain/certainty'
import type { Quotation } from '#shared/domain/quotation'
import { rangeOfOffsets } from '../../../anchoring'
import { keysOf, shownKeys, useRegistry } from '../../../commands'
import type { QuotationRow } from '../../../db'
import { Button, cx, IconButton, Toolbar, ToolbarGap } from '../../../ui'
import type { Actions } from '../actions/use-actions'
import styles from './choice.module.css'
import { CommentBox } from './comment-box'
import type { Choice } from './use-choice'

const GAP = 8

/** The first keys of a command, as a person reads them. */
function keysFor(id: string): string | undefined {
  const command = useRegistry.getState().commands.get(id)
  const first = command && keysOf(command)[0]
  return first === undefined ? undefined : shownKeys(first)
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The first and last line of the choice, relative to the scrolled page. */
function linesOf(root: Element, page: Element, { start, end }: Choice) {
  const first = rangeOfOffsets(root, { start, end: start + 1 })?.getBoundingClientRect()
  const last = rangeOfOffsets(root, { start: end - 1, end })?.getBoundingClientRect()
  if (!first || !last) return null
  const origin = page.getBoundingClientRect()
  return { top: first.top - origin.top, bottom: last.bottom - origin.top, left: first.left - origin.left }
}

/** Puts the bar above the chosen words, below them where there is no room (or where a finger's own menu is), and always into view. */
function place(bar: HTMLElement, root: Element, choice: Choice): void {
  const page = bar.offsetParent
  const scroller = bar.closest('[data-reader-scroller]')
  const lines = page && linesOf(root, page, choice)
  if (!scroller || !lines) return
  const view = { top: scroller.scrollTop, bottom: scroller.scrollTop + scroller.clientHeight }
  const above = lines.top - bar.offsetHeight - GAP
  const touch = matchMedia('(pointer: coarse)').matches
  const wanted = above >= view.top + GAP && !touch ? above : lines.bottom + GAP
  const top = Math.max(view.top + GAP, Math.min(wanted, view.bottom - bar.offsetHeight - GAP))
  const left = Math.max(GAP, Math.min(lines.left, page.clientWidth - bar.offsetWidth - GAP))
  bar.style.translate = `${Math.round(left)}px ${Math.round(top)}px`
}

function aboutOf(quotation: Quotation | null, note: string | null): string | null {
  const by =
    quotation &&
    (quotation.kind === 'indirect'
      ? quotation.speaker === null
        ? 'Reported speech, speaker unknown'
        : `Reported, not quoted: ${quotation.speaker}`
      : quotation.speaker === null
        ? 'Quotation, speaker unknown'
        : certaintyLevel(quotation.speaker, quotation.certainty) === 'certain'
          ? `Quotation by ${quotation.speaker}`
          : `Quotation, probably by ${quotation.speaker}`)
  return [by, note].filter((part) => part !== null).join(' · ') || null
}

/** What can be done with the chosen words, beside them. */
export function ChoiceBar({
  root,
  choice,
  quotation,
  row,
  annotation,
  usedIn,
  commenting,
  actions,
  closeComment,
  redrawn,
}: {
  root: RefObject<HTMLElement | null>
  choice: Choice
  quotation: Quotation | null
  /** Of the quotation, when the library knows it. */
  row: QuotationRow | null
  annotation: Annotation | undefined
  /** Titles of the notes in which these words are pinned. */
  usedIn: readonly string[]
  commenting: boolean
  actions: Actions
  closeComment: () => void
  /** Changes whenever the text is drawn anew. */
  redrawn: unknown
}) {
  const bar = useRef<HTMLDivElement>(null)
  const withComment = annotation !== undefined && (commenting || annotation.comment !== '')
  const settle = useCallback(() => {
    if (bar.current && root.current) place(bar.current, root.current, choice)
  }, [root, choice])
  useLayoutEffect(settle, [settle, withComment, redrawn])
  useLayoutEffect(() => {
    const page = bar.current?.offsetParent
    if (!page) return
    const observer = new ResizeObserver(settle)
    observer.observe(page)
    return () => observer.disconnect()
  }, [settle])

  const about = aboutOf(quotation, usedIn.length > 0 ? `used in ${usedIn.join(', ')}` : null)
  return (
    <div ref={bar} className={styles['bar']} role="group" aria-label="Chosen words">
      {about !== null && <p className={styles['about']}>{about}</p>}
      <Toolbar label="Chosen words" className={cx(styles['tools'])}>
        <Button variant="quiet" icon={<Pin aria-hidden />} onClick={actions.pin}>
          Pin to note
        </Button>
        <Button variant="quiet" icon={<Highlighter aria-hidden />} onClick={() => actions.highlight()}>
          Highlight
        </Button>
        {HIGHLIGHT_COLOURS.map((colour, index) => (
          <IconButton
            key={colour}
            className={styles['swatch']}
            label={capital(colour)}
            icon={<span data-colour={colour} data-number={index + 1} />}
            keys={keysFor(`reader.highlight.${colour}`)}
            pressed={annotation?.colour === colour}
            onClick={() => actions.highlight(colour)}
          />
        ))}
        <ToolbarGap />
        <IconButton
          label="Comment"
          icon={<MessageSquareText aria-hidden />}
          keys={keysFor('reader.comment')}
          onClick={actions.comment}
        />
        <IconButton
          label="Copy with citation"
          keys={keysFor('reader.copyWithCitation')}
          icon={<Copy aria-hidden />}
          onClick={actions.copyWithCitation}
        />
        {row && (
          <>
            <IconButton
              label="Correct speaker"
              keys={keysFor('reader.correctSpeaker')}
              icon={<UserPen aria-hidden />}
              onClick={actions.correctSpeaker}
            />
            <IconButton
              label="The same statement elsewhere"
              keys={keysFor('reader.wordings')}
              icon={<GitCompareArrows aria-hidden />}
              onClick={actions.showWordings}
            />
          </>
        )}
        {annotation && (
          <IconButton label="Remove highlight" icon={<Trash2 aria-hidden />} onClick={actions.remove} />
        )}
      </Toolbar>
      {withComment && (
        <CommentBox key={annotation.id} annotation={annotation} focused={commenting} close={closeComment} />
      )}
    </div>
  )
}
