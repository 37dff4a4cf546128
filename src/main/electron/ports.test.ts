import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { forkUtility } from './fork'
import { createPorts } from './ports'

const ports = (over: Record<string, unknown> = {}) => {
  const did: unknown[] = []
  const window = {
    isFullScreen: () => false,
    setFullScreen: (on: boolean) => void did.push(`full screen ${String(on)}`),
    webContents: { printToPDF: () => Promise.resolve(new Uint8Array([37, 80])) },
  }
  const made = createPorts({
    app: {
      getPath: () => '/home/reader/Documents',
      addRecentDocument: (path: string) => void did.push(path),
    },
    dialog: {
      showOpenDialog: (_window: unknown, options: { properties: string[] }) => {
        did.push(options.properties)
        return Promise.resolve({ canceled: false, filePaths: ['/a.txt'] })
      },
      showSaveDialog: (_window: unknown, options: { defaultPath: string }) => {
        did.push(options.defaultPath)
        return Promise.resolve({ canceled: false, filePath: '/out/note.md' })
      },
    },
    shell: {
      openExternal: (url: string) => Promise.resolve(void did.push(`open ${url}`)),
      openPath: (path: string) => Promise.resolve(path === '/bad' ? 'No application' : ''),
      showItemInFolder: (path: string) => void did.push(`show ${path}`),
    },
    menu: {
      buildFromTemplate: () => {
        throw new Error('bad accelerator')
      },
      setApplicationMenu: () => undefined,
    },
    menuParts: { platform: 'linux', appName: 'Commonplace' },
    window: () => window,
    forkExtractor: () => ({}),
    emit: (event: string, payload: unknown) => void did.push([event, payload]),
    pathOfToken: (token: string) => (token === 't' ? '/a.txt' : null),
    flushed: (id: string) => void did.push(`flushed ${id}`),
    quit: () => void did.push('quit'),
    reopen: (folder: string) => void did.push(`reopen ${folder}`),
    log: (error: unknown) => void did.push(error),
    ...over,
  } as never)
  return { made, did }
}

describe('the ports', () => {
  it('ask with the system’s dialogs and remember the folder', async () => {
    const { made, did } = ports()
    expect(await made.chooseFiles('folder')).toEqual(['/a.txt'])
    const kind = { name: 'Markdown', extension: 'md' }
    expect(await made.chooseWhereToSave('note.md', kind)).toBe('/out/note.md')
    await made.chooseWhereToSave('next.md', kind)
    expect(did).toEqual([
      ['openDirectory', 'multiSelections'],
      '/home/reader/Documents/note.md',
      '/out/next.md',
    ])
  })

  it('answer null when the person cancelled', async () => {
    const cancelled = () => Promise.resolve({ canceled: true, filePaths: [], filePath: '' })
    const { made } = ports({ dialog: { showOpenDialog: cancelled, showSaveDialog: cancelled } })
    expect(await made.chooseFiles('files')).toBeNull()
    expect(await made.chooseWhereToSave('x', { name: 'Text', extension: 'txt' })).toBeNull()
  })

  it('open links and files, or say which could not be opened', async () => {
    const { made, did } = ports()
    expect(await made.openLink('https://example.org')).toMatchObject({ ok: true })
    expect(await made.openLink('file:///etc/passwd')).toMatchObject({ error: { code: 'link-refused' } })
    expect(did).toEqual(['open https://example.org/'])
    expect(await made.openFile('/good')).toMatchObject({ ok: true })
    expect(await made.openFile('/bad')).toMatchObject({
      error: { message: expect.stringContaining('/bad') as string },
    })
    const { made: failing } = ports({
      shell: { openExternal: () => Promise.reject(new Error('no browser')) },
    })
    expect(await failing.openLink('https://example.org')).toMatchObject({ error: { code: 'open-link' } })
  })

  it('print, know tokens, and do without a window', async () => {
    const { made } = ports()
    expect(await made.printToPdf()).toMatchObject({ ok: true })
    expect([await made.pathOfToken('t'), await made.pathOfToken('x')]).toEqual(['/a.txt', null])
    const { made: alone } = ports({ window: () => null })
    expect(await alone.printToPdf()).toMatchObject({ ok: false })
    expect(await alone.chooseFiles('files')).toBeNull()
    await alone.toggleFullScreen()
  })

  it('survive a menu that the system refuses', () => {
    const { made, did } = ports()
    made.setMenu([{ label: 'File', items: [] }])
    expect(did).toEqual([expect.any(Error)])
  })
})

describe('the extractor’s process', () => {
  const fake = (pid: number | undefined) => {
    const child = Object.assign(new EventEmitter(), {
      pid,
      posted: [] as unknown[],
      kills: 0,
      stderr: new EventEmitter() as never,
      postMessage: (message: unknown) => void child.posted.push(message),
      kill: () => (child.kills += 1) > 0,
    })
    return child
  }

  it('gets requests and a limit for its heap, and tells messages and its end', async () => {
    const child = fake(undefined)
    const options: unknown[] = []
    const fork = (...args: unknown[]) => {
      options.push(...args)
      return child
    }
    const one = forkUtility(fork, '/extractor.js', () => undefined)
    expect(options).toMatchObject(['/extractor.js', [], { execArgv: ['--max-old-space-size=1024'] }])
    const heard: unknown[] = []
    one.onMessage((message) => heard.push(message))
    const request = { id: 1, fileName: 'a.txt', bytes: new Uint8Array([1]) }
    one.post(request)
    child.emit('message', { type: 'ready' })
    expect([child.posted, heard]).toEqual([[request], [{ type: 'ready' }]])
    child.emit('exit')
    // Also for one who asks late.
    await new Promise<void>((resolve) => one.onExit(resolve))
  })

  it('that is ended before it has started is ended when it has', () => {
    const child = fake(undefined)
    const one = forkUtility(
      () => child,
      '/extractor.js',
      () => undefined,
    )
    one.kill()
    child.emit('spawn')
    expect(child.kills).toBe(2)
  })
})
