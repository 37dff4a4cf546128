import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { CHANNELS } from '#shared/rpc/channels'
import { ok } from '#shared/result'
import { answerPage, isOwnSender } from './ipc'
import { outsideLink } from './links'
import { guardNavigation } from './navigation'
import { closeNetwork, guardNetwork } from './network'
import { isOurs, ORIGIN, SCHEMES } from './origin'
import { guardPermissions, isAllowed } from './permissions'
import { createProtocolHandler } from './protocol'
import { createTokens } from './tokens'

const FOREIGN = [
  'https://commonplace/',
  'app://commonplace.example/',
  'app://other/',
  'app://user@commonplace/',
  'app://commonplace:80/',
  'http://app//commonplace',
  'file:///etc/passwd',
  'about:blank',
  '',
]

describe('the origin', () => {
  it('is ours and nothing that looks like it is', () => {
    expect(isOurs(`${ORIGIN}/`)).toBe(true)
    expect(isOurs(`${ORIGIN}/index.html?x#y`)).toBe(true)
    expect(isOurs(ORIGIN)).toBe(true)
    for (const url of FOREIGN) expect([url, isOurs(url)]).toEqual([url, false])
  })

  it('is registered as standard and secure, without ways around the policy', () => {
    expect(SCHEMES).toHaveLength(1)
    expect(SCHEMES[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
    const { bypassCSP, corsEnabled, allowServiceWorkers, allowExtensions } = SCHEMES[0]?.privileges ?? {}
    expect([bypassCSP, corsEnabled, allowServiceWorkers, allowExtensions]).toEqual(Array(4).fill(undefined))
  })
})

describe('permissions', () => {
  const own = {}
  type Check = (contents: object | null, permission: string, origin: string, details: object) => boolean
  type Ask = (contents: object, permission: string, answer: (yes: boolean) => void, details: object) => void
  let check: Check = () => true
  let ask: Ask = () => undefined
  let device: () => boolean = () => true
  guardPermissions(
    {
      setPermissionCheckHandler: (handler) => void (check = handler as unknown as Check),
      setPermissionRequestHandler: (handler) => void (ask = handler as unknown as Ask),
      setDevicePermissionHandler: (handler) => void (device = handler as unknown as () => boolean),
    },
    (contents) => contents === own,
  )
  const asked = (
    contents: object,
    permission: string,
    requestingUrl: string,
    isMainFrame = true,
  ): boolean => {
    let answered = false
    ask(contents, permission, (yes) => (answered = yes), { requestingUrl, isMainFrame })
    return answered
  }

  it.each(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage'])(
    'gives %s to our main frame only',
    (name) => {
      expect(check(own, name, `${ORIGIN}/`, { isMainFrame: true })).toBe(true)
      expect(asked(own, name, `${ORIGIN}/`)).toBe(true)
      expect(check(own, name, `${ORIGIN}/`, { isMainFrame: false })).toBe(false)
      expect(asked(own, name, `${ORIGIN}/`, false)).toBe(false)
      expect(check({}, name, `${ORIGIN}/`, { isMainFrame: true })).toBe(false)
      expect(check(null, name, `${ORIGIN}/`, { isMainFrame: true })).toBe(false)
      expect(asked({}, name, `${ORIGIN}/`)).toBe(false)
      expect(
        check(own, name, `${ORIGIN}/`, { isMainFrame: true, embeddingOrigin: 'https://x.example' }),
      ).toBe(false)
      for (const url of FOREIGN) {
        expect(check(own, name, url, { isMainFrame: true })).toBe(false)
        expect(asked(own, name, url)).toBe(false)
      }
    },
  )

  it('gives nothing else, and no device', () => {
    const others =
      'ar automatic-fullscreen background-fetch background-sync clipboard-read deprecated-sync-clipboard-read display-capture fileSystem geolocation hid idle-detection keyboardLock local-fonts local-network-access media mediaKeySystem midi midiSysex notifications openExternal pointerLock sensors serial speaker-selection storage-access top-level-storage-access usb window-management unknown'
    for (const name of others.split(' ')) {
      expect([name, isAllowed(name, ORIGIN, true)]).toEqual([name, false])
      expect(asked(own, name, `${ORIGIN}/`)).toBe(false)
    }
    expect(device()).toBe(false)
  })
})

describe('the sender of a call', () => {
  const page = (url: string) => {
    const frame = { url }
    return { contents: { mainFrame: frame } as unknown as WebContents, frame }
  }
  const own = page(`${ORIGIN}/`)
  const isOwn = (contents: object): boolean => contents === own.contents
  const sent = (sender: WebContents, senderFrame: object | null) => ({ sender, senderFrame }) as never

  it('is our page’s main frame', () => {
    expect(isOwnSender(sent(own.contents, own.frame), isOwn)).toBe(true)
  })

  it('is nobody else', () => {
    const inner = { url: `${ORIGIN}/` }
    expect(isOwnSender(sent(own.contents, inner), isOwn)).toBe(false)
    expect(isOwnSender(sent(own.contents, null), isOwn)).toBe(false)
    const other = page(`${ORIGIN}/`)
    expect(isOwnSender(sent(other.contents, other.frame), isOwn)).toBe(false)
    for (const url of FOREIGN) {
      const foreign = page(url)
      expect(isOwnSender(sent(foreign.contents, foreign.frame), () => true)).toBe(false)
    }
  })

  it('is checked for calls and for files', async () => {
    const calls: unknown[] = []
    const tokens = createTokens()
    const handlers = new Map<string, (...args: unknown[]) => unknown>()
    answerPage({
      ipcMain: {
        handle: (channel: string, handler: unknown) => void handlers.set(channel, handler as never),
        on: (channel: string, handler: unknown) => void handlers.set(channel, handler as never),
      } as never,
      serve: (method, input) => {
        calls.push([method, input])
        return Promise.resolve(ok('answer'))
      },
      tokens,
      isOwnPage: isOwn,
    })
    const call = handlers.get(CHANNELS.call)!
    const file = handlers.get(CHANNELS.file)!
    expect(await call(sent(own.contents, own.frame), 'library.info', {})).toEqual(ok('answer'))
    expect(await call(sent(own.contents, { url: ORIGIN }), 'library.info', {})).toMatchObject({
      error: { code: 'refused' },
    })
    expect(await call(sent(own.contents, own.frame), { evil: true }, {})).toMatchObject({
      error: { code: 'refused' },
    })
    expect(calls).toEqual([['library.info', {}]])
    file(sent(own.contents, { url: ORIGIN }), 'stolen', '/etc/passwd')
    file(sent(own.contents, own.frame), 'empty', '')
    file(sent(own.contents, own.frame), 'number', 7)
    file(sent(own.contents, own.frame), 'good', '/home/reader/a.txt')
    file(sent(own.contents, own.frame), 'good', '/etc/passwd')
    expect(['stolen', 'empty', 'number', 'good'].map(tokens.pathOf)).toEqual([
      null,
      null,
      null,
      '/home/reader/a.txt',
    ])
  })

  it('cannot fill the memory with tokens', () => {
    const tokens = createTokens(2)
    for (const token of ['a', 'b', 'c']) tokens.put(token, `/${token}`)
    expect(['a', 'b', 'c'].map(tokens.pathOf)).toEqual([null, '/b', '/c'])
  })
})

describe('navigation', () => {
  type Listener = (event: { preventDefault: () => void; url: string }) => void
  const listeners = new Map<string, Listener>()
  const opened: string[] = []
  let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  guardNavigation(
    {
      setWindowOpenHandler: (handler) => void (open = handler as unknown as typeof open),
      on: (event: string, listener: unknown) => void listeners.set(event, listener as Listener),
    },
    (url) => void opened.push(url),
  )
  const prevented = (name: string, url: string): boolean => {
    let stopped = false
    listeners.get(name)?.({ url, preventDefault: () => (stopped = true) })
    return stopped
  }

  it('stays on the page, which may reload', () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(prevented(name, `${ORIGIN}/`)).toBe(false)
      expect(prevented(name, `${ORIGIN}/index.html`)).toBe(false)
      for (const url of [
        ...FOREIGN,
        `${ORIGIN}/assets/${'a'.repeat(64)}`,
        'javascript:alert(1)',
        'data:text/html,x',
      ])
        expect([url, prevented(name, url)]).toEqual([url, true])
    }
    expect(prevented('will-attach-webview', '')).toBe(true)
  })

  it('opens no window, and outside only web and mail addresses', () => {
    opened.length = 0
    for (const url of [
      'https://example.org/a b',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'smb://host',
      'x',
    ])
      expect(open({ url })).toEqual({ action: 'deny' })
    expect(opened).toEqual(['https://example.org/a%20b', 'mailto:a@example.org'])
    expect(
      ['ms-msdt:/id', 'javascript:alert(1)', ' file:///x', '//host/share', 'vbscript:x'].map(outsideLink),
    ).toEqual(Array(5).fill(null))
  })
})

