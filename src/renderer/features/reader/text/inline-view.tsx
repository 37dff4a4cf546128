import type { ReactNode } from 'react'
import type { MarkType } from '#shared/domain/passage'
import type { Inline } from './inline'
import styles from './text.module.css'

const TAGS = {
  bold: 'strong',
  italic: 'em',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  strikethrough: 's',
} as const satisfies Record<Exclude<MarkType, 'link'>, string>

const SAFE = /^(https?|mailto):/i

const titleOf = ({ speaker, reported }: { speaker: string | null; reported: boolean }) =>
  reported
    ? speaker === null
      ? 'Reported speech, speaker unknown'
      : `Reported of ${speaker}, not quoted`
    : speaker === null
      ? 'Quotation, speaker unknown'
      : `Quotation by ${speaker}`

/**
 * A highlight is an element, not only a painted range: a screen reader must say where it begins and ends. What it says is generated
 * content, so that the text of the page, its selection and its copies stay exactly the words of the article.
 */
function Piece({ inline, children }: { inline: Exclude<Inline, { layer: null }>; children: ReactNode }) {
  const { layer, opens, closes } = inline
  if (layer.kind === 'quotation')
    return (
      <span
        className={styles[layer.reported ? 'reported' : 'quotation']}
        data-quotation={layer.index}
        title={titleOf(layer)}
      >
        {children}
      </span>
    )
  if (layer.kind === 'annotation')
    return (
      <mark
        className={styles['mark']}
        data-annotation={layer.id}
        data-colour={layer.colour}
        data-begin={opens ? ` highlight in ${layer.colour}: ` : undefined}
        data-end={closes ? ' end of highlight ' : undefined}
      >
        {children}
      </mark>
    )
  if (layer.mark === 'link')
    return layer.href !== null && SAFE.test(layer.href) ? (
      <a href={layer.href} rel="noreferrer">
        {children}
      </a>
    ) : (
      <>{children}</>
    )
  const Tag = TAGS[layer.mark]
  return <Tag>{children}</Tag>
}

/** Stretches of text as elements. Their text content is exactly the slice of the revision's text. */
export function Inlines({ text, inlines }: { text: string; inlines: readonly Inline[] }): ReactNode {
  return inlines.map((inline) =>
    inline.layer === null ? (
      text.slice(inline.start, inline.end)
    ) : (
      <Piece key={inline.start} inline={inline}>
        <Inlines text={text} inlines={inline.children} />
      </Piece>
    ),
  )
}
