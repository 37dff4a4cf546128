import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { listenForKeys } from '../../commands'
import { LibraryContext, openLibrary, type OpenLibrary } from '../../db'
import { LibraryDatabase } from '../../db/schema'
import { MemoryFolder, outcome, revision } from '../../db/testing'
import { Announcer, Toasts, TooltipProvider } from '../../ui'
import '../../ui/styles'
import { createWorkspace, WorkspaceContext, type WorkspaceStore } from '../../workspace'
import { LibraryPane } from '.'

const TITLES = [
  'Apple harvest',
  'Bridge at Łódź',
  'Canal locks',
  'Dock strike',
  'Early trains',
  'Ferry returns',
]

let library: OpenLibrary
let workspace: WorkspaceStore
let root: Root
let stopKeys: () => void
let imported = 0

function draw(folder: MemoryFolder): void {
  const place = document.createElement('div')
  place.style.height = '600px'
  place.style.width = '260px'
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(
    <LibraryContext value={library}>
      <WorkspaceContext value={workspace}>
        <TooltipProvider>
          <LibraryPane backend={folder.backend} onImport={() => (imported += 1)} notes={<p>notes here</p>} />
          <Toasts />
          <Announcer />
        </TooltipProvider>
      </WorkspaceContext>
    </LibraryContext>,
  )
}

beforeEach(async () => {
  const folder = new MemoryFolder()
  const result = await openLibrary(folder.backend, new LibraryDatabase(`library-${crypto.randomUUID()}`))
  if (!result.ok) throw new Error(result.error.message)
  library = result.value
  workspace = createWorkspace()
  await library.local.set('library.sort', { field: 'title', descending: false })
  await library.articles.addOutcomes([outcome(...TITLES.map((title) => revision(title)))])
  imported = 0
  stopKeys = listenForKeys()
  draw(folder)
  await expect.poll(titles).toEqual(TITLES)
})
afterEach(async () => {
  root.unmount()
  stopKeys()
  await library.close()
  await library.db.delete()
})

const grid = () => page.getByRole('grid', { name: 'Articles' })
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')]
const titleOf = (row: HTMLElement) => row.querySelector('span')?.textContent
const titles = () => rows().map(titleOf)
const chosen = () =>
  rows()
    .filter((row) => row.ariaSelected === 'true')
    .map(titleOf)
const active = () => {
  const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')
  return id ? titleOf(document.getElementById(id)!) : null
}
const focusGrid = () => document.querySelector<HTMLElement>('[role=grid]')!.focus()

describe('the list of articles', () => {
  it('says who and when below the title, and how many there are', async () => {
    expect(rows()[0]?.textContent).toBe('Apple harvestBerg · 12 Apr 2025')
    await expect.element(page.getByRole('button', { name: 'Articles 6' })).toBeVisible()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '6')
  })

  it('filters as one types, without diacritics, and Escape takes the filter away', async () => {
    const filter = page.getByRole('textbox', { name: 'Filter articles' })
    await userEvent.fill(filter, 'lodz')
    await expect.poll(titles).toEqual(['Bridge at Łódź'])
    await expect.element(page.getByRole('button', { name: 'Articles 1 of 6' })).toBeVisible()
    await userEvent.fill(filter, 'nowhere')
    await expect.element(page.getByText(/No article has “nowhere”/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(titles).toEqual(TITLES)
  })

  it('opens by click and by Enter', async () => {
    rows()[2]!.click()
    const first = workspace.getState().articleId
    expect(first).toBe(rows()[2]!.dataset['id'])
    await expect.poll(chosen).toEqual(['Canal locks'])
    focusGrid()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(workspace.getState().articleId).toBe(rows()[3]!.dataset['id'])
  })

  it('chooses several by keyboard: Shift, Ctrl and Space, Home and End, letters', async () => {
    focusGrid()
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    await expect.poll(chosen).toEqual(['Bridge at Łódź', 'Canal locks'])
    await userEvent.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control} ')
    await expect.poll(chosen).toEqual(['Bridge at Łódź', 'Canal locks', 'Early trains'])
    await userEvent.keyboard('{End}')
    await expect.poll(active).toBe('Ferry returns')
    await userEvent.keyboard('{Home}')
    await expect.poll(chosen).toEqual(['Apple harvest'])
    await userEvent.keyboard('d')
    await expect.poll(chosen).toEqual(['Dock strike'])
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.poll(chosen).toEqual(TITLES)
  })

  it('chooses a range and single ones by pointer', async () => {
    rows()[1]!.click()
    await expect.poll(chosen).toEqual(['Bridge at Łódź'])
    rows()[3]!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
    await expect.poll(chosen).toEqual(['Bridge at Łódź', 'Canal locks', 'Dock strike'])
    rows()[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
    await expect.poll(chosen).toEqual(['Bridge at Łódź', 'Dock strike'])
  })

  it('deletes what is chosen, goes on below it, and brings it back', async () => {
    focusGrid()
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}')
    await expect.poll(titles).toEqual(['Apple harvest', 'Dock strike', 'Early trains', 'Ferry returns'])
    await expect.poll(chosen).toEqual(['Dock strike'])
    await expect.element(page.getByRole('listitem').getByText('Deleted 2 articles')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(titles).toEqual(TITLES)
  })

  it('undoes a deletion by key while it has the focus', async () => {
    rows()[0]!.click()
    await expect.poll(chosen).toEqual(['Apple harvest'])
    focusGrid()
    await userEvent.keyboard('{Delete}')
    await expect.poll(titles).toHaveLength(5)
    expect(workspace.getState().articleId).toBeNull()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(titles).toEqual(TITLES)
  })

  it('sorts by what is chosen and remembers it', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Sort articles' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Z to A' }))
    await expect.poll(titles).toEqual(TITLES.toReversed())
    expect(library.local.get('library.sort')).toEqual({ field: 'title', descending: true })
  })

  it('has a context menu for the row under the pointer', async () => {
    rows()[4]!.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 60, clientY: 200 }))
    await expect.poll(chosen).toEqual(['Early trains'])
    await expect.element(page.getByRole('menuitem', { name: 'Show original in its folder' })).toBeVisible()
    await userEvent.click(page.getByRole('menuitem', { name: /Open article/ }))
    await expect.poll(() => workspace.getState().articleId).toBe(rows()[4]!.dataset['id'])
  })

  it('folds its sections away', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Notes 0' }))
    await expect.element(page.getByText('notes here')).not.toBeInTheDocument()
    expect(library.local.get('library.section.notes')).toBe(false)
    await userEvent.click(page.getByRole('button', { name: 'Import…' }))
    expect(imported).toBe(1)
  })
})
