import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startElectron } from './app'
import { handedOver, personsArguments, relaunchArguments } from './arguments'
import type { Modules } from './modules'

describe('arguments', () => {
  const packaged = ['/opt/commonplace', '--library', '/l', 'a.txt']
  const separate = ['/bin/electron', '/src/app', '--library', '/l', 'a.txt']
  const driven = ['/bin/electron', '--inspect=0', '-r', '/driver/loader.js', '/src/app', 'a.txt']

  it('are what the person gave', () => {
    expect(personsArguments(packaged, false)).toEqual(['--library', '/l', 'a.txt'])
    expect(personsArguments(separate, true)).toEqual(['--library', '/l', 'a.txt'])
    expect(personsArguments(driven, true)).toEqual(['a.txt'])
    expect(personsArguments(['/bin/electron', '/src/app'], true)).toEqual([])
  })

  it('start the app again on another library, without the files', () => {
    expect(relaunchArguments(packaged, false, '/new')).toEqual(['--library', '/new'])
    expect(relaunchArguments(separate, true, '/new')).toEqual(['/src/app', '--library', '/new'])
    expect(relaunchArguments(driven, true, '/new')).toEqual([...driven.slice(1, 5), '--library', '/new'])
  })

  it('handed over by a second start are files or nothing', () => {
    expect(handedOver({ files: ['/a.txt', 7, null, '/b'] })).toEqual(['/a.txt', '/b'])
    for (const data of [null, undefined, 'x', {}, { files: 'x' }, []]) expect(handedOver(data)).toEqual([])
  })
})

describe('starting', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'commonplace-electron-'))
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })

  const start = async (args: string[], isFirst = true) => {
    const did: string[] = []
    const paths = new Map<string, string>()
    const handed: unknown[] = []
    const app = Object.assign(new EventEmitter(), {
      exit: (code: number) => void did.push(`exit ${code}`),
      setName: () => undefined,
      setPath: (name: string, path: string) => void paths.set(name, path),
      commandLine: { appendSwitch: () => undefined },
      requestSingleInstanceLock: (data: unknown) => {
        handed.push(data)
        did.push('lock')
        return isFirst
      },
      whenReady: () => {
        did.push('ready')
        // A library that is refused needs no more; one that opens would go on with windows.
        return { then: (next: () => unknown) => Promise.resolve(next()) }
      },
    })
    const modules = {
      app,
      Menu: { setApplicationMenu: () => undefined },
      protocol: { registerSchemesAsPrivileged: () => void did.push('schemes') },
      dialog: { showErrorBox: (_title: string, sentence: string) => void did.push(sentence) },
    } as unknown as Modules
    await startElectron(modules, {
      ...{ folder: '/app/out/main', version: '1.2.3', isDefaultApp: false, platform: process.platform },
      argv: ['/opt/commonplace', ...args],
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { did, paths, handed, app }
  }

  it('says the version or what was wrong with the command line, and ends', async () => {
    expect((await start(['--version'])).did).toEqual(['exit 0'])
    expect((await start(['--nonsense'])).did).toEqual(['exit 2'])
  })

  it('hands its files to the app that has the library open, and ends', async () => {
    const { did, handed, paths } = await start(['--library', join(folder, 'new'), '/a.txt', '/b.txt'], false)
    expect(did).toEqual(['schemes', 'lock', 'exit 0'])
    expect(handed).toEqual([{ files: ['/a.txt', '/b.txt'] }])
    expect(paths.get('userData')).toBe(join(folder, 'new', 'profiles', 'electron'))
    expect(paths.get('sessionData')).toBe(paths.get('userData'))
  })

  it('leaves a newer library untouched, says so and ends', async () => {
    const library = join(folder, 'newer')
    mkdirSync(library)
    writeFileSync(join(library, 'library.json'), JSON.stringify({ format: 99 }))
    const { did, paths } = await start(['--library', library])
    expect(did).toEqual(['schemes', 'ready', expect.stringContaining('newer version'), 'exit 1'])
    expect(readdirSync(library)).toEqual(['library.json'])
    expect(paths.get('userData')).not.toContain(library)
    rmSync(paths.get('userData')!, { recursive: true })
  })

  it('leaves a folder of other things alone', async () => {
    writeFileSync(join(folder, 'thesis.doc'), 'x')
    const { did, paths } = await start(['--library', folder])
    expect(did.at(-1)).toBe('exit 1')
    expect(existsSync(join(folder, 'profiles'))).toBe(false)
    rmSync(paths.get('userData')!, { recursive: true })
  })
})
