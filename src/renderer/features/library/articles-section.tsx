import { FileInput, Search } from 'lucide-react'
import { useRef } from 'react'
import type { Backend } from '../../backend'
import { keysOf, run, shownKeys, useCommands, useRegistry, type Command } from '../../commands'
import { Button, formatNumber, MenuItem, MenuSeparator, TextField } from '../../ui'
import { useWorkspace } from '../../workspace'
import { ArticleGrid } from './article-grid'
import { Attention } from './attention'
import styles from './articles.module.css'
import { Section } from './section'
import { without } from './selection'
import { SortMenu } from './sort-menu'
import { useArticleActions } from './use-article-actions'
import { useArticleList } from './use-article-list'
import { useSelection } from './use-selection'

/** Runs a registered command from the context menu, so that label and key are the same everywhere. */
function CommandItem({ id, danger = false }: { id: string; danger?: boolean }) {
  const command = useRegistry(({ commands }) => commands.get(id))
  if (!command) return null
  const keys = keysOf(command)[0]
  return (
    <MenuItem
      onSelect={() => run(id)}
      keys={keys === undefined ? undefined : shownKeys(keys)}
      disabled={command.enabled?.() === false}
      danger={danger}
    >
      {command.label}
    </MenuItem>
  )
}

const menu = (
  <>
    <CommandItem id="article.open" />
    <CommandItem id="article.openOriginal" />
    <CommandItem id="article.showOriginal" />
    <MenuSeparator />
    <CommandItem id="article.delete" danger />
  </>
)

/** The articles of the library: filter, sort, grid. */
export function ArticlesSection({ backend, onImport }: { backend: Backend; onImport: () => void }) {
  const list = useArticleList()
  const { selection, select, order, index, chosen } = useSelection(list.rows)
  const actions = useArticleActions(backend)
  const openId = useWorkspace(({ articleId }) => articleId)
  const place = useRef<HTMLDivElement>(null)

  const active = index >= 0 ? selection.active : (chosen[0] ?? null)
  const remove = () => {
    select(without(order, new Set(chosen), selection.active))
    void actions.remove(chosen)
  }
  const some = () => chosen.length > 0
  const focusGrid = () => place.current?.querySelector<HTMLElement>('[role=grid]')?.focus()

  const commands: Command[] = [
    {
      id: 'article.open',
      label: 'Open article',
      menu: 'article',
      scope: 'library',
      keys: ['Enter'],
      enabled: () => active !== null,
      run: () => active !== null && actions.open(active),
    },
    {
      id: 'article.openOriginal',
      label: 'Open original file',
      menu: 'article',
      enabled: () => active !== null,
      run: () => active !== null && void actions.openOriginal(active),
    },
    {
      id: 'article.showOriginal',
      label: 'Show original in its folder',
      menu: 'article',
      enabled: () => active !== null,
      run: () => active !== null && void actions.showOriginal(active),
    },
    {
      id: 'article.delete',
      label: 'Delete articles',
      menu: 'article',
      scope: 'library',
      keys: ['Delete'],
      enabled: some,
      run: remove,
    },
    {
      id: 'library.undo',
      label: 'Undo deleting articles',
      menu: null,
      scope: 'library',
      keys: ['Mod+Z'],
      run: () => void actions.undo(),
    },
    {
      id: 'library.filter',
      label: 'Filter articles',
      menu: 'go',
      scope: 'library',
      keys: ['/'],
      opensField: true,
      run: () => place.current?.parentElement?.querySelector('input')?.focus(),
    },
  ]
  useCommands(commands)

  const shown = list.rows?.length ?? 0
  const filtering = list.query.trim() !== ''
  return (
    <Section
      id="articles"
      title="Articles"
      count={filtering ? `${formatNumber(shown)} of ${formatNumber(list.total)}` : formatNumber(list.total)}
      height="rest"
      actions={
        <Button variant="quiet" icon={<FileInput aria-hidden />} onClick={onImport}>
          Import…
        </Button>
      }
    >
      <div className={styles['find']}>
        <TextField
          label="Filter articles"
          hideLabel
          placeholder="Filter"
          icon={<Search />}
          value={list.query}
          className={styles['filter']}
          onChange={(event) => list.setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && list.query !== '') {
              event.stopPropagation()
              list.setQuery('')
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault()
              focusGrid()
            }
          }}
        />
        <SortMenu sort={list.sort} onChange={list.setSort} />
      </div>
      <Attention />
      <div ref={place} className={styles['place']}>
        {list.rows && (
          <ArticleGrid
            rows={list.rows}
            order={order}
            selection={selection}
            index={index}
            openId={openId}
            onSelect={select}
            onOpen={actions.open}
            menu={menu}
          />
        )}
        {list.rows?.length === 0 && (
          <p className={styles['none']}>
            {list.total === 0
              ? 'No articles yet. Import files, or drop them anywhere on this window.'
              : `No article has “${list.query.trim()}” in its title, author, site or date.`}
          </p>
        )}
      </div>
    </Section>
  )
}
