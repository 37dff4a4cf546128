import { memo } from 'react'
import type { ArticleRow } from '../../db'
import { cx, formatDate } from '../../ui'
import styles from './articles.module.css'

export const rowElementId = (id: string): string => `article-${id}`

export interface ArticleRowViewProps {
  row: ArticleRow
  index: number
  selected: boolean
  active: boolean
  open: boolean
}

/** Title on up to two lines, then who, where and when. */
export const ArticleRowView = memo(function ArticleRowView(props: ArticleRowViewProps) {
  const { row, index, selected, active, open } = props
  const where = [row.authors, row.siteName].filter(Boolean).join(' · ')
  const when = row.published === null ? '' : formatDate(row.published)
  return (
    // The grid around it has the focus and the keys; see aria-activedescendant there.
    <div
      role="row"
      id={rowElementId(row.id)}
      data-id={row.id}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-current={open || undefined}
      className={cx(styles['row'], active && styles['active'])}
    >
      <div role="gridcell" className={styles['cell']}>
        <span className={styles['title']}>{row.title}</span>
        {(where !== '' || when !== '') && (
          <span className={styles['about']}>
            <span className={styles['where']}>{where}</span>
            {when !== '' && <span className={styles['when']}>{where === '' ? when : ` · ${when}`}</span>}
          </span>
        )}
      </div>
    </div>
  )
})
