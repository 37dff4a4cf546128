/** Parts of the window in the order in which F6 goes round them. */
const PANES = '[data-pane]'
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]'

const isShown = (element: Element): boolean => element.checkVisibility()

const last = new WeakMap<Element, HTMLElement>()

/** Remembers where the focus was in each part; answers a function that stops. */
export function trackFocus(): () => void {
  const remember = ({ target }: FocusEvent) => {
    const pane = target instanceof HTMLElement ? target.closest(PANES) : null
    if (pane && target instanceof HTMLElement) last.set(pane, target)
  }
  document.addEventListener('focusin', remember)
  return () => document.removeEventListener('focusin', remember)
}

/** Where a part takes the focus: where it last was, or at its first place, best at its list or its text. */
function entryOf(pane: Element): HTMLElement | undefined {
  const before = last.get(pane)
  if (before && pane.contains(before) && isShown(before)) return before
  const all = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown)
  return (
    all.find((element) =>
      element.matches('[role=grid], [role=tree], [data-reader-scroller], [contenteditable]'),
    ) ?? all[0]
  )
}

export function focusPane(name: string): boolean {
  const pane = document.querySelector(`[data-pane="${name}"]`)
  const entry = pane && isShown(pane) ? entryOf(pane) : undefined
  entry?.focus()
  return entry !== undefined
}

/** Puts the focus into the next (or previous) part that can take it. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll(PANES)].filter(isShown)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  for (let i = 1; i <= panes.length; i += 1) {
    const start = at < 0 && step < 0 ? 0 : at
    const pane = panes[(start + step * i + panes.length * 2) % panes.length]
    const entry = pane && entryOf(pane)
    if (entry) return entry.focus()
  }
}

const OUTWARDS: Readonly<Record<string, readonly string[]>> = {
  toolbar: ['note', 'reader', 'library'],
  status: ['note', 'reader', 'library'],
  note: ['reader', 'library'],
  reader: ['library'],
}

/** From where `from` stands to the part that it was probably entered from. */
export function stepOut(from: Element): boolean {
  const pane = from.closest<HTMLElement>(PANES)?.dataset['pane']
  return (OUTWARDS[pane ?? ''] ?? []).some(focusPane)
}
