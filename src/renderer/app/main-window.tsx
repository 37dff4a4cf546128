import { CSPProvider } from '@base-ui/react/csp-provider'
import { Suspense, useEffect, useMemo } from 'react'
import type { Backend } from '../backend'
import { run } from '../commands'
import { useArticleRows, useLibrary } from '../db'
import { CopyBanner, createCopies } from '../features/copies'
import {
  createImports,
  DropZone,
  FirstRun,
  ImportDialog,
  ImportsDialog,
  ImportStatus,
  type Finished,
  type Imports,
} from '../features/imports'
import { LibraryPane } from '../features/library'
import { NotebookCommands, NoteList, NotePane } from '../features/notebook'
import { Palette } from '../features/palette'
import { QuotationsPane } from '../features/quotations'
import { Reader } from '../features/reader'
import { SavingQuestions } from '../features/saving'
import { SettingsDialog, useAppliedTheme, useStoredKeys, useToldBooks } from '../features/settings'
import { CorrectSpeaker } from '../speakers'
import { WordingsDialog } from '../wordings'
import {
  announce,
  Announcer,
  counted,
  PopupLayer,
  showToast,
  Toasts,
  TooltipProvider,
  type Toast,
} from '../ui'
import { createRereading, RereadingBanner, VersionsDialog, type RereadingEnd } from '../features/versions'
import { openArticle, useWorkspace, WorkspaceContext, type WorkspaceStore } from '../workspace'
import { Banner } from './banner'
import { ErrorBoundary } from './error-boundary'
import { importedMessage } from './imported-message'
import { MainToolbar } from './main-toolbar'
import styles from './main-window.module.css'
import { Panes } from './panes'
import { addSampleNote } from './sample-note'
import { Sidebar, useSidebar } from './sidebar'
import { StatusBar } from './status-bar'
import { showDialog, useDialog } from './store'
import { useAppCommands } from './use-app-commands'
import { useNativeMenu } from './use-native-menu'
import { usePin } from './use-pin'
import { useKeptWorkspace } from './use-place'
import { useShell } from './use-shell'
import { useShownPanes } from './use-shown-panes'
import { useWindowKeys } from './use-window-keys'
import { useZoom } from './use-zoom'

export interface LibraryInfo {
  folder: string
  version: string
  shell: 'electron' | 'chromium'
  messages: readonly string[]
}

export interface MainWindowProps {
  backend: Backend
  info: LibraryInfo
  /** Sentences to read now. */
  messages: readonly string[]
}

const look = { label: 'Look', run: () => showDialog({ kind: 'looks' }) }
const compare = { label: 'Compare', run: () => showDialog({ kind: 'duplicates' }) }
const undo = { label: 'Undo', run: () => void run('file.undoImport') }

/** What is most worth doing after an import. */
function nextStep(batch: Finished['batch']): Toast['action'] | undefined {
  const parts = batch.files.flatMap(({ became }) => became)
  if (parts.some((part) => part.kind === 'version' && part.toLookAt > 0)) return look
  if (parts.some((part) => part.kind === 'new' && part.like !== null)) return compare
  return batch.added.length > 0 || parts.some(({ kind }) => kind === 'version') ? undo : undefined
}

/** What an import came to: one article is opened, otherwise a sentence says it; failures keep the dialog open. */
function finish(workspace: WorkspaceStore, { batch, quiet }: Finished): void {
  if (quiet) return
  const articles = [...batch.added, ...batch.known]
  const [only] = articles
  // What comes by itself does not take the reader from what is being read.
  if (only !== undefined && articles.length === 1 && batch.watched === null) openArticle(workspace, only)
  const message = importedMessage(batch)
  if (message === null) return
  const action = nextStep(batch)
  // A new article that opens says it by itself to who sees it.
  if (articles.length === 1 && batch.added.length === 1 && batch.watched === null && action === undo)
    announce(message)
  else showToast({ message, ...(action && { action }) })
}

function rereadMessage({ read, changed, failed, stopped, failure }: RereadingEnd): string {
  if (failure !== null) return failure
  const parts = [
    `${stopped ? 'Stopped: ' : ''}${counted(read, 'file', 'files')} read again`,
    changed > 0 ? counted(changed, 'article is different', 'articles are different') : 'nothing changed',
    failed > 0 && counted(failed, 'article could not be read', 'articles could not be read'),
  ]
  return parts.filter((part) => part !== false).join(', ')
}

/** The quotations of the whole library are read only when somebody corrects one. */
const Correcting = () => useWorkspace(({ correcting }) => correcting !== null) && <CorrectSpeaker />

