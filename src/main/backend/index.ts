import { type MethodName, methods } from '#shared/contract/index'
import { failure, ok, type Result } from '#shared/result'
import { type Serve, serve } from '#shared/rpc/serve'
import type { Handlers } from '#shared/rpc/types'
import { copyHandlers } from './copies/handlers'
import { fileFailure } from './files/cause'
import { createImports } from './imports/index'
import { createReading } from './imports/reading'
import { type Journal, openJournal } from './journal/journal'
import { libraryHandlers } from './library/handlers'
import { layout } from './library/layout'
import { SHELL_NAMES, writeManifest } from './library/manifest'
import { openLibrary } from './library/open-library'
import { samplesFolder as ownSamples } from './library/samples'
import { createLog, type Log } from './log'
import { createMessages } from './messages'
import { originalHandlers } from './originals/handlers'
import { createOriginals } from './originals/originals'
import type { ShellPorts } from './ports/index'
import { createRereading } from './rereading/index'
import { createAssets } from './revisions/assets'
import { createRevisions } from './revisions/revisions'
import { savingHandlers } from './saving/handlers'
import { shellHandlers } from './shell/handlers'
import { createWatching } from './watching/index'

export interface BackendOptions {
  /** The library's folder, absolute; made when it is missing. */
  folder: string
  ports: ShellPorts
  /** The app's version. */
  version: string
  /** Gets every error besides the library's log file. */
  log?: Log
  samplesFolder?: string
}

/** The main process's services for one open library. */
export interface Backend {
  /** Answers the contract's calls. */
  call: Serve
  /** Imports files and folders from outside the page; answers the batch's id. */
  importPaths(paths: string[]): Promise<string>
  /** A sentence for the person, shown by the next page that asks `library.info`. */
  message(sentence: string): void
  /** The bytes of a picture that was inside a file. */
  asset(sha256: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>
  /** Ends what runs, gives the lock back. May be called more than once. */
  close(): Promise<void>
}

/** The page is up when it has asked for `library.info`; compaction waits this many ms more, so as not to slow it down. */
const COMPACT_AFTER = 5_000

/**
 * Opens the library in a folder, or makes one. Fails with one sentence: `library-newer`, `library-unreadable`,
 * `not-a-library` (nothing was written), `library-in-use` (the sentence says who holds it), `library-open`.
 */
export async function createBackend(options: BackendOptions): Promise<Result<Backend>> {
  const { folder, ports, version, samplesFolder = ownSamples() } = options
  const opened = await openLibrary(folder, ports.shell, version)
  if (!opened.ok) return opened
  const { lock, manifest, previousShell } = opened.value

  const paths = layout(folder)
  const toFile = createLog(paths.log)
  const log: Log = (error) => {
    toFile(error)
    options.log?.(error)
  }
  const messages = createMessages((message) => ports.emit('shell.message', { message }))
  if (previousShell)
    messages.queue(
      `This library was opened with the ${SHELL_NAMES[previousShell]} shell before and is now open with ${SHELL_NAMES[ports.shell]}.`,
    )

  let journal: Journal
  try {
    journal = await openJournal({
      folder: paths.journal,
      log,
      atLeast: manifest.lastCounter,
      onDamage(damage) {
        for (const { path, lines } of damage) log(`${lines} damaged lines in ${path}`)
        messages.tell(
          `Some changes in ${paths.journal} are damaged and were left out; everything else is there, and the log has the details.`,
        )
      },
    })
  } catch (error) {
    log(error)
    await lock.release()
    return fileFailure('library-open', `The journal of the library in ${folder} could not be opened`, error)
  }

  const originals = createOriginals(paths.originals)
  const revisions = createRevisions(paths.revisions, log)
  const assets = createAssets(paths.assets)
  const reading = createReading({ ports, originals, revisions, assets, log })
  const imports = createImports({ ports, reading, samplesFolder, log })
  const rereading = createRereading({ ports, reading, originals, log })
  const watching = createWatching({
    library: folder,
    file: paths.watching,
    ports,
    importFiles: imports.importWatched,
    say: messages.tell,
    log,
  })
  const opening = originalHandlers(originals, ports)
  const copies = copyHandlers({ folder, manifest, journal, ports, log })

  let compaction: NodeJS.Timeout | undefined
  function takeMessages(): string[] {
    compaction ??= setTimeout(() => void journal.compact().catch(log), COMPACT_AFTER).unref()
    return messages.take()
  }

  const handlers: Handlers<Pick<typeof methods, MethodName>> = {
    ...imports.handlers,
    ...rereading.handlers,
    ...watching.handlers,
    ...opening.handlers,
    ...copies.handlers,
    ...savingHandlers(folder, ports),
    ...shellHandlers(ports),
    ...libraryHandlers({
      folder,
      libraryId: manifest.libraryId,
      version,
      journal,
      revisions,
      ports,
      takeMessages,
    }),
    'journal.append': ({ changes }) => journal.append(changes),
    'journal.since': ({ counter }) => journal.since(counter),
  }
  const answer = serve(methods, handlers, log)

  async function end(): Promise<void> {
    clearTimeout(compaction)
    watching.close()
    imports.close()
    rereading.close()
    reading.close()
    try {
      await copies.close()
      await journal.close()
      await writeManifest(folder, { ...manifest, lastCounter: journal.lastCounter() })
      await opening.close()
    } catch (error) {
      log(error)
    }
    await lock.release()
  }
  let ended: Promise<void> | null = null

  return ok({
    call: (method, input) =>
      ended
        ? Promise.resolve(failure('closed', 'The library is closed already; open it again.'))
        : answer(method, input),
    importPaths: imports.importPaths,
    message: messages.queue,
    asset: assets.read,
    close: () => (ended ??= end()),
  })
}
