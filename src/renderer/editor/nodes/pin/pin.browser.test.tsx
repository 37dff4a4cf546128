import { $getRoot, $getSelection, $isNodeSelection, UNDO_COMMAND } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { blocks, copy, mount, paste, pinOf, type Mounted } from '../../testing'
import { $isPinNode } from './pin-node'

let open: Mounted

const start = async (...content: Parameters<typeof mount>) => {
  open = await mount(...content)
  open.text.focus()
  return open
}
const types = () => blocks(open).map(({ type, pinId }) => (type === 'pin' ? String(pinId) : type))
const pins = () => blocks(open).filter(({ type }) => type === 'pin')
const figure = (at = 0) => open.text.querySelectorAll('figure')[at]!
const caretTo = (block: number) =>
  open.editor.update(() => $getRoot().getChildAtIndex(block)?.selectEnd(), { discrete: true })
const selectedPin = () =>
  open.editor.read('latest', () => {
    const selection = $getSelection()
    const node = $isNodeSelection(selection) ? selection.getNodes()[0] : null
    return $isPinNode(node) ? node.getSnapshot().pinId : null
  })

beforeEach(() => {
  document.body.replaceChildren()
})
afterEach(() => open.unmount())

describe('a pin', () => {
  it('shows the words in quotation marks, the citation, and where to open it', async () => {
    await start([pinOf(), ''])
    expect(figure().querySelector('blockquote')?.textContent).toBe('“It helps build trust.”')
    expect(figure().textContent).toContain('Ana Ruiz, quoted in Naskar, 2025, Harbour talks resume, ¶ 7')
    expect(figure().querySelector('[data-pin-open]')?.textContent).toBe('Open in reader')
    expect(figure().isContentEditable).toBe(false)
  })

  it('keeps every field through the editor', async () => {
    const snapshot = pinOf({
      speaker: null,
      url: 'https://quay.example/a',
      locatorLabel: 'page',
      authors: [],
    })
    await start([snapshot, ''])
    open.handle.insertPin(pinOf({ pinId: 'pin-2' }))
    expect(pins()[0]).toMatchObject(
      Object.fromEntries(
        Object.entries(snapshot).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)),
      ),
    )
    const again = await mount(open.handle.body().body)
    expect(
      again.editor.read('latest', () =>
        $getRoot()
          .getChildren()
          .filter($isPinNode)
          .map((p) => p.getSnapshot()),
      ),
    ).toContainEqual(snapshot)
    again.unmount()
  })

  it('goes after the block with the caret, or at the end, and several keep their order', async () => {
    await start(['one', 'two'])
    caretTo(0)
    open.handle.insertPin(pinOf({ pinId: 'a' }))
    open.handle.insertPin(pinOf({ pinId: 'b' }))
    expect(types()).toEqual(['paragraph', 'a', 'b', 'paragraph', 'paragraph'])
    open.unmount()
    await start(['one', 'two'])
    open.editor.update(() => void $getRoot().getFirstChild()?.selectStart(), { discrete: true })
    open.unmount()
    open = await mount(['one', 'two'])
    open.handle.insertPin(pinOf({ pinId: 'c' }))
    expect(types()).toEqual(['paragraph', 'paragraph', 'c', 'paragraph'])
  })

  it('does not take the focus from where the person is reading', async () => {
    open = await mount(['one'])
    const reader = document.createElement('button')
    document.body.append(reader)
    reader.focus()
    open.handle.insertPin(pinOf())
    await new Promise(requestAnimationFrame)
    expect(document.activeElement).toBe(reader)
    expect(pins()).toHaveLength(1)
  })

  it('is reached with arrows, opened with Enter, deleted with Delete and brought back by undo', async () => {
    await start(['one', pinOf(), 'two'])
    caretTo(0)
    await userEvent.keyboard('{ArrowDown}')
    expect(selectedPin()).toBe('pin-1')
    expect(figure().dataset['selected']).toBe('true')
    await userEvent.keyboard('{Enter}')
    expect(open.opened.map(({ pinId }) => pinId)).toEqual(['pin-1'])
    expect(types()).toEqual(['paragraph', 'pin-1', 'paragraph'])
    await userEvent.keyboard('{Delete}')
    expect(types()).toEqual(['paragraph', 'paragraph'])
    open.editor.dispatchCommand(UNDO_COMMAND, undefined)
    await vi.waitFor(() => expect(types()).toEqual(['paragraph', 'pin-1', 'paragraph']))
  })

  it('opens the reader when it is clicked', async () => {
    await start([pinOf(), 'two'])
    await userEvent.click(figure().querySelector('blockquote')!)
    expect(open.opened).toHaveLength(1)
    await userEvent.click(figure().querySelector('[data-pin-open]')!)
    expect(open.opened).toHaveLength(2)
  })

  it('lets go of the selection when the text is clicked', async () => {
    await start([pinOf(), 'two'])
    const elsewhere = document.createElement('button')
    document.body.append(elsewhere)
    await userEvent.click(figure())
    elsewhere.focus()
    await userEvent.click([...open.text.querySelectorAll('p')].at(-1)!)
    await userEvent.keyboard('{End}!')
    expect(selectedPin()).toBeNull()
    expect(open.text.textContent).toMatch(/two!$/)
  })

  it('copies as text and HTML with its citation', async () => {
    await start([pinOf({ words: 'a <b> & c' }), 'two'])
    await userEvent.click(figure())
    const data = copy(open)
    expect(data.getData('text/plain')).toBe(
      '“a <b> & c”\n(Ana Ruiz, quoted in Naskar, 2025, Harbour talks resume, ¶ 7)',
    )
    const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html')
    expect(html.querySelector('blockquote p')?.textContent).toBe('“a <b> & c”')
    expect(html.querySelector('cite')?.textContent).toContain('Naskar, 2025')
    expect(html.querySelector('b')).toBeNull()
  })

  it('gets an id of its own when it is pasted, and keeps its annotation', async () => {
    await start([pinOf(), 'two'])
    await userEvent.click(figure())
    const data = copy(open)
    caretTo(1)
    paste(open, data)
    paste(open, data)
    await vi.waitFor(() => expect(pins()).toHaveLength(3))
    expect(new Set(pins().map(({ pinId }) => pinId)).size).toBe(3)
    expect(pins().map(({ annotationId }) => annotationId)).toEqual(Array(3).fill('annotation-1'))
    expect(open.handle.body().annotationIds).toEqual(['annotation-1'])
  })

  it('moves by cut and paste', async () => {
    await start([pinOf(), 'two'])
    await userEvent.click(figure())
    const data = copy(open, 'cut')
    await vi.waitFor(() => expect(pins()).toHaveLength(0))
    caretTo(0)
    paste(open, data)
    await vi.waitFor(() =>
      expect(
        blocks(open)
          .map(({ type }) => type)
          .slice(0, 2),
      ).toEqual(['paragraph', 'pin']),
    )
  })

  it('moves with Alt+Shift+arrows, as every block does', async () => {
    await start(['one', pinOf(), 'two'])
    await userEvent.click(figure())
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    expect(types()).toEqual(['pin-1', 'paragraph', 'paragraph'])
    caretTo(2)
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    expect(
      blocks(open).map(({ type, children }) =>
        type === 'pin' ? 'pin' : (children as { text: string }[])[0]?.text,
      ),
    ).toEqual(['pin', 'two', 'one'])
  })

  it('moves by dragging its handle, with a line where it will land', async () => {
    await start([pinOf(), 'two', 'three'])
    const handle = figure().querySelector('[data-pin-handle]')!
    const dataTransfer = new DataTransfer()
    const drag = (type: string, target: Element, clientY: number) =>
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer, clientY, clientX: 40, bubbles: true, cancelable: true }),
      )
    const target = [...open.text.querySelectorAll('p')].find((line) => line.textContent === 'two')!
    const { bottom } = target.getBoundingClientRect()
    drag('dragstart', handle, 0)
    expect(drag('dragover', target, bottom - 2)).toBe(false)
    expect(document.body.lastElementChild?.className).toMatch(/line/)
    drag('drop', target, bottom - 2)
    await vi.waitFor(() => expect(types()).toEqual(['paragraph', 'pin-1', 'paragraph']))
    expect(document.body.lastElementChild?.className).not.toMatch(/line/)
  })

  it('says when its article is gone', async () => {
    await start([pinOf(), pinOf({ pinId: 'pin-2', articleId: 'article-2' }), ''])
    await vi.waitFor(() => expect(open.articles()).toEqual(['article-1', 'article-2']))
    expect(figure(1).hasAttribute('data-orphan')).toBe(false)
    open.present(new Set(['article-1']))
    await vi.waitFor(() => expect(figure(1).hasAttribute('data-orphan')).toBe(true))
    expect(figure(0).hasAttribute('data-orphan')).toBe(false)
    expect(getComputedStyle(figure(1).querySelector('figcaption span:nth-child(2)')!).display).not.toBe(
      'none',
    )
    open.handle.insertPin(pinOf({ pinId: 'pin-3', articleId: 'article-3' }))
    await vi.waitFor(() => expect(open.articles()).toContain('article-3'))
    expect(open.text.querySelector('[data-pin-id="pin-3"]')?.hasAttribute('data-orphan')).toBe(true)
  })

  it('says where else its statement stands, and shows it', async () => {
    await start([pinOf(), pinOf({ pinId: 'pin-2' }), ''])
    const also = (at: number) => figure(at).querySelector<HTMLElement>('[data-pin-also]')!
    expect(also(0).hidden).toBe(true)
    open.present(null, new Map([['pin-2', 'also in 3 articles, worded differently']]))
    await vi.waitFor(() => expect(also(1).hidden).toBe(false))
    expect(also(1).textContent).toBe('also in 3 articles, worded differently')
    expect(also(0).hidden).toBe(true)
    also(1).click()
    expect(open.elsewhere).toEqual(['pin-2'])
    expect(open.opened).toEqual([])
  })

  it('says what has become of its words, offers to do something, and takes other words in one step', async () => {
    await start([pinOf(), pinOf({ pinId: 'pin-2' }), ''])
    const news = (at: number) => figure(at).querySelector<HTMLElement>('[data-pin-news]')!
    expect(news(0).hidden).toBe(true)
    open.present(
      null,
      undefined,
      new Map([
        ['pin-1', { text: 'The source now reads “It builds trust.”', action: 'Take the new wording' }],
        ['pin-2', { text: 'The source changed.', action: null }],
      ]),
    )
    await vi.waitFor(() => expect(news(0).hidden).toBe(false))
    expect(news(0).textContent).toContain('now reads “It builds trust.”')
    expect(news(1).querySelector('button')!.hidden).toBe(true)
    await userEvent.click(news(0).querySelector('button')!)
    expect(open.acted).toEqual(['pin-1'])
    expect(open.opened).toEqual([])

    const to = { words: 'It builds trust.', locatorLabel: 'page', locator: '3' } as const
    expect(open.handle.rewordPin('pin-1', 'other words than it has', to)).toBe(false)
    expect(open.handle.rewordPin('pin-1', pinOf().words, to)).toBe(true)
    await vi.waitFor(() =>
      expect(figure(0).querySelector('blockquote')!.textContent).toBe('“It builds trust.”'),
    )
    expect(figure(0).textContent).toContain('p. 3')
    expect(pins()[0]).toMatchObject(to)
    expect(pins()[1]).toMatchObject({ words: pinOf().words })
    open.editor.dispatchCommand(UNDO_COMMAND, undefined)
    await vi.waitFor(() =>
      expect(figure(0).querySelector('blockquote')!.textContent).toBe('“It helps build trust.”'),
    )
    expect(news(0).hidden).toBe(false)
  })

  it('can be selected from outside, and tells its news then', async () => {
    await start(['one', pinOf(), ''])
    open.handle.selectPin('pin-1')
    expect(selectedPin()).toBe('pin-1')
    expect(open.handle.selectedPin()).toBe('pin-1')
    caretTo(0)
    expect(open.handle.selectedPin()).toBeNull()
  })
})
