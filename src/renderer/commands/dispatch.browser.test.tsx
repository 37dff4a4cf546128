import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenForKeys, register, setCustomKeys, setSingleKeys } from '.'
import type { Command } from './types'

let ran: string[] = []
let stop: () => void = () => undefined
const command = (id: string, keys: string[], rest: Partial<Command> = {}): Command => ({
  id,
  label: id,
  menu: null,
  keys,
  run: () => ran.push(id),
  ...rest,
})

function place(tag: string, scope?: string): HTMLElement {
  const element = document.createElement(tag)
  element.tabIndex = 0
  const holder = document.createElement('div')
  if (scope !== undefined) holder.dataset['commandScope'] = scope
  holder.append(element)
  document.body.append(holder)
  return element
}

/** Answers whether the browser was kept from doing something. */
function press(target: HTMLElement, key: string, held: KeyboardEventInit = {}): boolean {
  target.focus()
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

beforeEach(() => {
  ran = []
  stop = listenForKeys()
})
afterEach(() => {
  stop()
  setCustomKeys({})
  setSingleKeys(true)
  document.body.replaceChildren()
})

describe('the keys of the window', () => {
  it('run an app command everywhere, in text fields too', () => {
    const leave = register([command('go', ['Mod+K'])])
    expect(press(place('input'), 'k', { ctrlKey: true })).toBe(true)
    expect(press(place('div'), 'k', { ctrlKey: true })).toBe(true)
    expect(ran).toEqual(['go', 'go'])
    leave()
    expect(press(place('div'), 'k')).toBe(false)
    expect(ran).toHaveLength(2)
  })

  it('run a single key only inside its scope and never while typing', () => {
    const leave = register([command('next', ['j'], { scope: 'reader' })])
    expect(press(place('div', 'reader'), 'j')).toBe(true)
    expect(press(place('div', 'note'), 'j')).toBe(false)
    expect(press(place('input', 'reader'), 'j')).toBe(false)
    const editable = place('div', 'reader')
    editable.contentEditable = 'true'
    expect(press(editable, 'j')).toBe(false)
    expect(ran).toEqual(['next'])
    setSingleKeys(false)
    expect(press(place('div', 'reader'), 'j')).toBe(false)
    expect(ran).toEqual(['next'])
    leave()
  })

  it('prefer the innermost scope', () => {
    const leave = register([
      command('open outer', ['Enter'], { scope: 'library' }),
      command('open inner', ['Enter'], { scope: 'notes' }),
    ])
    const inner = place('div', 'notes')
    const outer = place('div', 'library')
    outer.append(inner.parentElement!)
    press(inner, 'Enter')
    press(outer, 'Enter')
    expect(ran).toEqual(['open inner', 'open outer'])
    leave()
  })

  it('prefer the scope that has the focus, and what can run', () => {
    const leave = register([
      command('find everywhere', ['Mod+F']),
      command('find here', ['Mod+F'], { scope: 'reader' }),
      command('off', ['Mod+B'], { scope: 'reader', enabled: () => false }),
    ])
    press(place('div', 'reader'), 'f', { ctrlKey: true })
    press(place('div', 'library'), 'f', { ctrlKey: true })
    press(place('div', 'reader'), 'b', { ctrlKey: true })
    expect(ran).toEqual(['find here', 'find everywhere'])
    leave()
  })

  it('keep from the browser what it would do itself', () => {
    for (const key of 'n t h j p l o s'.split(' '))
      expect(press(place('div'), key, { ctrlKey: true })).toBe(true)
    expect(press(place('div'), 'F7')).toBe(true)
    expect(press(place('input'), 'ArrowLeft', { altKey: true })).toBe(true)
    expect(press(place('input'), 'c', { ctrlKey: true })).toBe(false)
    expect(press(place('input'), 'ArrowLeft')).toBe(false)
  })

  it('follow keys that were changed', () => {
    const leave = register([command('go', ['Mod+K'])])
    setCustomKeys({ go: ['Mod+Y'] })
    press(place('div'), 'k', { ctrlKey: true })
    expect(ran).toEqual([])
    press(place('div'), 'y', { ctrlKey: true })
    expect(ran).toEqual(['go'])
    leave()
  })

  it('run function keys in texts, with Shift too', () => {
    const leave = register([command('next', ['F6']), command('previous', ['Shift+F6'])])
    press(place('input'), 'F6')
    press(place('input'), 'F6', { shiftKey: true })
    expect(ran).toEqual(['next', 'previous'])
    leave()
  })

  it('run nothing behind a dialog and leave recorded keys alone', () => {
    const leave = register([command('go', ['Mod+K'])])
    const inDialog = place('input')
    inDialog.parentElement!.setAttribute('role', 'dialog')
    expect(press(inDialog, 'k', { ctrlKey: true })).toBe(true)
    const raw = place('button')
    raw.dataset['keysRaw'] = ''
    expect(press(raw, 'k', { ctrlKey: true })).toBe(false)
    expect(ran).toEqual([])
    leave()
  })

  it('keep what is typed for the field that a command is opening', async () => {
    const reader = place('div', 'reader')
    const field = place('input') as HTMLInputElement
    const leave = [
      register([command('pin', ['p'], { scope: 'reader' })]),
      register([command('go', ['Mod+K'], { opensField: true })]),
    ]
    press(reader, 'k', { ctrlKey: true })
    expect(press(reader, 'p')).toBe(true)
    expect(press(reader, 'P', { shiftKey: true })).toBe(true)
    expect(ran).toEqual(['go'])
    field.focus()
    await expect.poll(() => field.value).toBe('pP')
    expect(press(reader, 'p')).toBe(true)
    expect(ran).toEqual(['go', 'pin'])
    expect(field.value).toBe('pP')
    press(reader, 'k', { ctrlKey: true })
    press(reader, 'Escape')
    press(reader, 'p')
    expect(ran).toEqual(['go', 'pin', 'go', 'pin'])
    for (const one of leave) one()
  })

  it('do nothing while an input method composes', () => {
    const leave = register([command('go', ['Mod+K'])])
    press(place('input'), 'k', { ctrlKey: true, isComposing: true })
    expect(ran).toEqual([])
    leave()
  })
})
