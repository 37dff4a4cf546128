import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from './extract'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const code = async (name: string, content: Uint8Array) => {
  const result = await extract(name, content)
  if (result.ok) return 'ok'
  expect(result.error.message).toContain(name)
  return result.error.code
}

const PAGE = `<html><body><article><h1>A title of some length</h1>${'<p>The harbour was quiet that morning, and nobody spoke of the storm that had passed in the night.</p>'.repeat(8)}</article></body></html>`

describe('a file that is no article', () => {
  it('is refused by what it holds, whatever its name says', async () => {
    expect(await code('a.txt', new Uint8Array())).toBe('empty')
    expect(await code('a.txt', bytes(' \n\t\n'))).toBe('empty')
    expect(await code('a.html', bytes('%PDF-1.7\n%âãÏÓ'))).toBe('damaged')
    expect(await code('a.txt', bytes('PK\u0003\u0004 word/document.xml'))).toBe('damaged')
    expect(await code('a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe(
      'unsupported-type',
    )
    expect(
      await code(
        'a.txt',
        Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
      ),
    ).toBe('binary')
    const mail =
      'From: <Saved by Blink>\nMIME-Version: 1.0\nDate: x\nSubject: y\nContent-Type: multipart/related; boundary=z\n\n--z'
    expect(await code('a.mht', bytes(mail))).toBe('no-text')
  })

  it('names a compressed file that is cut off, damaged, doubly packed or a bomb', async () => {
    const packed = new Uint8Array(gzipSync(PAGE))
    expect(await code('a.html.gz', packed)).toBe('ok')
    expect(await code('a.html.gz', packed.subarray(0, packed.length - 20))).toBe('truncated')
    expect(
      await code(
        'a.html.gz',
        packed.map((byte, i) => (i > 12 && i < 40 ? 255 : byte)),
      ),
    ).toBe('damaged')
    expect(await code('a.gz', new Uint8Array(gzipSync(packed)))).toBe('unsafe')
    expect(await code('a.gz', new Uint8Array(gzipSync(new Uint8Array(60_000_000))))).toBe('too-large')
  })

  it('says so when a page has no text', async () => {
    expect(
      await code('a.html', bytes('<html><body><script>alert(1)</script><img src="x.png"></body></html>')),
    ).toBe('no-text')
  })
})

describe('a hostile page', () => {
  it.each([
    [
      'nested 100,000 deep',
      `<html><body>${'<div>'.repeat(100_000)}Deep words stay here.${'</div>'.repeat(100_000)}</body></html>`,
    ],
    ['nested in 50,000 lists', `<html><body>${'<ul><li>'.repeat(50_000)}Deep words stay here.</body></html>`],
    ['with 50,000 open bold tags', `<html><body>${'<b>'.repeat(50_000)}Deep words stay here.</body></html>`],
    [
      'with 200,000 broken tags',
      `<html><body>Deep words stay here.${'<a <b "'.repeat(200_000)}</body></html>`,
    ],
    [
      'with a script of 10 MB',
      `<html><body><p>Deep words stay here.</p><script>${'x="<p>";'.repeat(1_400_000)}</script></body></html>`,
    ],
    [
      'with comments that never end',
      `<html><body><p>Deep words stay here.</p>${'<!--'.repeat(300_000)}</body></html>`,
    ],
  ])(
    '%s is read or refused quickly',
    async (_, html) => {
      const start = performance.now()
      const result = await extract('hostile.html', bytes(html))
      expect(performance.now() - start).toBeLessThan(10_000)
      if (result.ok) expect(result.value.articles[0]!.text).toContain('Deep words stay here.')
      else expect(['no-text', 'unreadable']).toContain(result.error.code)
    },
    20_000,
  )

  it('loses scripts, handlers and addresses that run code', async () => {
    const html = PAGE.replace(
      '</article>',
      `<p onclick="alert(1)">The last line has <a href="javascript:alert(1)">one</a>, <a href=" JaVaScRiPt:alert(1)">two</a>,
       <a href="data:text/html,x">three</a> and <a href="https://good.example/x">four</a> links in it.</p>
       <iframe src="https://bad.example"></iframe><script>secret()</script><noscript>noscript words</noscript></article>`,
    )
    const result = await extract('page.html', bytes(html))
    expect(result.ok).toBe(true)
    const whole = JSON.stringify(result)
    for (const bad of ['javascript', 'onclick', 'alert', 'secret', 'bad.example', 'data:text'])
      expect(whole.toLowerCase()).not.toContain(bad)
    expect(whole).toContain('https://good.example/x')
  })
})

describe('a readable file', () => {
  it('keeps its first paragraph in the body when it has no headline', async () => {
    const paragraph = (n: number) =>
      `The council met for the ${n}th time. It talked about the ferry. ${'No vote was taken, and nobody asked for one. '.repeat(3)}`.trim()
    for (const text of [paragraph(4), [4, 5, 6].map(paragraph).join('\n\n')]) {
      const result = await extract('a.txt', bytes(text))
      expect(result.ok && result.value.articles[0]).toMatchObject({ metadata: { title: '' }, text })
    }
  })

  it('has its title as a field, and not as a heading again', async () => {
    const page = `<title>Boats of the North</title><article><h1>Boats of the North</h1>${'<p>The boats were counted in the spring, and nobody in the village believed the number that was written down.</p>'.repeat(4)}<h2>Boats of the south</h2><p>There were fewer of them, and they were smaller.</p></article>`
    const result = await extract('a.html', bytes(page))
    const [article] = result.ok ? result.value.articles : []
    expect(article?.metadata.title).toBe('Boats of the North')
    expect(article?.text.split('\n\n').filter((text) => /^Boats/.test(text))).toEqual(['Boats of the south'])
    const bare = await extract('a.html', bytes('<title>Only this</title><h1>Only this</h1>'))
    expect(bare.ok && bare.value.articles[0]?.text).toBe('Only this')
  })

  it('has fields that can be shown, however long they are in the file', async () => {
    const long = 'word '.repeat(5_000)
    for (const [name, text] of [
      [
        'a.html',
        PAGE.replace(
          '<html>',
          `<html><head><title>${long}</title><meta name="author" content="${long}"></head>`,
        ).replace('A title of some length', long),
      ],
      ['a.md', `# ${long}\n\nThe first paragraph of the text.\n`],
      ['a.txt', `${long}\n\nThe first paragraph of the text.\n`],
    ] as const) {
      const result = await extract(name, bytes(text))
      const metadata = result.ok ? result.value.articles[0]?.metadata : undefined
      expect(metadata).toBeDefined()
      expect(JSON.stringify(metadata).length).toBeLessThan(10_000)
    }
  })

  it('keeps the rules of the canonical text', async () => {
    const result = await extract('page.html', bytes(PAGE))
    if (!result.ok) throw new Error(result.error.message)
    const { text, passages, bodyEnd } = result.value.articles[0]!
    expect(passages.length).toBeGreaterThan(3)
    expect(passages.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
    expect(bodyEnd).toBe(passages.filter(({ role }) => role === 'body').at(-1)?.end)
    expect(new Set(passages.map(({ order }) => order)).size).toBe(passages.length)
  })

  it('keeps a picture that is inside the page once, by its hash', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.repeat(
        6,
      )
    const figure = `<figure><img src="data:image/png;base64,${pixel}" alt="A pixel"><figcaption>Very small</figcaption></figure>`
    const html = PAGE.replace('</p><p>', `</p>${figure}<p>`).replace(
      '</p></article>',
      `</p>${figure}<p>The storm came back at noon and stayed until the evening bells.</p></article>`,
    )
    const result = await extract('page.html', bytes(html))
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.assets).toHaveLength(1)
    const caption = result.value.articles[0]!.passages.find(({ type }) => type === 'figureCaption')
    expect(caption?.role).toBe('caption')
    expect(caption?.picture).toEqual({
      asset: result.value.assets[0]!.sha256,
      address: null,
      alternative: 'A pixel',
    })
  })
})
