import type { ReactNode } from 'react'
import { cx } from '../../../ui'
import type { Placed } from './blocks'
import { decorationOf } from './decorations'
import { inlinesOf, type Span } from './inline'
import { Inlines } from './inline-view'
import { Margin } from './margin'
import { usePage } from './page-context'
import styles from './text.module.css'

/** The words between two offsets of a passage, with all that lies on them. */
export function Words({ item, start, end }: { item: Placed; start: number; end: number }): ReactNode {
  const { text, spans, decorations } = usePage()
  const all: Span[] = [
    ...(spans.get(item.index) ?? []),
    ...decorationOf(decorations, item.index).annotations.map(({ annotation, ...range }): Span => ({
      start: range.start,
      end: range.end,
      layer: { kind: 'annotation', id: annotation.id, colour: annotation.colour },
    })),
  ]
  return <Inlines text={text} inlines={inlinesOf(start, end, all)} />
}

type Tag = 'p' | 'div' | 'pre' | 'figcaption' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** One passage with its number and its margin. The element of `tag` bears its text and takes the focus. */
export function PassageView({
  item,
  tag: Tag,
  className,
}: {
  item: Placed
  tag: Tag
  className?: string | undefined
}) {
  const { start, end, language, direction } = item.passage
  return (
    <>
      <Margin item={item} />
      <Tag
        className={cx(styles['text'], className)}
        data-start={start}
        data-passage={item.index}
        tabIndex={-1}
        lang={language}
        dir={direction ?? 'auto'}
      >
        <Words item={item} start={start} end={end} />
      </Tag>
    </>
  )
}
