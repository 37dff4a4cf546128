import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namesAside } from './harness/aside.ts'
import { openSink, type Sink, startApp } from './harness/index.ts'

const aside = namesAside()

/** Everything by which a page can reach out. Runs in the page. */
async function reachOut({ port, udpPort }: { port: number; udpPort: number }): Promise<void> {
  const quietly = (work: () => unknown) => {
    try {
      void Promise.resolve(work()).catch(() => undefined)
    } catch {
      // Refused at once.
    }
  }
  const element = (name: string, attributes: Record<string, string>) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    document.body.append(made)
    return made
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `leak.example:${port}`, `[::1]:${port}`]) {
    const url = `http://${host}`
    quietly(() => fetch(`${url}/fetch`, { mode: 'no-cors' }))
    quietly(() => fetch(`https://${host}/fetch`, { mode: 'no-cors' }))
    quietly(() => navigator.sendBeacon(`${url}/beacon`, 'x'))
    quietly(() => new WebSocket(`ws://${host}/socket`))
    quietly(() => new EventSource(`${url}/events`))
    quietly(() => new Worker(`${url}/worker.js`))
    quietly(() => import(/* @vite-ignore */ `${url}/module.js`))
    for (const rel of [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'preload',
      'stylesheet',
      'icon',
      'modulepreload',
    ])
      quietly(() => element('link', { rel, href: `${url}/${rel}`, as: 'image' }))
    quietly(() => element('img', { src: `${url}/image`, srcset: `${url}/srcset 2x` }))
    for (const name of ['iframe', 'embed', 'video', 'audio', 'script'])
      quietly(() => element(name, { src: `${url}/${name}` }))
    quietly(() => element('object', { data: `${url}/object` }))
    quietly(() => element('div', { style: `background: url(${url}/background)` }))
    quietly(() => (element('form', { action: `${url}/form`, method: 'post' }) as HTMLFormElement).submit())
    quietly(() => element('a', { href: `${url}/link`, ping: `${url}/ping`, target: '_blank' }).click())
    quietly(() => window.open(`${url}/window`))
    quietly(() => (location.href = `${url}/location`))
  }
  quietly(async () => {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: [`stun:127.0.0.1:${udpPort}`, `stun:leak.example:${udpPort}`] }],
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
  })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
}

describe('the network', () => {
  let sink: Sink
  beforeAll(async () => {
    sink = await openSink(aside?.dns ?? null)
  })
  afterAll(async () => {
    await sink.close()
    aside?.remove()
  })

  it.each(['with its policy', 'even without its policy'])(
    'is out of reach of the page %s',
    async (policy) => {
      const app = await startApp(aside ? { prefix: aside.prefix } : {})
      if (policy === 'even without its policy') {
        await app.cdp('Page.setBypassCSP', { enabled: true })
        await app.page.reload()
        await app.page.evaluate(() =>
          Object.assign(document.body.appendChild(document.createElement('script')), {
            textContent: 'window.bypassed = true',
          }),
        )
        expect(await app.page.evaluate(() => 'bypassed' in window)).toBe(true)
      }
      await app.page.evaluate(reachOut, { port: sink.port, udpPort: sink.udpPort })
      expect(sink.heard).toEqual([])
      expect(await app.url()).toBe('https://commonplace.invalid/')
    },
  )

  it('would have been heard', async () => {
    await fetch(`http://127.0.0.1:${sink.port}/control`)
    expect(sink.heard).toContain('http /control')
    if (!aside) return
    const [command = '', ...args]: string[] = [...aside.prefix, 'getent', 'ahostsv4', 'control.example']
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 5_000 })
    } catch {
      // The sink answers nothing.
    }
    await expect.poll(() => sink.heard).toContain('name control.example')
  })
})