describe('the network', () => {
  it('answers no name and asks no proxy', () => {
    const given = new Map<string, string | undefined>()
    closeNetwork({ appendSwitch: (name, value) => void given.set(name, value) })
    expect(given.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(given.has('no-proxy-server')).toBe(true)
  })

  const guarded = (platform: string) => {
    let request: (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void = () =>
      undefined
    let download: (event: { preventDefault(): void }) => void = () => undefined
    const spelling: unknown[] = []
    guardNetwork(
      {
        webRequest: { onBeforeRequest: ((listener: typeof request) => void (request = listener)) as never },
        on: (_event: string, listener: typeof download) => void (download = listener),
        setProxy: () => Promise.resolve(),
        setSpellCheckerEnabled: (on: boolean) => void spelling.push(on),
        setSpellCheckerDictionaryDownloadURL: (url: string) => void spelling.push(url),
      },
      platform,
    )
    const cancelled = (url: string): boolean => {
      let answer = false
      request({ url }, ({ cancel }) => (answer = cancel))
      return answer
    }
    return { cancelled, spelling, download: (event: { preventDefault(): void }) => download(event) }
  }

  it('lets through what is ours and cancels the rest', () => {
    const { cancelled, download } = guarded('linux')
    for (const url of [`${ORIGIN}/`, `${ORIGIN}/assets/x.js`, `blob:${ORIGIN}/1-2`])
      expect(cancelled(url)).toBe(false)
    for (const url of [
      ...FOREIGN,
      'http://127.0.0.1:8080/',
      'ws://x.example',
      'blob:https://x.example/1',
      'data:text/html,x',
    ])
      expect([url, cancelled(url)]).toEqual([url, true])
    let stopped = false
    download({ preventDefault: () => (stopped = true) })
    expect(stopped).toBe(true)
  })

  it('never fetches a dictionary', () => {
    expect(guarded('darwin').spelling).toEqual([true])
    for (const platform of ['linux', 'win32'])
      expect(guarded(platform).spelling).toEqual([false, 'https://dictionaries.invalid/'])
  })
})

describe('the protocol', () => {
  const asked: string[] = []
  const handler = createProtocolHandler((url, method) => {
    asked.push(`${method} ${url}`)
    return Promise.resolve({
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: new Uint8Array([104, 105]),
    })
  })
  const get = (url: string, method = 'GET') => handler({ url, method } as unknown as Request)

  it('answers our host and no other', async () => {
    const answer = await get(`${ORIGIN}/`)
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/html',
      'hi',
    ])
    expect(await (await get(`${ORIGIN}/`, 'HEAD')).text()).toBe('')
    expect((await get('app://other/')).status).toBe(404)
    expect(asked).toEqual([`GET ${ORIGIN}/`, `HEAD ${ORIGIN}/`])
  })
})
