import { useRef, useState } from 'react'
import { run } from '../../commands'
import { useLibrary } from '../../db'
import { pinQuotation, type OnPin } from '../../pinning'
import { announce, Button, EmptyState, formatNumber, MenuItem, MenuSeparator, showToast } from '../../ui'
import { openArticle, useWorkspaceStore } from '../../workspace'
import { FilterBar } from './filter-bar'
import { isFiltering } from './filter'
import type { Item } from './group'
import { QuotationTree } from './quotation-tree'
import styles from './quotations.module.css'
import { SpeakerHead } from './speaker-head'
import { useQuotationCommands } from './use-quotation-commands'
import { useQuotationList } from './use-quotation-list'

/** Who said what, in the whole library or in the open article. */
export function QuotationsPane({ onPin }: { onPin: OnPin }) {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const list = useQuotationList()
  const [active, setActive] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const { items } = list
  const item = items?.find(({ id }) => id === active)
  const row = item?.kind === 'quotation' ? item.row : null

  const show = (shown: Item | undefined) => {
    if (shown?.kind !== 'quotation') return
    const { articleId, revisionId, start, end } = shown.row
    openArticle(workspace, articleId, { revisionId, start, end, stay: true })
  }
  const pin = () => {
    if (!row) return
    pinQuotation(library, row, onPin).then(
      (done) => announce(done ? 'Pinned to the note' : 'The article of this quotation is gone'),
      () => showToast({ message: 'The pin could not be saved. Free some disk space and try again.' }),
    )
  }
  const everything = () => {
    const speaker = item?.kind === 'speaker' ? (item.person === null ? null : item.name) : row?.speaker
    if (!speaker) return
    list.clear()
    list.setScope('library')
    list.change({ speaker })
    tree.current?.focus()
  }
  useQuotationCommands({
    row,
    item,
    show: () => show(item),
    pin,
    everything,
    ask: (about) => row && workspace.setState({ [about]: row.id }),
    fold: (shut) => item && list.fold(item, shut),
  })

  const menu = (
    <>
      <MenuItem disabled={!row} onSelect={() => show(item)}>
        Show in reader
      </MenuItem>
      <MenuItem disabled={!row} onSelect={pin}>
        Pin to note
      </MenuItem>
      <MenuSeparator />
      <MenuItem disabled={!row} onSelect={() => setTimeout(() => run('quotations.correct'))}>
        Correct speaker
      </MenuItem>
      <MenuItem disabled={!row} onSelect={() => setTimeout(() => run('quotations.wordings'))}>
        The same statement elsewhere
      </MenuItem>
      <MenuItem disabled={!item} onSelect={everything}>
        Everything by this speaker
      </MenuItem>
    </>
  )

  return (
    <div className={styles['pane']}>
      <FilterBar list={list} onDown={() => tree.current?.focus()} />
      {list.person !== null && items && (
        <SpeakerHead name={list.person} items={items} onBack={() => list.change({ speaker: '' })} />
      )}
      <p role="status" className={styles['status']}>
        {items === undefined
          ? 'Reading the quotations of the library…'
          : isFiltering(list.filter)
            ? `${formatNumber(list.found)} of ${formatNumber(list.total)} quotations`
            : `${formatNumber(list.found)} quotations`}
      </p>
      {items && items.length > 0 && (
        <QuotationTree
          items={items}
          articles={list.articles}
          active={active}
          setActive={setActive}
          fold={list.fold}
          show={show}
          menu={menu}
          tree={tree}
        />
      )}
      {items?.length === 0 && <Nothing list={list} />}
    </div>
  )
}

function Nothing({ list }: { list: ReturnType<typeof useQuotationList> }) {
  if (isFiltering(list.filter))
    return (
      <EmptyState title="No quotation fits" actions={<Button onClick={list.clear}>Clear filters</Button>}>
        Look for fewer words, or for part of a name.
      </EmptyState>
    )
  if (list.scope === 'article')
    return (
      <EmptyState title={list.articleOpen ? 'Nobody is quoted in this article' : 'No article is open'}>
        The whole library may have more.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No quotations yet"
      actions={<Button onClick={() => run('file.import')}>Import files</Button>}
    >
      Everything that people say in your articles will stand here, under their names.
    </EmptyState>
  )
}
