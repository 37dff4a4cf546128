import type { Block, NestedGroup, Placed } from './blocks'
import { cssVariables } from '../css-variables'
import { FigureView } from './figure-view'
import { PassageView } from './passage-view'
import { TableView } from './table-view'
import styles from './text.module.css'

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** Any passage but a list item, as it stands in the flow. */
function Flow({ item, headingRank = 2 }: { item: Placed; headingRank?: number }) {
  const { type, picture } = item.passage
  if (type === 'figureCaption' || picture) return <FigureView item={item} />
  if (type === 'table')
    return (
      <div className={styles['passage']}>
        <TableView item={item} />
      </div>
    )
  const tag = type === 'heading' ? (HEADINGS[headingRank - 2] ?? 'h6') : type === 'code' ? 'pre' : 'p'
  return (
    <div className={styles['passage']}>
      <PassageView item={item} tag={tag} className={type === 'heading' ? styles['heading'] : undefined} />
    </div>
  )
}

function List({ group: { ordered, items }, depth }: { group: NestedGroup; depth: number }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={styles['list']} style={cssVariables({ '--depth': depth })}>
      {items.map(({ item, children }) => (
        <li
          key={item.index}
          className={styles['passage']}
          value={ordered ? (item.passage.number ?? undefined) : undefined}
        >
          <PassageView item={item} tag="div" />
          {children.map((inner) => (
            <List key={inner.items[0]?.item.index} group={inner} depth={depth + 1} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

function Quote({ items }: { items: Placed[] }) {
  return (
    <blockquote className={styles['blockQuote']} style={cssVariables({ '--depth': 1 })}>
      {items.map((item) => (
        <div
          key={item.index}
          className={styles['passage']}
          style={cssVariables({ '--inset': (item.passage.level ?? 1) - 1 })}
        >
          <PassageView item={item} tag="p" />
        </div>
      ))}
    </blockquote>
  )
}

export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'list':
      return <List group={block.group} depth={1} />
    case 'quote':
      return <Quote items={block.items} />
    case 'notes':
      return (
        <div
          role="group"
          aria-label={block.role === 'footnote' ? 'Footnotes' : 'References'}
          className={styles['notes']}
        >
          {block.items.map((item) => (
            <Flow key={item.index} item={item} />
          ))}
        </div>
      )
    case 'aside':
      return (
        <div role="note" aria-label="Beside the text" className={styles['aside']}>
          {block.items.map((item) => (
            <Flow key={item.index} item={item} />
          ))}
        </div>
      )
    case 'passage':
      return <Flow item={block.item} headingRank={block.headingRank} />
  }
}
