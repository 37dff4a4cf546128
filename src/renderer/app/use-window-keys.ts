import { useEffect } from 'react'
import { listenForKeys, run } from '../commands'
import { stepOut, trackFocus } from './pane-focus'

const MOUSE_BACK = 3
const MOUSE_FORWARD = 4

/** The keys of commands, Escape that nothing else has used, and the mouse's own buttons for back and forward. */
export function useWindowKeys(): void {
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      // Not the focus: an editor may have given it up on this very key.
      if (event.target instanceof Element && !event.target.closest('[role=dialog], [role=menu]'))
        stepOut(event.target)
    }
    const mouse = (event: MouseEvent) => {
      if (event.button !== MOUSE_BACK && event.button !== MOUSE_FORWARD) return
      event.preventDefault()
      if (event.type === 'mouseup') run(event.button === MOUSE_BACK ? 'go.back' : 'go.forward')
    }
    window.addEventListener('keydown', escape)
    window.addEventListener('mousedown', mouse)
    window.addEventListener('mouseup', mouse)
    const stops = [listenForKeys(), trackFocus()]
    return () => {
      window.removeEventListener('keydown', escape)
      window.removeEventListener('mousedown', mouse)
      window.removeEventListener('mouseup', mouse)
      for (const stop of stops) stop()
    }
  }, [])
}
