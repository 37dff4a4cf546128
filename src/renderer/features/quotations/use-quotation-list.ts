import { useDeferredValue, useMemo, useState } from 'react'
import { useArticleRows, useQuotations, type ArticleRow } from '../../db'
import { useWorkspace } from '../../workspace'
import { filterRows, languagesOf, NO_FILTER, type Filter } from './filter'
import { groupRows, type Item } from './group'

export type Scope = 'article' | 'library'

const NONE: ReadonlySet<string> = new Set()

/** What the pane shows, and what can be changed about it. `items` is undefined while the quotations are being read. */
export function useQuotationList() {
  const all = useQuotations()
  const articles = useArticleRows()
  const articleId = useWorkspace((state) => state.articleId)
  const [scope, setScope] = useState<Scope>('library')
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [folded, setFolded] = useState(NONE)
  const applied = useDeferredValue(filter)
  const byId = useMemo(
    () => new Map<string, ArticleRow>((articles ?? []).map((row) => [row.id, row])),
    [articles],
  )
  const inScope = useMemo(
    () => (scope === 'library' ? all : all?.filter((row) => row.articleId === articleId)),
    [all, scope, articleId],
  )
  const found = useMemo(() => inScope && filterRows(inScope, applied), [inScope, applied])
  const items = useMemo<Item[] | undefined>(() => found && groupRows(found, folded), [found, folded])
  const languages = useMemo(() => languagesOf(inScope ?? []), [inScope])
  const speakers = useMemo(
    () => [...new Set((inScope ?? []).flatMap(({ speaker }) => speaker ?? []))].sort(),
    [inScope],
  )
  const fold = (person: string, shut: boolean) =>
    setFolded((old) => {
      const next = new Set(old)
      if (shut) next.add(person)
      else next.delete(person)
      return next
    })
  return {
    items,
    total: inScope?.length ?? 0,
    found: found?.length ?? 0,
    hidden: inScope?.filter(({ kind }) => kind === 'indirect').length ?? 0,
    articles: byId,
    scope,
    setScope,
    articleOpen: articleId !== null,
    filter,
    change: (part: Partial<Filter>) => setFilter((old) => ({ ...old, ...part })),
    clear: () => setFilter(NO_FILTER),
    languages,
    speakers,
    fold,
  }
}

export type QuotationList = ReturnType<typeof useQuotationList>
