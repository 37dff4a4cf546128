import { isEditable } from './editable'

/** Longer than any field takes to appear; after that the keys are nobody's. */
const WAIT_MS = 1000

let held: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

function stop(): void {
  held = null
  clearTimeout(timer)
  window.removeEventListener('focusin', give)
}

/**
 * What was typed goes into the field as if it had been typed there, so that undo and `input` events follow. Not before the
 * field is drawn: until then its owner would overwrite it.
 */
function give({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !isEditable(target)) return
  setTimeout(() => {
    if (document.activeElement !== target || held === null) return
    const typed = held
    stop()
    // The only way that goes through the field's own undo and events; nothing else inserts text so.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (typed) document.execCommand('insertText', false, typed)
  })
}

/** From now on letters are kept for the field that a command is opening, which takes the focus a frame or two later. */
export function holdKeys(): void {
  stop()
  held = ''
  timer = setTimeout(stop, WAIT_MS)
  window.addEventListener('focusin', give)
}

/** Whether a press was kept for a field that is on its way. Any other key than one that writes ends the waiting. */
export function holdsKey(event: KeyboardEvent): boolean {
  if (held === null) return false
  const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  if (!writes) {
    if (event.key !== 'Shift') stop()
    return false
  }
  held += event.key
  return true
}
