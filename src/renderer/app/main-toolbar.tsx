import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  Columns2,
  Contrast,
  Menu as MenuIcon,
  NotebookPen,
  PanelLeft,
  Search,
} from 'lucide-react'
import { Fragment } from 'react'
import { keysOf, run, shownKeys, useRegistry, type Command } from '../commands'
import { useArticle } from '../db'
import { THEMES, useTheme } from '../features/settings'
import {
  IconButton,
  Keys,
  Menu,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
  Segmented,
  SubMenu,
  Toolbar,
  ToolbarGap,
  VisuallyHidden,
} from '../ui'
import { useWorkspace } from '../workspace'
import { MENU_LABELS, menusOf } from './menus'
import type { PaneName } from './panes'
import styles from './main-toolbar.module.css'

function useKeysOf(id: string): string | undefined {
  const keys = useRegistry(({ commands, customKeys }) => {
    const command = commands.get(id)
    return customKeys[id]?.[0] ?? (command && keysOf(command)[0])
  })
  return keys === undefined ? undefined : shownKeys(keys)
}

function CommandButton({
  id,
  label,
  icon,
  disabled = false,
  pressed,
}: {
  id: string
  label: string
  icon: React.ReactNode
  disabled?: boolean
  pressed?: boolean
}) {
  const keys = useKeysOf(id)
  return (
    <IconButton
      label={label}
      icon={icon}
      keys={keys}
      disabled={disabled}
      {...(pressed === undefined ? {} : { pressed })}
      onClick={() => run(id)}
    />
  )
}

function CommandItem({ command }: { command: Command }) {
  const keys = keysOf(command)[0]
  return (
    <MenuItem
      disabled={command.enabled?.() === false}
      keys={keys === undefined ? undefined : shownKeys(keys)}
      // After the menu has given the focus back, so that the command finds it where it was.
      onSelect={() => setTimeout(() => run(command.id))}
    >
      {command.label}
    </MenuItem>
  )
}

/** Everything that can be done, for who looks for it in menus. */
function MainMenu() {
  const commands = useRegistry((state) => state.commands)
  return (
    <Menu trigger={<IconButton label="Menu" icon={<MenuIcon aria-hidden />} />}>
      {menusOf(commands).map((group) => (
        <SubMenu key={group.name} label={MENU_LABELS[group.name]}>
          {group.sections.map((section, at) => (
            <Fragment key={section[0]?.id}>
              {at > 0 && <MenuSeparator />}
              {section.map((command) => (
                <CommandItem key={command.id} command={command} />
              ))}
            </Fragment>
          ))}
        </SubMenu>
      ))}
    </Menu>
  )
}

function ThemeMenu() {
  const [theme, setTheme] = useTheme()
  return (
    <Menu trigger={<IconButton label="Theme" icon={<Contrast aria-hidden />} />}>
      <MenuRadioGroup label="Theme" value={theme} options={THEMES} onChange={setTheme} />
    </Menu>
  )
}

/** What is open, and the way to anything else. */
function GoToButton() {
  const articleId = useWorkspace((state) => state.articleId)
  const title = useArticle(articleId)?.metadata.title
  const keys = useKeysOf('go.to')
  return (
    <button type="button" className={styles['goTo']} aria-haspopup="dialog" onClick={() => run('go.to')}>
      <Search aria-hidden />
      <VisuallyHidden>Go to article or note</VisuallyHidden>
      <span className={styles['title']}>{title ?? 'Search titles'}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </button>
  )
}

const PANES = [
  { value: 'library', label: 'Library' },
  { value: 'reader', label: 'Reader' },
  { value: 'note', label: 'Note' },
] as const

export interface MainToolbarProps {
  /** One pane at a time: which one. */
  single: PaneName | null
  onSingle: (pane: PaneName) => void
}

export function MainToolbar({ single, onSingle }: MainToolbarProps) {
  const layout = useWorkspace((state) => state.layout)
  const libraryOpen = useWorkspace((state) => state.libraryOpen)
  const canGoBack = useWorkspace((state) => state.past.length > 0)
  const canGoForward = useWorkspace((state) => state.future.length > 0)
  return (
    <header data-pane="toolbar" className={styles['header']}>
      <h1>
        <VisuallyHidden>Commonplace</VisuallyHidden>
      </h1>
      <Toolbar label="Window" className={styles['toolbar']}>
        <MainMenu />
        {single === null && (
          <CommandButton
            id="view.library"
            label="Show library"
            icon={<PanelLeft aria-hidden />}
            pressed={libraryOpen}
          />
        )}
        <CommandButton id="go.back" label="Back" icon={<ArrowLeft aria-hidden />} disabled={!canGoBack} />
        <CommandButton
          id="go.forward"
          label="Forward"
          icon={<ArrowRight aria-hidden />}
          disabled={!canGoForward}
        />
        <ToolbarGap />
        <GoToButton />
        <ToolbarGap />
        {single === null ? (
          <>
            <CommandButton
              id="view.reader"
              label="Reader alone"
              icon={<BookOpen aria-hidden />}
              pressed={layout === 'reader'}
            />
            <CommandButton
              id="view.note"
              label="Note alone"
              icon={<NotebookPen aria-hidden />}
              pressed={layout === 'note'}
            />
            <CommandButton
              id="view.both"
              label="Reader and note"
              icon={<Columns2 aria-hidden />}
              pressed={layout === 'both'}
            />
          </>
        ) : (
          <Segmented label="Pane" hideLabel value={single} options={PANES} onChange={onSingle} />
        )}
        <ThemeMenu />
      </Toolbar>
    </header>
  )
}
