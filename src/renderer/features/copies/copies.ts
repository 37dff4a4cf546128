import { createStore, type StoreApi } from 'zustand'
import type { Copying } from '#shared/contract/library'
import type { Backend } from '../../backend'
import { showToast } from '../../ui'

export interface Copies {
  /** How far the copy that is being saved or opened is; null while none is. */
  store: StoreApi<{ running: Copying | null }>
  /** Listens for progress; answers a function that stops listening. */
  listen(): () => void
  save(): Promise<void>
  open(): Promise<void>
  /** Nothing half-made stays behind. */
  stop(): void
}

/** Saving and opening copies of the library, with how far that is. One at a time. */
export function createCopies(backend: Backend): Copies {
  const store = createStore<{ running: Copying | null }>()(() => ({ running: null }))
  let busy = false

  async function once(work: () => Promise<string | null>): Promise<void> {
    if (busy) {
      showToast({ message: 'A copy is being saved or opened already. Wait for it, or stop it first.' })
      return
    }
    busy = true
    try {
      const message = await work()
      if (message !== null) showToast({ message })
    } finally {
      busy = false
      store.setState({ running: null })
    }
  }

  return {
    store,
    listen: () => backend.on('library.copying', (running) => busy && store.setState({ running })),
    save: () =>
      once(async () => {
        const answer = await backend.call('library.saveCopy', {})
        if (!answer.ok) return answer.error.message
        return answer.value.path === null ? null : `Saved a copy of the library as ${answer.value.path}`
      }),
    open: () =>
      once(async () => {
        const answer = await backend.call('library.openCopy', {})
        return answer.ok ? null : answer.error.message
      }),
    stop: () => void backend.call('library.stopCopying', {}),
  }
}
