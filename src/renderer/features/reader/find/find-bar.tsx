import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { TextRange } from '../../../anchoring'
import { announce, IconButton, TextField } from '../../../ui'
import { paint } from '../choice/paint'
import { reveal } from '../place/scrolling'
import styles from './find.module.css'
import { findable } from './hits'

/** More are counted, but only the nearest are marked. */
const MARKED = 1000

/** Finds words in the article that is shown. */
export function FindBar({
  text,
  scroller,
  root,
  redrawn,
  asked,
  close,
}: {
  text: string
  scroller: RefObject<HTMLElement | null>
  root: RefObject<HTMLElement | null>
  /** Changes whenever the text is drawn anew. */
  redrawn: unknown
  /** Rises whenever the person asks for the bar. */
  asked: number
  /** Takes the hit that was shown last. */
  close: (hit: TextRange | null) => void
}) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const find = useMemo(() => findable(text), [text])
  const hits = useMemo(() => find(query), [find, query])
  const hit = hits[at] ?? null

  useEffect(() => form.current?.querySelector('input')?.select(), [asked])

  useEffect(() => {
    const near = hits.slice(Math.max(0, at - MARKED / 2), at + MARKED / 2)
    paint('reader-find', root.current, near)
    paint('reader-find-current', root.current, hit ? [hit] : [])
  }, [hits, hit, at, root, redrawn])
  useEffect(
    () => () => {
      paint('reader-find', null, [])
      paint('reader-find-current', null, [])
    },
    [],
  )

  useEffect(() => {
    if (hit && scroller.current && root.current) return reveal(scroller.current, root.current, hit)
  }, [hit, scroller, root])

  const count = hits.length === 0 ? 'No matches' : `${at + 1} of ${hits.length}`
  const go = (step: number) => {
    if (hits.length === 0) return announce('No matches')
    const next = (at + step + hits.length) % hits.length
    setAt(next)
    announce(`${next + 1} of ${hits.length}`)
  }

  return (
    <search className={styles['bar']}>
      <form
        ref={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          go(1)
        }}
      >
        <TextField
          className={styles['field']}
          label="Find in article"
          hideLabel
          placeholder="Find in article"
          icon={<Search />}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') close(hit)
            else if (event.key === 'Enter' && event.shiftKey) go(-1)
            else return
            event.preventDefault()
          }}
        />
        <span className={styles['count']} role="status">
          {query.trim() !== '' && count}
        </span>
        <IconButton label="Previous match" icon={<ChevronUp aria-hidden />} onClick={() => go(-1)} />
        <IconButton label="Next match" icon={<ChevronDown aria-hidden />} onClick={() => go(1)} />
        <IconButton label="Close find" icon={<X aria-hidden />} onClick={() => close(hit)} />
      </form>
    </search>
  )
}