interface DialogsProps {
  backend: Backend
  info: LibraryInfo
  imports: Imports
}

function Dialogs({ backend, info, imports }: DialogsProps) {
  const dialog = useDialog((state) => state.dialog)
  const close = () => showDialog(null)
  if (!dialog) return null
  if (dialog.kind === 'commands' || dialog.kind === 'go-to')
    return <Palette kind={dialog.kind} onClose={close} />
  if (dialog.kind === 'imports')
    return (
      <Suspense>
        <ImportsDialog imports={imports} backend={backend} onClose={close} />
      </Suspense>
    )
  if (dialog.kind !== 'settings')
    return <VersionsDialog kind={dialog.kind} onClose={close} onLooks={() => showDialog({ kind: 'looks' })} />
  return (
    <SettingsDialog
      backend={backend}
      info={info}
      tab={dialog.tab}
      onTab={(tab) => showDialog({ kind: 'settings', tab })}
      onClose={close}
    />
  )
}

function Frame({ backend, info, messages, workspace }: MainWindowProps & { workspace: WorkspaceStore }) {
  const library = useLibrary()
  const imports = useMemo(
    () => createImports(backend, library, (finished) => finish(workspace, finished)),
    [backend, library, workspace],
  )
  useToldBooks(backend)
  useEffect(() => imports.listen(), [imports])
  const rereading = useMemo(
    () => createRereading(backend, library, (end) => showToast({ message: rereadMessage(end) })),
    [backend, library],
  )
  useEffect(() => rereading.listen(), [rereading])
  const copies = useMemo(() => createCopies(backend), [backend])
  useEffect(() => copies.listen(), [copies])
  const zoom = useZoom()
  const { shown, single, setSingle } = useShownPanes()
  const onPin = usePin()
  const [sidebar] = useSidebar()
  const articleId = useWorkspace((state) => state.articleId)
  const noteId = useWorkspace((state) => state.noteId)
  const empty = useArticleRows()?.length === 0 && articleId === null
  useAppliedTheme()
  useStoredKeys()
  useWindowKeys()
  useShell(backend)
  useNativeMenu(backend, info.shell, workspace)
  useAppCommands({ backend, imports, copies, rereading, zoom, single, setSingle })

  const onImport = () => run('file.import')
  return (
    <div className={styles['window']}>
      <MainToolbar single={single} onSingle={setSingle} />
      <Banner messages={messages} />
      <CopyBanner copies={copies} />
      <RereadingBanner rereading={rereading} onShow={() => showDialog({ kind: 'changes' })} />
      <main className={styles['main']}>
        <Panes
          shown={shown}
          sidebar={sidebar}
          library={
            <Sidebar
              library={<LibraryPane backend={backend} onImport={onImport} notes={<NoteList />} />}
              quotations={<QuotationsPane onPin={onPin} />}
            />
          }
          reader={
            <ErrorBoundary what="The article" resetKey={articleId ?? ''}>
              {empty ? (
                <section aria-label="Reader">
                  <FirstRun
                    imports={imports}
                    onImport={onImport}
                    onSamples={(articles) => addSampleNote(library, workspace, articles)}
                  />
                </section>
              ) : (
                <Reader backend={backend} onPin={onPin} />
              )}
            </ErrorBoundary>
          }
          note={
            <section aria-label="Note">
              <ErrorBoundary what="The note" resetKey={noteId ?? ''}>
                <NotePane backend={backend} />
              </ErrorBoundary>
            </section>
          }
        />
        <PopupLayer />
      </main>
      <StatusBar>
        <ImportStatus imports={imports} />
      </StatusBar>
      <NotebookCommands backend={backend} />
      <ImportDialog imports={imports} backend={backend} />
      <SavingQuestions backend={backend} />
      <WordingsDialog onPin={onPin} />
      <Correcting />
      <Dialogs backend={backend} info={info} imports={imports} />
      <DropZone imports={imports} />
      <Toasts />
      <Announcer />
    </div>
  )
}

const TOOLTIP_DELAY_MS = 500

/** The app's window over an open library. */
export function MainWindow(props: MainWindowProps) {
  const workspace = useKeptWorkspace()
  return (
    <WorkspaceContext value={workspace}>
      <CSPProvider disableStyleElements>
        <TooltipProvider delay={TOOLTIP_DELAY_MS}>
          <Frame {...props} workspace={workspace} />
        </TooltipProvider>
      </CSPProvider>
    </WorkspaceContext>
  )
}
