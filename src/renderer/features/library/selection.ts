/** Which rows are chosen. `active` is the one that the keyboard stands on, `anchor` the other end of a range. */
export interface Selection {
  ids: ReadonlySet<string>
  active: string | null
  anchor: string | null
}

export const NOTHING: Selection = { ids: new Set(), active: null, anchor: null }

export const only = (id: string): Selection => ({ ids: new Set([id]), active: id, anchor: id })

function range(order: readonly string[], from: string | null, to: string): Set<string> {
  const end = order.indexOf(to)
  const start = from === null ? end : order.indexOf(from)
  if (start < 0) return new Set([to])
  return new Set(order.slice(Math.min(start, end), Math.max(start, end) + 1))
}

export interface Held {
  /** Ctrl or Cmd: one more, or one less. */
  toggle: boolean
  /** Shift: everything from the anchor to here. */
  range: boolean
}

/** After choosing a row by pointer. */
export function choose(selection: Selection, order: readonly string[], id: string, held: Held): Selection {
  if (held.range)
    return { ids: range(order, selection.anchor, id), active: id, anchor: selection.anchor ?? id }
  return held.toggle ? toggle(selection, id) : only(id)
}

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, active: id, anchor: id }
}

export type Step = number | 'first' | 'last'

/** After a key that moves. With `toggle` only the active row moves, so that Space can choose rows that lie apart. */
export function move(selection: Selection, order: readonly string[], step: Step, held: Held): Selection {
  if (order.length === 0) return NOTHING
  const last = order.length - 1
  const at = selection.active === null ? -1 : order.indexOf(selection.active)
  const wanted = step === 'first' ? 0 : step === 'last' ? last : at < 0 ? 0 : at + step
  const id = order[Math.max(0, Math.min(last, wanted))]
  if (id === undefined) return selection
  if (held.range)
    return { ids: range(order, selection.anchor, id), active: id, anchor: selection.anchor ?? id }
  return held.toggle ? { ...selection, active: id } : only(id)
}

export const chooseAll = (selection: Selection, order: readonly string[]): Selection => ({
  ids: new Set(order),
  active: selection.active ?? order[0] ?? null,
  anchor: order[0] ?? null,
})

/** Where to stand after `gone` have left the list: on the row below them, or else the one above. */
export function without(
  order: readonly string[],
  gone: ReadonlySet<string>,
  active: string | null,
): Selection {
  const at = active === null ? 0 : Math.max(0, order.indexOf(active))
  const next =
    order.slice(at).find((id) => !gone.has(id)) ?? order.slice(0, at).findLast((id) => !gone.has(id)) ?? null
  return next === null ? NOTHING : only(next)
}
