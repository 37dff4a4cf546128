import { useSyncExternalStore } from 'react'

/** Below this many rem (900 px at normal size) one pane is shown at a time. */
const NARROW_REM = 56.25

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  const watcher = new MutationObserver(listener)
  watcher.observe(document.documentElement, { attributeFilter: ['style'] })
  return () => {
    window.removeEventListener('resize', listener)
    watcher.disconnect()
  }
}

const isNarrow = () =>
  window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) < NARROW_REM

/** Whether the window is too narrow, as enlarged as it is, for panes side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)
