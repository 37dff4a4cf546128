import { useEffect } from 'react'
import type { Backend } from '../backend'
import { useRegistry } from '../commands'
import type { WorkspaceStore } from '../workspace'
import { nativeMenu } from './menus'

const PAUSE_MS = 250

/** Tells a shell with a native menu what stands in it, whenever that has changed. */
export function useNativeMenu(backend: Backend, shell: string, workspace: WorkspaceStore): void {
  useEffect(() => {
    if (shell !== 'electron') return
    let sent = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = () => {
      const menu = nativeMenu(useRegistry.getState().commands)
      const text = JSON.stringify(menu)
      if (text === sent) return
      sent = text
      void backend.call('shell.setMenu', { menu })
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(send, PAUSE_MS)
    }
    soon()
    const stops = [useRegistry.subscribe(soon), workspace.subscribe(soon)]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [backend, shell, workspace])
}
