import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Menu } from '#shared/contract/shell'
import { contextTemplate } from './context-menu'
import { firstTemplate, menuTemplate } from './menu'

const item = (command: string, label: string, accelerator: string | null = null, enabled = true) => ({
  ...{ command, label, accelerator, enabled },
})
const MENUS: Menu = [
  {
    label: 'File',
    items: [
      item('import.files', 'Import…', 'CmdOrCtrl+O'),
      item('separator', ''),
      item('file.settings', 'Settings…', 'CmdOrCtrl+,'),
      item('separator', ''),
      item('file.quit', 'Quit'),
    ],
  },
  {
    label: 'Edit',
    items: [item('undo', 'Undo'), item('copy', ''), item('note.pin', 'Pin to note', null, false)],
  },
  { label: 'Help', items: [item('help.keys', 'All keys', '?')] },
]
const chosen: string[] = []
const parts = (platform: string) => ({
  platform,
  appName: 'Commonplace',
  choose: (id: string) => void chosen.push(id),
})
const items = (menu: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(menu?.submenu) ? menu.submenu : []
const names = (list: MenuItemConstructorOptions[]): string[] =>
  list.map(({ label, role, type }) => label ?? role ?? type ?? '?')

describe('the menus', () => {
  it('are the page’s own, with the roles that the system knows', () => {
    const [file, edit, help] = menuTemplate(MENUS, parts('linux'))
    expect(names(items(file))).toEqual(['Import…', 'separator', 'Settings…', 'separator', 'Quit'])
    expect(items(edit).map(({ role }) => role)).toEqual(['undo', 'copy', undefined])
    expect(items(edit)[1]).toEqual({ role: 'copy' })
    expect(items(edit)[2]).toMatchObject({ enabled: false })
    expect(help).toMatchObject({ role: 'help', label: 'Help' })
  })

  it('say which command was chosen, and leave the keys to the page', () => {
    const [file] = menuTemplate(MENUS, parts('win32'))
    const importing = items(file)[0]
    expect(importing).toMatchObject({ accelerator: 'CmdOrCtrl+O', registerAccelerator: false })
    ;(importing?.click as unknown as () => void)()
    expect(chosen).toEqual(['import.files'])
  })

  it('follow macOS: settings and quitting in the app’s menu, a window menu, recent files', () => {
    const menus = menuTemplate(MENUS, parts('darwin'))
    expect(menus.map(({ label, role }) => label ?? role)).toEqual([
      'Commonplace',
      'File',
      'Edit',
      'windowMenu',
      'Help',
    ])
    expect(names(items(menus[0]))).toEqual(
      expect.arrayContaining(['about', 'Settings…', 'services', 'hide', 'hideOthers', 'unhide', 'quit']),
    )
    expect(names(items(menus[1]))).toEqual(['Import…', 'separator', 'Open Recent', 'close'])
  })

  it('before the page has come up are none, except where the system needs them', () => {
    expect(firstTemplate(parts('linux'))).toBeNull()
    expect(firstTemplate(parts('darwin'))?.map(({ label, role }) => label ?? role)).toEqual([
      'Commonplace',
      'editMenu',
      'windowMenu',
    ])
  })
})

describe('a right click', () => {
  const flags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true }
  const asked = {
    ...{
      isEditable: false,
      selectionText: '',
      linkURL: '',
      misspelledWord: '',
      dictionarySuggestions: [] as string[],
    },
    editFlags: flags as never,
  }
  const did: string[] = []
  const actions = {
    openOutside: (url: string) => void did.push(`open ${url}`),
    copyText: (text: string) => void did.push(`copy ${text}`),
    replaceMisspelling: (word: string) => void did.push(`replace ${word}`),
  }
  const offered = (over: Partial<typeof asked>) => contextTemplate({ ...asked, ...over }, actions)

  it('offers nothing where nothing can be done', () => {
    expect(offered({})).toEqual([])
    expect(offered({ selectionText: '  ' })).toEqual([])
  })

  it('offers what fits the place', () => {
    expect(names(offered({ selectionText: 'words' }))).toEqual(['copy'])
    const editing = offered({ isEditable: true, misspelledWord: 'teh', dictionarySuggestions: ['the'] })
    expect(names(editing)).toEqual([
      'the',
      'separator',
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'selectAll',
    ])
    expect(editing.find(({ role }) => role === 'paste')).toMatchObject({ enabled: false })
    ;(editing[0]?.click as unknown as () => void)()
    expect(did).toEqual(['replace the'])
  })

  it('offers links outside only after the check', () => {
    expect(names(offered({ linkURL: 'https://example.org/' }))).toEqual([
      'Open link in browser',
      'Copy link address',
    ])
    expect(offered({ linkURL: 'javascript:alert(1)' })).toEqual([])
  })
})
