import { useEffect, useState } from 'react'
import { failure, ok, type Result } from '#shared/result'
import { connectBackend, type Backend } from '../backend'
import { LibraryContext, openLibrary, type OpenLibrary } from '../db'
import { Button } from '../ui'
import { MessagePage } from './message-page'
import { MainWindow, type LibraryInfo } from './main-window'
import { startMessages } from './start-messages'

interface Ready {
  backend: Backend
  library: OpenLibrary
  info: LibraryInfo
}

async function open(): Promise<Result<Ready>> {
  if (!('commonplace' in window))
    return failure(
      'no-shell',
      'This page is a part of Commonplace and works only inside the app. Start the app instead.',
    )
  const backend = connectBackend()
  try {
    const library = await openLibrary(backend)
    if (!library.ok) return library
    const info = await backend.call('library.info', {})
    return info.ok ? ok({ backend, library: library.value, info: info.value }) : info
  } catch {
    return failure(
      'open-failed',
      'The library could not be read. Close Commonplace and open it again; the library folder still has everything.',
    )
  }
}

/** Work that is over sooner than this is not worth a word. */
const SAY_AFTER_MS = 400

function Opening() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown ? <MessagePage title="Commonplace" message="Opening the library…" /> : null
}

/** Connects, opens the library and shows the window, or the sentence that says why not. */
export function Start() {
  const [opened, setOpened] = useState<Result<Ready> | null>(null)
  useEffect(() => {
    let current = true
    void open().then((result) => current && setOpened(result))
    return () => {
      current = false
    }
  }, [])
  if (!opened) return <Opening />
  if (!opened.ok)
    return (
      <MessagePage
        title="The library cannot be opened"
        message={opened.error.message}
        action={<Button onClick={() => window.location.reload()}>Try again</Button>}
      />
    )
  const { backend, library, info } = opened.value
  return (
    <LibraryContext value={library}>
      <MainWindow
        backend={backend}
        info={info}
        messages={startMessages(info.messages, library.synchronised)}
      />
    </LibraryContext>
  )
}
