import { useEffect, useId, useRef, useState } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import { useLibrary } from '../../../db'
import { showToast } from '../../../ui'
import styles from './choice.module.css'
import { CommentSession } from './comment-session'

/** A comment is stored while it is typed; there is nothing to press and nothing to lose. */
export function CommentBox({
  annotation,
  focused,
  close,
}: {
  annotation: Annotation
  /** Whether the person asked to write. */
  focused: boolean
  close: () => void
}) {
  const library = useLibrary()
  const id = useId()
  const [text, setText] = useState(annotation.comment)
  const field = useRef<HTMLTextAreaElement>(null)
  const [session] = useState(
    () =>
      new CommentSession(library, annotation, () =>
        showToast({
          message: 'The comment could not be saved yet. Free some disk space; it is tried again.',
        }),
      ),
  )

  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])

  useEffect(() => {
    document.addEventListener('visibilitychange', session.save)
    window.addEventListener('pagehide', session.leave)
    return () => {
      document.removeEventListener('visibilitychange', session.save)
      window.removeEventListener('pagehide', session.leave)
      session.save()
    }
  }, [session])

  return (
    <div className={styles['comment']}>
      <label htmlFor={id}>Comment</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          session.type(event.target.value)
        }}
        onBlur={session.save}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!done || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          close()
        }}
      />
    </div>
  )
}
