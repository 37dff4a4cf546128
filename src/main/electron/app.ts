import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { type Arguments, parseArguments, USAGE } from '../backend/arguments/parse'
import { profileFolder } from '../backend/library/layout'
import { readManifest } from '../backend/library/manifest'
import { type HandedOver, handedOver, personsArguments } from './arguments'
import { closeNetwork } from './network'
import { SCHEMES } from './origin'
import type { Modules, Place } from './modules'
import { type Opened, openLibrary } from './open'

const say = (sentence: string): void => console.error(sentence)

/**
 * Everything that has to happen before Electron is ready; the entry waits for it, because Electron waits for the entry.
 * It then goes on by itself when Electron is ready.
 */
export async function startElectron(modules: Modules, place: Place): Promise<void> {
  const { app, Menu, protocol } = modules
  const parsed = parseArguments(personsArguments(place.argv, place.isDefaultApp), process.env, place.platform)
  if (!parsed.ok) {
    say(parsed.error.message)
    return app.exit(parsed.error.code === 'usage' ? 2 : 1)
  }
  const given = parsed.value
  if (given.help || given.version) {
    process.stdout.write(given.help ? USAGE : `${place.version}\n`)
    return app.exit(0)
  }

  app.setName('Commonplace')
  if (place.platform === 'win32') app.setAppUserModelId('org.commonplace.app')
  closeNetwork(app.commandLine)
  protocol.registerSchemesAsPrivileged(SCHEMES)
  // Else there would be Electron's own menu, with its reloading and developer tools.
  Menu.setApplicationMenu(null)

  const refused = await useProfile(app, given)
  if (refused === null && !app.requestSingleInstanceLock({ files: given.files } satisfies HandedOver)) {
    // The first one got the files and comes to the front.
    return app.exit(0)
  }
  const waiting = collectFiles(app, given.files)
  // Not awaited: Electron gets ready only after the entry is done.
  void app
    .whenReady()
    .then(() => (refused === null ? openLibrary(modules, place, given.library, waiting.files) : refused))
    .then(
      (opened) => {
        if (typeof opened === 'string') giveUp(modules, opened)
        else waiting.handTo(opened)
      },
      (error: unknown) => giveUp(modules, `Commonplace could not start; the reason is: ${String(error)}`),
    )
}

/** Electron's data goes into the library's folder, unless that belongs to something that must not be touched. */
async function useProfile(app: Electron.App, { library }: Arguments): Promise<string | null> {
  const found = await readManifest(library)
  let folder = profileFolder(library, 'electron')
  let refused = found.ok ? null : found.error.message
  try {
    if (refused === null) mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    refused = `The library’s folder ${library} could not be made; choose another with --library FOLDER.`
  }
  if (refused !== null) folder = mkdtempSync(join(tmpdir(), 'commonplace-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  return refused
}

interface Waiting {
  files: string[]
  handTo(opened: Opened): void
}

/** Files that arrive at any time: from the command line, from a second start, from the system. */
function collectFiles(app: Electron.App, first: string[]): Waiting {
  const files = [...first]
  let opened: Opened | null = null
  const take = (some: string[]): void => {
    if (opened) opened.importPaths(some)
    else files.push(...some)
  }
  app.on('second-instance', (_event, _argv, _folder, data) => {
    take(handedOver(data))
    opened?.bringToFront()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take([path])
  })
  return {
    files,
    handTo(one) {
      opened = one
    },
  }
}

/** One sentence in the system's own box, and the end. */
function giveUp({ app, dialog }: Modules, sentence: string): void {
  say(sentence)
  dialog.showErrorBox('Commonplace', sentence)
  app.exit(1)
}
