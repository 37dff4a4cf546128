import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { certaintyLevel } from '#shared/domain/certainty'
import { quoted } from '#shared/domain/citation'
import { useVariantsOf, type ArticleRow, type QuotationRow } from '../../db'
import { counted, cx, formatDate, formatNumber } from '../../ui'
import { alsoIn } from '../../wordings'
import type { Item } from './group'
import styles from './quotations.module.css'

export const itemElementId = (id: string): string => `quotation-${id.replaceAll(/[^\w-]/g, '_')}`

type Line = Extract<Item, { kind: 'quotation' }>

/** Who else has printed the statement, in order of time, each once. */
function reportedBy(others: readonly QuotationRow[], articles: ReadonlyMap<string, ArticleRow>): string {
  const names = others.flatMap(({ articleId }) => {
    const article = articles.get(articleId)
    return article?.siteName ?? (article?.authors || article?.title) ?? []
  })
  const [shown, more] = [[...new Set(names)].slice(0, 3), new Set(names).size - 3]
  return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
}

function Quotation({ line, articles }: { line: Line; articles: ReadonlyMap<string, ArticleRow> }) {
  const { row, others, folded } = line
  const article = articles.get(row.articleId)
  const variantsOf = useVariantsOf()
  const also = useMemo(() => alsoIn(row, variantsOf(row)), [row, variantsOf])
  const probable = certaintyLevel(row.speaker, row.certainty) === 'probable'
  const about = [
    article?.title,
    article?.authors,
    article?.siteName,
    row.published === null ? '' : formatDate(row.published),
  ]
  return (
    <>
      <span className={cx(styles['words'], row.kind === 'indirect' && styles['indirect'])}>
        {row.kind === 'indirect' ? row.words : quoted(row.words)}
      </span>
      <span className={styles['about']}>
        {row.kind === 'indirect' && <em>reported, not quoted · </em>}
        {probable && <em>probably {row.speaker} · </em>}
        {about.filter(Boolean).join(' · ')}
      </span>
      {folded === null ? (
        also !== null && <span className={styles['also']}>{also}</span>
      ) : (
        <span className={styles['others']} data-unfolds>
          <ChevronRight aria-hidden className={styles['chevron']} />
          {counted(others.length, 'more report', 'more reports')}: {reportedBy(others, articles)}
        </span>
      )}
    </>
  )
}

/** One line of the tree; the tree around it has the focus and the keys. */
export function ItemView({
  item,
  active,
  articles,
}: {
  item: Item
  active: boolean
  articles: ReadonlyMap<string, ArticleRow>
}) {
  const common = {
    id: itemElementId(item.id),
    role: 'treeitem',
    'data-item': item.id,
    'aria-level': item.level,
    'aria-selected': active,
    className: cx(styles['item'], item.kind === 'speaker' && styles['speaker'], active && styles['active']),
  } as const
  if (item.kind === 'quotation')
    return (
      <div {...common} aria-expanded={item.folded === null ? undefined : !item.folded}>
        <Quotation line={item} articles={articles} />
      </div>
    )
  return (
    <div {...common} aria-expanded={!item.folded}>
      <ChevronRight aria-hidden className={styles['chevron']} />
      <span className={styles['name']}>{item.name}</span>
      <span className={styles['count']}>{formatNumber(item.count)}</span>
    </div>
  )
}
