import { $createParagraphNode, $createTextNode, $getRoot, UNDO_COMMAND } from 'lexical'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { blocks, mount, pinOf, type Mounted } from '../testing'
import { BodyWriter } from './body-writer'

let open: Mounted
afterEach(() => open.unmount())

const stored = (...children: unknown[]) =>
  JSON.stringify({ root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } })
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  textFormat: 0,
  textStyle: '',
  children,
})
const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

describe('a body in the editor', () => {
  it('is not touched by opening it', async () => {
    open = await mount(['one', pinOf(), 'two'])
    open.text.focus()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(open.changes()).toBe(0)
    await userEvent.keyboard('{Control>}{End}{/Control}x')
    expect(open.changes()).toBeGreaterThan(0)
  })

  it('keeps unknown nodes exactly, wherever they stand, through editing beside them', async () => {
    const chart = { type: 'chart', version: 3, data: [1, 2], children: [{ type: 'bar', n: null }] }
    const mark = { type: 'footnote', version: 1, id: 'f' }
    open = await mount(stored(chart, paragraph(text('before '), mark, text(' after'))))
    expect(open.text.textContent).toContain('Something from another version')
    open.editor.update(() => void $getRoot().append($createParagraphNode().append($createTextNode('mine'))), {
      discrete: true,
    })
    const [first, second, third] = blocks(open)
    expect(first).toEqual(chart)
    expect((second!['children'] as unknown[])[1]).toEqual(mark)
    expect(third).toMatchObject({ children: [{ text: 'mine' }] })
  })

  it('can be read but not changed when a newer version wrote it', async () => {
    open = await mount(stored(paragraph(text('later'))), 2)
    expect(open.text.isContentEditable).toBe(false)
    expect(document.body.textContent).toContain('newer version of Commonplace')
    open.text.focus()
    await userEvent.keyboard('x')
    expect(open.changes()).toBe(0)
    expect(open.text.textContent).toBe('later')
  })

  it('costs one block after a keystroke in a note of 1,000 blocks', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) =>
      at % 10 === 0 ? pinOf({ pinId: `pin-${at}`, annotationId: `a-${at}` }) : `Paragraph ${at} of the note.`,
    )
    open = await mount(many)
    const writer = new BodyWriter()
    const stop = open.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      writer.forget(dirtyElements.keys())
      writer.forget(dirtyLeaves)
    })
    const first = writer.write(open.editor.getEditorState())
    expect(writer.serialised).toBe(1_000)
    expect(first.annotationIds).toHaveLength(100)

    open.text.focus()
    open.editor.update(
      () =>
        void $getRoot()
          .getChildAtIndex(500 + 1)
          ?.selectEnd(),
      { discrete: true },
    )
    await userEvent.keyboard('!')
    writer.write(open.editor.getEditorState())
    expect(writer.serialised).toBe(1_001)

    open.editor.update(() => $getRoot().getChildAtIndex(100)?.remove(), { discrete: true })
    const last = writer.write(open.editor.getEditorState())
    expect(writer.serialised).toBeLessThanOrEqual(1_004)
    expect(last.annotationIds).toHaveLength(99)
    expect(JSON.parse(last.body)).toEqual(
      JSON.parse(new BodyWriter().write(open.editor.getEditorState()).body),
    )
    stop()
  })

  it('is right again after undo', async () => {
    open = await mount(['one', 'two'])
    open.text.focus()
    open.editor.update(() => void $getRoot().getLastChild()?.selectEnd(), { discrete: true })
    const before = open.handle.body().body
    await userEvent.keyboard('x')
    expect(open.handle.body().body).not.toBe(before)
    open.editor.dispatchCommand(UNDO_COMMAND, undefined)
    await vi.waitFor(() => expect(open.handle.body().body).toBe(before))
  })
})
