import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useArticleRows, useLocal, type ArticleRow } from '../../db'
import { filterRows, warmFilter } from './filter'
import { DEFAULT_SORT, sortRows, type Sort } from './sort'

export interface ArticleList {
  /** Filtered and sorted; undefined while nothing has been read yet. */
  rows: readonly ArticleRow[] | undefined
  /** How many there are without the filter. */
  total: number
  query: string
  setQuery: (query: string) => void
  sort: Sort
  setSort: (sort: Sort) => void
}

export function useArticleList(): ArticleList {
  const all = useArticleRows()
  const [sort, setSort] = useLocal<Sort>('library.sort', DEFAULT_SORT)
  const [query, setQuery] = useState('')
  const applied = useDeferredValue(query)
  const sorted = useMemo(() => all && sortRows(all, sort), [all, sort])
  const rows = useMemo(() => sorted && filterRows(sorted, applied), [sorted, applied])
  useEffect(() => (all ? warmFilter(all) : undefined), [all])
  return { rows, total: all?.length ?? 0, query, setQuery, sort, setSort }
}
