import { useDeferredValue, useMemo, useState } from 'react'
import { useArticleRows, useQuotations, useVariantsOf, type ArticleRow } from '../../db'
import { useWorkspace } from '../../workspace'
import { filterRows, languagesOf, NO_FILTER, type Filter } from './filter'
import { groupRows, type Folds, type Item } from './group'
import { onlyPerson } from './only-person'

export type Scope = 'article' | 'library'

const NONE: Folds = new Map()

/** What the pane shows, and what can be changed about it. `items` is undefined while the quotations are being read. */
export function useQuotationList() {
  const all = useQuotations()
  const articles = useArticleRows()
  const articleId = useWorkspace((state) => state.articleId)
  const [scope, setScope] = useState<Scope>('library')
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [folds, setFolds] = useState(NONE)
  const variantsOf = useVariantsOf()
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
  const person = useMemo(() => found && onlyPerson(found, applied), [found, applied])
  const items = useMemo<Item[] | undefined>(
    () => found && groupRows(found, folds, person ? variantsOf : undefined),
    [found, folds, person, variantsOf],
  )
  const languages = useMemo(() => languagesOf(inScope ?? []), [inScope])
  const speakers = useMemo(
    () => [...new Set((inScope ?? []).flatMap(({ speaker }) => speaker ?? []))].sort(),
    [inScope],
  )
  const fold = ({ id }: Item, shut: boolean) => setFolds((old) => new Map(old).set(id, shut))
  return {
    items,
    /** The one person whom the list is narrowed to, and all of whose statements are there. */
    person: person ?? null,
    total: inScope?.filter(({ kind }) => filter.indirect || kind !== 'indirect').length ?? 0,
    found: found?.length ?? 0,
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
