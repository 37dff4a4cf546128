import type { Backend } from '../backend'
import { isMac, useCommands, type Command } from '../commands'
import { useLibrary } from '../db'
import type { Copies } from '../features/copies'
import { undoneText, type Imports } from '../features/imports'
import { useTheme } from '../features/settings'
import type { Rereading } from '../features/versions'
import { showToast } from '../ui'
import { goBack, goForward, useWorkspaceStore, type Layout } from '../workspace'
import { focusNextPane } from './pane-focus'
import type { PaneName } from './panes'
import { useSidebar } from './sidebar'
import { showDialog } from './store'
import type { Zoom } from './use-zoom'

interface Parts {
  backend: Backend
  imports: Imports
  copies: Copies
  rereading: Rereading
  zoom: Zoom
  single: PaneName | null
  setSingle: (pane: PaneName) => void
}

/** What can be done from anywhere in the window. */
export function useAppCommands({
  backend,
  imports,
  copies,
  rereading,
  zoom,
  single,
  setSingle,
}: Parts): void {
  const workspace = useWorkspaceStore()
  const [, setTheme] = useTheme()
  const [sidebar, setSidebar] = useSidebar()
  const { rereads } = useLibrary()
  const notStored = 'The import could not be undone. Free some disk space and try again.'
  const undoImport = async () => {
    const undone = await imports.undo()
    showToast(
      undone
        ? {
            message: undoneText(undone),
            action: {
              label: 'Redo import',
              run: () => void imports.redo().catch(() => showToast({ message: notStored })),
            },
          }
        : { message: 'There is no import to undo.' },
    )
  }
  const readAgain = async () => {
    if ((await rereads.older()) > 0) await rereading.start()
    else showToast({ message: 'All articles have been read by this version already.' })
  }
  const choose = (what: 'files' | 'folder') => () =>
    void imports.choose(what).then((failure) => {
      if (failure) showToast({ message: failure.message })
    })
  const call = (method: 'shell.quit' | 'shell.fullScreen') => () =>
    void backend.call(method, {}).then((answer) => {
      if (!answer.ok) showToast({ message: answer.error.message })
    })
  const show = (layout: Layout) => () => {
    if (single !== null) setSingle(layout === 'both' ? 'library' : layout)
    else workspace.setState({ layout })
  }
  const settings = (tab: 'look' | 'keys' | 'library' | 'about') => () => showDialog({ kind: 'settings', tab })
  const mac = isMac()

  const commands: Command[] = [
    { id: 'file.import', label: 'Import…', menu: 'file', keys: ['Mod+O'], run: choose('files') },
    {
      id: 'file.importFolder',
      label: 'Import folder…',
      menu: 'file',
      keys: ['Mod+Shift+O'],
      run: choose('folder'),
    },
    {
      id: 'file.lastImport',
      label: 'Show last import',
      menu: 'file',
      enabled: () => imports.store.getState().past.length > 0,
      run: () => imports.setOpen(true),
    },
    {
      id: 'file.imports',
      label: 'Imports…',
      menu: 'file',
      run: () => showDialog({ kind: 'imports' }),
    },
    {
      id: 'file.undoImport',
      label: 'Undo last import',
      menu: 'file',
      enabled: () => imports.store.getState().past.some(({ record }) => record.undone === null),
      run: () => void undoImport().catch(() => showToast({ message: notStored })),
    },
    {
      id: 'library.duplicates',
      label: 'Possible duplicates…',
      menu: 'article',
      run: () => showDialog({ kind: 'duplicates' }),
    },
    {
      id: 'library.findSame',
      label: 'Find articles that are the same',
      menu: 'article',
      run: () => showDialog({ kind: 'findSame' }),
    },
    {
      id: 'library.looks',
      label: 'Highlights to look at…',
      menu: 'article',
      run: () => showDialog({ kind: 'looks' }),
    },
    {
      id: 'library.readAgain',
      label: 'Read all articles again',
      menu: 'article',
      run: () => void readAgain(),
    },
    {
      id: 'library.changes',
      label: 'What reading again changed…',
      menu: 'article',
      run: () => showDialog({ kind: 'changes' }),
    },
    { id: 'file.saveCopy', label: 'Save library copy…', menu: 'file', run: () => void copies.save() },
    { id: 'file.openCopy', label: 'Open copy…', menu: 'file', run: () => void copies.open() },
    { id: 'file.settings', label: 'Settings…', menu: 'file', keys: ['Mod+,'], run: settings('look') },
    { id: 'file.quit', label: 'Quit', menu: 'file', keys: ['Mod+Q'], run: call('shell.quit') },

    { id: 'view.reader', label: 'Reader alone', menu: 'view', keys: ['Mod+1'], run: show('reader') },
    { id: 'view.note', label: 'Note alone', menu: 'view', keys: ['Mod+2'], run: show('note') },
    { id: 'view.both', label: 'Reader and note', menu: 'view', keys: ['Mod+3'], run: show('both') },
    {
      id: 'view.library',
      label: 'Show or hide library',
      menu: 'view',
      keys: ['Mod+\\'],
      enabled: () => single === null,
      run: () => workspace.setState(({ libraryOpen }) => ({ libraryOpen: !libraryOpen })),
    },
    {
      id: 'view.quotations',
      label: 'Show or hide quotations',
      menu: 'view',
      keys: ['Mod+Shift+Q'],
      run: () => {
        setSidebar(sidebar === 'quotations' ? 'library' : 'quotations')
        if (single === null) workspace.setState({ libraryOpen: true })
        else setSingle('library')
      },
    },
    { id: 'view.zoomIn', label: 'Larger', menu: 'view', keys: ['Mod++', 'Mod+='], run: zoom.zoomIn },
    { id: 'view.zoomOut', label: 'Smaller', menu: 'view', keys: ['Mod+-'], run: zoom.zoomOut },
    { id: 'view.zoomReset', label: 'Normal size', menu: 'view', keys: ['Mod+0'], run: zoom.reset },
    {
      id: 'view.fullScreen',
      label: 'Full screen',
      menu: 'view',
      keys: mac ? ['Ctrl+Meta+F'] : ['F11'],
      run: call('shell.fullScreen'),
    },
    { id: 'view.themeLight', label: 'Light theme', menu: null, run: () => setTheme('light') },
    { id: 'view.themeDark', label: 'Dark theme', menu: null, run: () => setTheme('dark') },
    { id: 'view.themeSystem', label: 'Theme as the system', menu: null, run: () => setTheme('system') },

    {
      id: 'go.to',
      label: 'Go to article or note…',
      menu: 'go',
      keys: ['Mod+K'],
      opensField: true,
      run: () => showDialog({ kind: 'go-to' }),
    },
    {
      id: 'go.back',
      label: 'Back',
      menu: 'go',
      keys: [mac ? 'Mod+[' : 'Alt+ArrowLeft'],
      enabled: () => workspace.getState().past.length > 0,
      run: () => goBack(workspace),
    },
    {
      id: 'go.forward',
      label: 'Forward',
      menu: 'go',
      keys: [mac ? 'Mod+]' : 'Alt+ArrowRight'],
      enabled: () => workspace.getState().future.length > 0,
      run: () => goForward(workspace),
    },
    { id: 'go.nextPane', label: 'Next pane', menu: 'go', keys: ['F6'], run: () => focusNextPane(1) },
    {
      id: 'go.previousPane',
      label: 'Previous pane',
      menu: 'go',
      keys: ['Shift+F6'],
      run: () => focusNextPane(-1),
    },

    {
      id: 'go.commands',
      label: 'Commands…',
      menu: 'help',
      keys: ['Mod+Shift+P'],
      opensField: true,
      run: () => showDialog({ kind: 'commands' }),
    },
    { id: 'help.keys', label: 'Keys…', menu: 'help', keys: ['Mod+/'], run: settings('keys') },
    { id: 'help.about', label: 'About Commonplace', menu: 'help', run: settings('about') },
  ]
  useCommands(commands)
}
