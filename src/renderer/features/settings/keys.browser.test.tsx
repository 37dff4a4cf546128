import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { listenForKeys, register, useRegistry, type Command } from '../../commands'
import { LibraryContext, openLibrary, type OpenLibrary } from '../../db'
import { LibraryDatabase } from '../../db/schema'
import { MemoryFolder } from '../../db/testing'
import { TooltipProvider } from '../../ui'
import { KeysTab } from './keys-tab'
import { useStoredKeys } from './use-keys'

let library: OpenLibrary
let root: Root
let stops: (() => void)[]
let ran: string[]

const command = (id: string, label: string, keys: string[]): Command => ({
  id,
  label,
  menu: null,
  keys,
  run: () => ran.push(id),
})

function Tab() {
  useStoredKeys()
  return <KeysTab />
}

beforeEach(async () => {
  ran = []
  const folder = new MemoryFolder()
  const opened = await openLibrary(folder.backend, new LibraryDatabase(`keys-${crypto.randomUUID()}`))
  if (!opened.ok) throw new Error(opened.error.message)
  library = opened.value
  stops = [
    listenForKeys(),
    register([command('go', 'Go to', ['Mod+K']), command('new', 'New note', ['Mod+N'])]),
  ]
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(
    <LibraryContext value={library}>
      <TooltipProvider>
        <Tab />
      </TooltipProvider>
    </LibraryContext>,
  )
})
afterEach(async () => {
  root.unmount()
  for (const stop of stops) stop()
  useRegistry.setState({ customKeys: {}, singleKeys: true })
  await library.close()
  await library.db.delete()
})

const keys = (text: string) => page.getByRole('button', { name: `Keys for Go to: ${text}` })

describe('the keys in Settings', () => {
  it('are recorded instead of being run, kept, and put back', async () => {
    await userEvent.click(keys('Ctrl+K'))
    await userEvent.keyboard('{Control>}{Shift>}y{/Shift}{/Control}')
    await expect.element(keys('Ctrl+Shift+Y')).toBeVisible()
    expect(library.settings.get('keys.custom')).toEqual({ go: ['Mod+Shift+Y'] })
    expect(ran).toEqual([])
    await userEvent.keyboard('{Control>}{Shift>}y{/Shift}{/Control}')
    expect(ran).toEqual(['go'])
    await userEvent.click(page.getByRole('button', { name: 'Reset keys of Go to' }))
    await expect.element(keys('Ctrl+K')).toBeVisible()
    expect(library.settings.get('keys.custom')).toEqual({})
  })

  it('show a conflict on both sides', async () => {
    await userEvent.click(keys('Ctrl+K'))
    await userEvent.keyboard('{Control>}n{/Control}')
    await expect.element(page.getByText('Same keys as “New note”')).toBeVisible()
    await expect.element(page.getByText('Same keys as “Go to”')).toBeVisible()
  })

  it('can be taken away, and single keys switched off', async () => {
    await userEvent.click(keys('Ctrl+K'))
    await userEvent.keyboard('{Backspace}')
    await expect.element(keys('None')).toBeVisible()
    await userEvent.click(page.getByRole('switch', { name: /Single keys/ }))
    await expect.poll(() => useRegistry.getState().singleKeys).toBe(false)
  })
})
