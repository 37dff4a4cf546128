import type { PinSnapshot } from '#shared/domain/pin'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Backend } from '../../../backend'
import { useArticlePresence, useLibrary } from '../../../db'
import { readBody, type EditorHandle } from '../../../editor'
import { announce, showToast } from '../../../ui'
import { useWantedFocus, useWorkspaceStore } from '../../../workspace'
import { useAlsoIn } from '../../../wordings'
import type { NoteSession } from '../autosave/note-session'
import { useRewordings } from '../rewording/use-rewordings'
import { NoteTitle } from './note-title'
import { openPin } from './open-pin'
import { SaveStatus } from './save-status'
import { WordCount } from './word-count'
import styles from './note-pane.module.css'

// The editor is the largest part of the app and nothing on the way to the first screen needs it.
const NoteEditor = lazy(() =>
  import('../../../editor/note-editor').then((module) => ({ default: module.NoteEditor })),
)

const NONE: readonly PinSnapshot[] = []

/** Lets the rest of the window pin into this note while it is open. */
function useNoteSurface(session: NoteSession, editor: EditorHandle | null, writable: boolean): void {
  const workspace = useWorkspaceStore()
  useEffect(() => {
    if (!editor || !writable) return
    const surface = {
      noteId: session.id,
      insertPin: async (...[annotation, snapshot]: Parameters<NoteSession['insertPin']>) => {
        await session.insertPin(annotation, snapshot)
        announce('Pinned to note.')
      },
    }
    workspace.setState({ noteSurface: surface })
    return () =>
      workspace.setState(({ noteSurface }) => (noteSurface === surface ? { noteSurface: null } : {}))
  }, [workspace, session, editor, writable])
}

/** An open note. */
export function NoteView({ session, backend }: { session: NoteSession; backend: Backend }) {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  const [pins, setPins] = useState(NONE)
  const articles = useMemo(() => [...new Set(pins.map(({ articleId }) => articleId))].toSorted(), [pins])
  const present = useArticlePresence(articles)
  const alsoIn = useAlsoIn(pins)
  const elsewhere = useMemo(() => new Map([...alsoIn].map(([id, { text }]) => [id, text])), [alsoIn])
  const openElsewhere = useCallback(
    (pinId: string) => workspace.setState({ wordings: alsoIn.get(pinId)?.rowId ?? null }),
    [workspace, alsoIn],
  )
  const body = useMemo(() => readBody(session.text.body, session.text.bodyVersion), [session])
  const writable = body.access === 'write'
  const { news, act } = useRewordings(pins, editor, writable)
  useNoteSurface(session, editor, writable)
  useWantedFocus('note', editor && (() => editor.focus()))

  const ready = useCallback(
    (handle: EditorHandle) => {
      if (writable) session.attach(handle)
      setEditor(handle)
    },
    [session, writable],
  )
  const open = useCallback((pin: PinSnapshot) => void openPin(library, workspace, pin), [library, workspace])
  const openLink = useCallback(
    (url: string) =>
      void backend.call('shell.openLink', { url }).then((answer) => {
        if (!answer.ok) showToast({ message: answer.error.message })
      }),
    [backend],
  )

  return (
    <>
      <Suspense>
        <NoteEditor
          body={body}
          header={
            <NoteTitle
              session={session}
              readOnly={!writable}
              takeFocus={editor !== null && body.state === null && session.state.getState().title === ''}
              onEnter={() => editor?.focus()}
            />
          }
          onReady={ready}
          onChange={() => {
            if (writable) session.changed()
          }}
          openPin={open}
          openLink={openLink}
          present={present}
          elsewhere={elsewhere}
          openElsewhere={openElsewhere}
          news={news}
          actOnNews={act}
          onPins={setPins}
        />
      </Suspense>
      <footer className={styles['footer']}>
        {editor && <WordCount session={session} editor={editor} />}
        {writable && <SaveStatus session={session} />}
      </footer>
    </>
  )
}
