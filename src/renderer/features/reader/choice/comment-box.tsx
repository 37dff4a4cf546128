import { useEffect, useId, useRef, useState } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import { useLibrary } from '../../../db'
import { showToast } from '../../../ui'
import styles from './choice.module.css'

const PAUSE = 300

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
  const { annotations, leave } = useLibrary()
  const id = useId()
  const [text, setText] = useState(annotation.comment)
  const field = useRef<HTMLTextAreaElement>(null)
  const stored = useRef(annotation.comment)
  const latest = useRef(text)

  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])

  useEffect(() => {
    const save = () => {
      if (latest.current === stored.current) return
      stored.current = latest.current
      annotations.update(annotation.id, { comment: latest.current }).catch(() => {
        stored.current = ''
        showToast({ message: 'The comment could not be saved. Free some disk space and change it again.' })
      })
    }
    const goodbye = () => {
      if (latest.current !== stored.current)
        leave({ kind: 'annotation', id: annotation.id, change: { comment: latest.current } })
    }
    const timer = setTimeout(save, PAUSE)
    document.addEventListener('visibilitychange', save)
    window.addEventListener('pagehide', goodbye)
    const element = field.current
    element?.addEventListener('blur', save)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('pagehide', goodbye)
      element?.removeEventListener('blur', save)
      if (!element?.isConnected) save()
    }
  }, [annotations, leave, annotation.id, text])

  return (
    <div className={styles['comment']}>
      <label htmlFor={id}>Comment</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        value={text}
        onChange={(event) => {
          latest.current = event.target.value
          setText(event.target.value)
        }}
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
