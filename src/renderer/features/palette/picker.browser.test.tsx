import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../ui/styles'
import { Picker, type Choice } from './picker'

let root: Root
let chosen: string[] = []
let closed = 0
const choice = (title: string): Choice => ({
  id: title,
  title,
  aside: null,
  choose: () => chosen.push(title),
})
const many = Array.from({ length: 5000 }, (_, n) => choice(`Article number ${n}`))

beforeEach(async () => {
  chosen = []
  closed = 0
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(
    <Picker
      label="Go to"
      placeholder="Title"
      choices={[choice('Bridge at Łódź'), choice('Budget night'), ...many]}
      nothing="Nothing."
      onClose={() => (closed += 1)}
    />,
  )
  await expect.element(field()).toHaveFocus()
})
afterEach(() => root.unmount())

const field = () => page.getByRole('combobox', { name: 'Go to' })
const active = () => {
  const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : null
}

describe('Picker', () => {
  it('finds by word starts and chooses by Enter', async () => {
    await userEvent.keyboard('lod')
    await expect.poll(active).toBe('Bridge at Łódź')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => chosen).toEqual(['Bridge at Łódź'])
    expect(closed).toBe(1)
  })

  it('goes round with the arrows, and the active choice is always there to be read', async () => {
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(active).toBe('Budget night')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.poll(active).toBe('Article number 4999')
    expect(document.querySelectorAll('[role=option]').length).toBeLessThan(100)
  })

  it('says that nothing was found and closes with Escape', async () => {
    await userEvent.keyboard('zzz')
    await expect.element(page.getByText('Nothing.')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(chosen).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(closed).toBe(1)
  })
})
