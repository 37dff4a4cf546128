import { useCallback, useMemo, useState } from 'react'
import { useLocal, type ArticleRow } from '../../db'
import { NOTHING, type Selection } from './selection'

/** More than this is not worth remembering over a restart. */
const REMEMBERED = 200

interface Stored {
  ids: string[]
  active: string | null
}

/** The selection, limited to what is in the list, and remembered. */
export function useSelection(rows: readonly ArticleRow[] | undefined) {
  const [stored, store] = useLocal<Stored | null>('library.selection', null)
  const [selection, setSelection] = useState<Selection>(() =>
    stored === null ? NOTHING : { ids: new Set(stored.ids), active: stored.active, anchor: stored.active },
  )
  const order = useMemo(() => rows?.map(({ id }) => id) ?? [], [rows])
  const select = useCallback(
    (next: Selection) => {
      setSelection(next)
      store({ ids: [...next.ids].slice(0, REMEMBERED), active: next.active })
    },
    [store],
  )
  const index = useMemo(
    () => (selection.active === null ? -1 : order.indexOf(selection.active)),
    [order, selection.active],
  )
  /** Chosen rows that are in the list now, in its order. */
  const chosen = useMemo(
    () => (selection.ids.size === 0 ? [] : order.filter((id) => selection.ids.has(id))),
    [order, selection.ids],
  )
  return { selection, select, order, index, chosen }
}
