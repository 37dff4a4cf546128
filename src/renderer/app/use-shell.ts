import { useEffect } from 'react'
import type { Backend } from '../backend'
import { run } from '../commands'
import { useLibrary } from '../db'
import { flushNotes } from '../features/notebook'
import { showToast } from '../ui'

/** Answers the shell: writes everything before closing, shows its messages, runs commands of its menu. */
export function useShell(backend: Backend): void {
  const library = useLibrary()
  useEffect(() => {
    const flush = async () => {
      await flushNotes()
      await library.flush()
    }
    const stops = [
      backend.on('shell.flush', ({ requestId }) => {
        const answer = () => void backend.call('shell.flushed', { requestId })
        flush().then(answer, answer)
      }),
      backend.on('shell.message', ({ message }) => showToast({ message })),
      backend.on('shell.command', ({ command }) => void run(command)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [backend, library])
}
