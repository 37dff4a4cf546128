import { $getRoot } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { blocks, mount, paste, pinOf, type Mounted } from '../testing'
import { cleanHtml } from './clean-html'

let open: Mounted
beforeEach(async () => {
  open = await mount([''])
  open.text.focus()
  open.editor.update(() => void $getRoot().selectEnd(), { discrete: true })
})
afterEach(() => open.unmount())

const pasteHtml = (html: string) => paste(open, { 'text/html': html, 'text/plain': 'plain' })
const stored = () => JSON.stringify(blocks(open))

declare global {
  interface Window {
    ran?: string[]
  }
}

describe('pasting', () => {
  it('keeps what the editor has a name for', async () => {
    pasteHtml(
      '<h1>One</h1><h5>Five</h5><p>a <b>bold</b> <i>it</i> <s>no</s> <a href="https://quay.example/x" target="_blank" rel="x">link</a></p>' +
        '<ul><li>first<ul><li>inner</li></ul></li></ul><blockquote>said</blockquote><hr><pre>code</pre>',
    )
    await vi.waitFor(() => expect(blocks(open).length).toBeGreaterThan(4))
    expect(blocks(open).map(({ type, tag }) => (tag as string | undefined) ?? type)).toEqual([
      'h1',
      'h3',
      'paragraph',
      'ul',
      'quote',
      'horizontalrule',
      'code',
    ])
    expect(open.text.querySelector('a')?.getAttribute('href')).toBe('https://quay.example/x')
    expect(open.text.querySelector('a')?.hasAttribute('target')).toBe(false)
    expect(open.text.querySelector('strong')?.textContent).toBe('bold')
    expect(open.text.querySelector('ul ul')?.textContent).toBe('inner')
  })

  it('runs nothing, loads nothing and keeps no styles', async () => {
    window.ran = []
    const asked: string[] = []
    const observer = new PerformanceObserver((list) =>
      asked.push(...list.getEntries().map(({ name }) => name)),
    )
    observer.observe({ type: 'resource' })
    pasteHtml(
      `<style>p { color: red; background: url(http://127.0.0.1:9/style) }</style>
       <p style="color:red;background:url(http://127.0.0.1:9/bg);text-align:center" onclick="ran.push('click')">one</p>
       <script>window.ran.push('script')</script>
       <img src="http://127.0.0.1:9/picture.png" onerror="window.ran.push('error')" alt="x">
       <svg onload="window.ran.push('svg')"><script>window.ran.push('svg script')</script></svg>
       <iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
       <object data="http://127.0.0.1:9/o"></object><embed src="http://127.0.0.1:9/e">
       <video src="http://127.0.0.1:9/v" autoplay></video><link rel="stylesheet" href="http://127.0.0.1:9/l">
       <form action="http://127.0.0.1:9/f"><input autofocus onfocus="window.ran.push('focus')"></form>
       <a href="javascript:window.ran.push('link')">two</a>
       <a href=" java&#10;script:window.ran.push('link')">three</a>
       <a href="data:text/html,x">four</a>
       <math><mtext></p><style><img src=x onerror="window.ran.push('mutation')"></style></mtext></math>`,
    )
    await vi.waitFor(() => expect(open.text.textContent).toContain('four'))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(window.ran).toEqual([])
    expect(asked.filter((name) => name.includes(':9/'))).toEqual([])
    expect(
      open.text.querySelectorAll('a,img,iframe,script,style,svg,object,embed,video,link,input,form'),
    ).toHaveLength(0)
    expect(stored()).not.toMatch(/javascript|color|127\.0\.0\.1|center/)
    expect(open.text.textContent).toContain('two')
    expect(open.text.textContent).toContain('three')
    observer.disconnect()
  })

  it('understands word processors: bold by style, and a bold that is none', async () => {
    pasteHtml(
      '<b style="font-weight:normal"><p><span style="font-weight:700;font-style:italic">both</span> plain</p></b>',
    )
    await vi.waitFor(() => expect(open.text.textContent).toContain('both'))
    const [first] = blocks(open)
    expect(
      (first!['children'] as { text: string; format: number }[]).map((one) => [one.text, one.format]),
    ).toEqual([
      ['both', 3],
      [' plain', 0],
    ])
  })

  it('makes lines of tables', async () => {
    pasteHtml('<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Oran</td><td>7</td></tr></table>')
    await vi.waitFor(() => expect(blocks(open)).toHaveLength(2))
    expect(open.text.textContent).toMatch(/Port\s*Ships.*Oran\s*7/)
  })

  it('reads the editor’s own format like a stranger’s', async () => {
    const link = {
      type: 'link',
      version: 1,
      url: 'javascript:alert(1)',
      rel: null,
      target: null,
      title: null,
      format: '',
      indent: 0,
      direction: null,
      children: [
        { type: 'text', version: 1, text: 'bad', format: 0, style: 'color:red', mode: 'normal', detail: 0 },
      ],
    }
    const paragraph = {
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      textFormat: 0,
      textStyle: 'color:red',
      children: [link, { type: 'evil', version: 1 }],
    }
    const nodes = [paragraph, { type: 'pin', version: 1, ...pinOf() }]
    paste(open, {
      'application/x-lexical-editor': JSON.stringify({ namespace: 'commonplace-note', nodes }),
      'text/plain': 'plain',
    })
    await vi.waitFor(() => expect(blocks(open).some(({ type }) => type === 'pin')).toBe(true))
    expect(stored()).not.toMatch(/javascript|color|evil|pin-1/)
    expect(stored()).toContain('bad')
    expect(stored()).toContain('annotation-1')
  })

  it.each(['with the caret in the text', 'while a pin is selected'])(
    'takes a drop by its rules and from the browser, %s',
    async (where) => {
      open.unmount()
      open = await mount(['before after', pinOf()])
      const words = open.text.querySelector('p')!
      await userEvent.click(where.includes('pin') ? open.text.querySelector('figure')! : words)
      const range = new Range()
      range.setStart(words.querySelector('span')!.firstChild!, 7)
      const { x, y, height } = range.getBoundingClientRect()
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/html', '<p>dropped <b>bold</b><img src="x" alt="x"></p>')
      const place = { clientX: x, clientY: y + height / 2 }
      const drop = new DragEvent('drop', { dataTransfer, ...place, bubbles: true, cancelable: true })
      expect(words.dispatchEvent(drop)).toBe(false)
      await vi.waitFor(() => expect(open.text.textContent).toContain('before dropped boldafter'))
      expect(open.text.querySelector('img[src]')).toBeNull()
      await userEvent.keyboard('{Control>}z{/Control}')
      await vi.waitFor(() => expect(open.text.textContent).toContain('before after'))
    },
  )

  it('takes plain text when asked to', async () => {
    await userEvent.keyboard('{Control>}{Shift>}')
    open.text.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'V',
        ctrlKey: true,
        shiftKey: true,
        bubbles: true,
        cancelable: true,
      }),
    )
    paste(open, { 'text/html': '<h1><b>Title</b></h1>', 'text/plain': 'Title\nmore' })
    await userEvent.keyboard('{/Shift}{/Control}')
    await vi.waitFor(() => expect(open.text.textContent).toContain('more'))
    expect(open.text.querySelector('h1,strong')).toBeNull()
  })

  it('leaves only known attributes on the inert document', () => {
    const page = cleanHtml(
      '<p id=a class=b onclick=c data-x=1>t<a href="https://x.example" onclick=d>l</a></p><base href=//evil>',
    )
    expect(page.querySelector('p')?.getAttributeNames()).toEqual([])
    expect(page.querySelector('a')?.getAttributeNames()).toEqual(['href'])
    expect(page.querySelector('base')).toBeNull()
  })
})
