import { $getRoot, UNDO_COMMAND } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { blocks, mount, type Mounted } from '../testing'

let open: Mounted
beforeEach(async () => {
  document.body.replaceChildren()
  open = await mount()
  open.text.focus()
})
afterEach(() => open.unmount())

const type = (text: string) => userEvent.keyboard(text)
const kinds = () => blocks(open).map(({ type, tag, listType }) => listType ?? tag ?? type)

describe('Markdown shortcuts', () => {
  it.each([
    ['# a', 'h1', 'h1'],
    ['## a', 'h2', 'h2'],
    ['### a', 'h3', 'h3'],
    ['#### a', 'h3', 'h3'],
    ['> a', 'quote', 'blockquote'],
    ['- a', 'bullet', 'ul li'],
    ['1. a', 'number', 'ol li'],
    ['[[ ] a', 'check', 'li[role=checkbox]'],
  ])('%s', async (typed, kind, selector) => {
    await type(typed)
    expect(kinds()[0]).toBe(kind)
    expect(open.text.querySelector(selector)?.textContent).toBe('a')
  })

  it('makes rules and code blocks', async () => {
    await type('---{Enter}after')
    expect(kinds()).toEqual(['horizontalrule', 'paragraph'])
    await type('{Enter}```{Enter}let x')
    expect(kinds()).toEqual(['horizontalrule', 'paragraph', 'code'])
  })

  it('makes bold, italic, struck and marked text, and links', async () => {
    await type('**b** *i* ~~s~~ ==m== `c` ')
    for (const [selector, text] of [
      ['strong', 'b'],
      ['em', 'i'],
      ['s, .s, [class*=strikethrough]', 's'],
      ['mark', 'm'],
      ['code', 'c'],
    ] as const)
      expect(open.text.querySelector(selector)?.textContent, selector).toBe(text)
  })

  it('refuses links that would run something', async () => {
    await type('[[x](javascript:alert(1)) ')
    expect(open.text.querySelector('a')).toBeNull()
  })
})

describe('lists', () => {
  it('go in and out with Tab, which elsewhere leaves the text', async () => {
    await type('- one{Enter}two{Tab}')
    expect(open.text.querySelector('ul ul')?.textContent).toBe('two')
    await type('{Shift>}{Tab}{/Shift}')
    expect(open.text.querySelector('ul ul')).toBeNull()
    await type('{Enter}{Enter}text')
    expect(kinds()).toEqual(['bullet', 'paragraph'])
    await type('{Tab}')
    expect(document.activeElement).not.toBe(open.text)
  })

  it('move by item', async () => {
    await type('- one{Enter}two{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    expect([...open.text.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['two', 'one'])
  })
})

describe('the slash menu', () => {
  const list = () => page.getByRole('listbox', { name: 'Insert' })
  const options = () =>
    list()
      .getByRole('option')
      .elements()
      .map((option) => option.textContent)

  it('filters, and Enter makes the block', async () => {
    await type('/')
    await expect.element(list()).toBeVisible()
    expect(options()).toContain('Bulleted list')
    await type('head')
    expect(options()).toEqual(['Heading 1', 'Heading 2', 'Heading 3'])
    await type('{ArrowDown}')
    await vi.waitFor(() =>
      expect(
        document.getElementById(open.text.getAttribute('aria-activedescendant') ?? '')?.textContent,
      ).toBe('Heading 2'),
    )
    await type('{Enter}Title')
    expect(open.text.querySelector('h2')?.textContent).toBe('Title')
    expect(list().elements()).toHaveLength(0)
    expect(open.text.hasAttribute('aria-activedescendant')).toBe(false)
  })

  it('leaves the text alone after Escape', async () => {
    await type('/qu')
    await expect.element(list()).toBeVisible()
    await type('{Escape}')
    await vi.waitFor(() => expect(list().elements()).toHaveLength(0))
    await type('ay')
    expect(open.text.textContent).toBe('/quay')
    expect(list().elements()).toHaveLength(0)
    expect(document.activeElement).toBe(open.text)
  })

  it('opens only at the start of a block', async () => {
    await type('a/')
    expect(list().elements()).toHaveLength(0)
  })

  it('inserts a rule by mouse', async () => {
    await type('/')
    await userEvent.click(list().getByRole('option', { name: 'Horizontal rule' }))
    await vi.waitFor(() => expect(kinds()).toContain('horizontalrule'))
    expect(open.text.textContent).not.toContain('/')
  })
})

describe('the toolbar', () => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  it('shows and changes the state at the caret', async () => {
    await type('plain')
    open.editor.update(() => void $getRoot().select(0), { discrete: true })
    await expect.element(button('Bold')).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(button('Bold'))
    await expect.element(button('Bold')).toHaveAttribute('aria-pressed', 'true')
    expect(open.text.querySelector('strong')?.textContent).toBe('plain')
    await userEvent.click(button('Numbered list'))
    expect(kinds()).toEqual(['number'])
    await expect.element(button('Numbered list')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(button('Numbered list'))
    expect(kinds()).toEqual(['paragraph'])
    await userEvent.click(button('Undo'))
    await vi.waitFor(() => expect(kinds()).toEqual(['number']))
    open.editor.dispatchCommand(UNDO_COMMAND, undefined)
  })

  it('adds, changes and removes a link', async () => {
    await type('quay')
    open.editor.update(() => void $getRoot().select(0), { discrete: true })
    await userEvent.click(button('Link…'))
    const field = page.getByRole('textbox', { name: 'Address' })
    await expect.element(field).toHaveFocus()
    await userEvent.fill(field, 'javascript:alert(1)')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('This is no web or mail address', { exact: false })).toBeVisible()
    await userEvent.fill(field, 'quay.example/a')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() =>
      expect(open.text.querySelector('a')?.getAttribute('href')).toBe('https://quay.example/a'),
    )
    await vi.waitFor(() => expect(document.activeElement).toBe(open.text))
    await userEvent.click(button('Link…'))
    await userEvent.click(button('Remove link'))
    await vi.waitFor(() => expect(open.text.querySelector('a')).toBeNull())
    expect(open.text.textContent).toBe('quay')
  })
})
