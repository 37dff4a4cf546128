import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { certaintyLevel } from '#shared/domain/certainty'
import { quoted } from '#shared/domain/citation'
import { useVariantsOf, type ArticleRow, type QuotationRow } from '../../db'
import { cx, formatDate, formatNumber } from '../../ui'
import { alsoIn } from '../../wordings'
import type { Item } from './group'
import styles from './quotations.module.css'

export const itemElementId = (id: string): string => `quotation-${id.replaceAll(/[^\w-]/g, '_')}`

function Quotation({ row, article }: { row: QuotationRow; article: ArticleRow | undefined }) {
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
      {also !== null && <span className={styles['also']}>{also}</span>}
    </>
  )
}

/** One line of the tree; the tree around it has the focus and the keys. */
export function ItemView({
  item,
  active,
  article,
}: {
  item: Item
  active: boolean
  article: ArticleRow | undefined
}) {
  const common = {
    id: itemElementId(item.id),
    role: 'treeitem',
    'data-item': item.id,
    'aria-selected': active,
    className: cx(styles['item'], item.kind === 'speaker' && styles['speaker'], active && styles['active']),
  } as const
  if (item.kind === 'quotation')
    return (
      <div {...common} aria-level={2}>
        <Quotation row={item.row} article={article} />
      </div>
    )
  return (
    <div {...common} aria-level={1} aria-expanded={!item.folded}>
      <ChevronRight aria-hidden className={styles['chevron']} />
      <span className={styles['name']}>{item.name}</span>
      <span className={styles['count']}>{formatNumber(item.count)}</span>
    </div>
  )
}
