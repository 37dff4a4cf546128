import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Annotation } from '#shared/domain/annotation'
import type { Note } from '#shared/domain/note'
import type { PinSnapshot } from '#shared/domain/pin'
import { LibraryContext, newRecord, openLibrary, type OpenLibrary } from '../../db'
import { LibraryDatabase } from '../../db/schema'
import { MemoryFolder, outcome, revision } from '../../db/testing'
import { composeBody } from '../../editor'
import { Announcer, Toasts, TooltipProvider } from '../../ui'
import { createWorkspace, openNote, WorkspaceContext, type WorkspaceStore } from '../../workspace'
import { createNoteWithPin, flushNotes, NotebookCommands, NoteList, NotePane } from '.'
import { listenForKeys, register, run } from '../../commands'

let folder: MemoryFolder
let library: OpenLibrary
let workspace: WorkspaceStore
let root: Root
let articleId: string

beforeEach(async () => {
  folder = new MemoryFolder()
  const result = await openLibrary(folder.backend, new LibraryDatabase(`notebook-${crypto.randomUUID()}`))
  if (!result.ok) throw new Error(result.error.message)
  library = result.value
  articleId = (await library.articles.addOutcomes([outcome(revision('Harbour talks'))])).added[0]!
  workspace = createWorkspace()
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(
    <LibraryContext value={library}>
      <WorkspaceContext value={workspace}>
        <TooltipProvider>
          <NotebookCommands backend={folder.backend} />
          <NoteList />
          <NotePane backend={folder.backend} />
          <Toasts />
          <Announcer />
        </TooltipProvider>
      </WorkspaceContext>
    </LibraryContext>,
  )
  await expect.element(page.getByText('No note is open')).toBeVisible()
})
afterEach(async () => {
  root.unmount()
  await flushNotes()
  await library.close()
  await library.db.delete()
})

const made = async (title: string, ...parts: (string | PinSnapshot)[]): Promise<Note> => {
  const note = { ...newRecord(), title, ...composeBody(parts) }
  await library.notes.create(note)
  return note
}
const text = () => page.getByRole('textbox', { name: 'Note text' })
const title = () => page.getByRole('textbox', { name: 'Note title' })
const shows = (place: Locator, words: string) =>
  expect.poll(() => place.query()?.textContent).toContain(words)
const stored = async (id: string) => (await library.notes.get(id))!
const show = async (id: string) => {
  openNote(workspace, id)
  await expect.element(text()).toBeVisible()
}
const annotation = (): Annotation => ({
  ...newRecord(),
  articleId,
  sourceId: 's',
  revisionId: 'r/0/1',
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: 'talks', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 8, end: 13, unit: 'utf-16' },
  },
  kind: 'highlight',
  colour: 'yellow',
  comment: '',
  tags: [],
  speaker: null,
})
const snapshotOf = ({ id }: Annotation): PinSnapshot => ({
  pinId: crypto.randomUUID(),
  annotationId: id,
  articleId,
  words: 'talks',
  speaker: null,
  authors: ['Berg'],
  year: '2025',
  title: 'Harbour talks',
  siteName: null,
  url: null,
  published: '2025-04-12',
  locatorLabel: 'paragraph',
  locator: '1',
})

describe('writing', () => {
  it('is kept without a button, and shown again', async () => {
    await vi.waitFor(() => expect(run('note.new')).toBe(true))
    await expect.element(title()).toHaveFocus()
    await userEvent.keyboard('Talks{Enter}Before noon')
    await vi.waitFor(async () => {
      const note = await stored(workspace.getState().noteId!)
      expect(note).toMatchObject({ title: 'Talks', excerpt: 'Before noon', annotationIds: [] })
    })
    const id = workspace.getState().noteId!
    openNote(workspace, null)
    await expect.element(page.getByText('No note is open')).toBeVisible()
    await show(id)
    await shows(text(), 'Before noon')
    await expect.element(page.getByText('2 words', { exact: true })).toBeVisible()
  })

  it('leaves a note alone that nobody changed', async () => {
    const note = await made('Kept', 'As it was.', '')
    const write = vi.spyOn(library.notes, 'write')
    await show(note.id)
    await userEvent.click(text())
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    openNote(workspace, null)
    await flushNotes()
    expect(write).not.toHaveBeenCalled()
    expect(await stored(note.id)).toEqual(note)
  })

  it('is written when another note is opened', async () => {
    const [first, second] = [await made('One', 'one'), await made('Two', 'two')]
    await show(first.id)
    await userEvent.click(text())
    await userEvent.keyboard('{Control>}{End}{/Control}!')
    await shows(text(), 'one!')
    openNote(workspace, second.id)
    await vi.waitFor(async () => expect((await stored(first.id)).excerpt).toBe('one!'), { timeout: 5_000 })
    await shows(text(), 'two')
    expect((await stored(second.id)).body).toBe(second.body)
  })

  it('is written by flushNotes', async () => {
    const note = await made('One', 'one')
    await show(note.id)
    await userEvent.click(text())
    await userEvent.keyboard('{Control>}{End}{/Control}?')
    await flushNotes()
    expect((await stored(note.id)).excerpt).toBe('one?')
  })

  it('goes on when a write fails, says so, and is written later', async () => {
    const note = await made('One', 'one')
    await show(note.id)
    const write = vi.spyOn(library.notes, 'write').mockRejectedValue(new Error('The disk is full.'))
    await userEvent.click(text())
    await userEvent.keyboard('{Control>}{End}{/Control} more')
    await shows(page.getByRole('alert'), 'could not be saved: The disk is full. Keep')
    await userEvent.keyboard(' and more')
    // Closing the note loses nothing either.
    openNote(workspace, null)
    await vi.waitFor(() => expect(page.getByText('No note is open').elements()).toHaveLength(1))
    await show(note.id)
    await shows(text(), 'one more and more')
    write.mockRestore()
    await flushNotes()
    expect((await stored(note.id)).excerpt).toBe('one more and more')
  })
})

describe('pins', () => {
  it('go into the open note with their annotation in one transaction, and are announced', async () => {
    const note = await made('One', 'one')
    await show(note.id)
    await vi.waitFor(() => expect(workspace.getState().noteSurface?.noteId).toBe(note.id))
    const write = vi.spyOn(library.notes, 'write')
    const marked = annotation()
    await workspace.getState().noteSurface!.insertPin(marked, snapshotOf(marked))
    expect(write).toHaveBeenCalledOnce()
    expect((await stored(note.id)).annotationIds).toEqual([marked.id])
    expect(await library.annotations.get(marked.id)).toEqual(marked)
    await shows(page.getByRole('status', { name: 'Announcements' }), 'Pinned to note.')
    openNote(workspace, null)
    await vi.waitFor(() => expect(workspace.getState().noteSurface).toBeNull())
  })

  it('make a note of their own, open at their place, and stay when the article goes', async () => {
    const marked = annotation()
    const id = await createNoteWithPin(library, marked, snapshotOf(marked))
    expect(await stored(id)).toMatchObject({ excerpt: '“talks”', annotationIds: [marked.id] })
    expect(await library.annotations.get(marked.id)).toEqual(marked)
    await show(id)
    await userEvent.click(page.getByRole('button', { name: 'Open in reader' }))
    await vi.waitFor(() =>
      expect(workspace.getState().target).toMatchObject({
        articleId,
        revisionId: 'r/0/1',
        start: 8,
        end: 13,
      }),
    )
    const gone = page.getByText('The article is no longer in the library')
    await expect.element(gone).not.toBeVisible()
    await library.articles.remove([articleId])
    await expect.element(gone).toBeVisible()
    await shows(text(), 'Berg, 2025, Harbour talks, ¶ 1')
    await shows(
      page.getByRole('status', { name: 'Announcements' }),
      'Pinned passage: “talks”\n(Berg, 2025, Harbour talks, ¶ 1)',
    )
  })
})

describe('the list “Notes”', () => {
  const row = (name: string) =>
    page.getByRole('list', { name: 'Notes' }).getByRole('button', { name, exact: false })
  const names = () =>
    page
      .getByRole('list', { name: 'Notes' })
      .getByRole('button')
      .elements()
      .map((one) => one.firstElementChild?.textContent)

  it('opens, renames and deletes by keyboard, and brings back', async () => {
    const strangers: string[] = []
    const stranger = (key: string) => ({
      id: `library.${key}`,
      label: key,
      menu: null,
      scope: 'library' as const,
      keys: [key],
      run: () => strangers.push(key),
    })
    const stops = [register([stranger('Enter'), stranger('Delete')]), listenForKeys()]
    document.body.dataset['commandScope'] = 'library'
    await made('One', 'first words')
    await made('Two')
    await vi.waitFor(() => expect(names()).toEqual(['Two', 'One']))
    await shows(row('One'), 'first words')
    await userEvent.click(row('Two'))
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(row('One')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(title()).toHaveValue('One')

    row('One').element().focus()
    await userEvent.keyboard('{F2}')
    await userEvent.fill(page.getByRole('textbox', { name: 'New title' }), 'Uno')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(names()).toEqual(['Uno', 'Two']))
    await expect.element(title()).toHaveValue('Uno')

    await vi.waitFor(() => expect(document.activeElement).toBe(row('Uno').element()))
    await userEvent.keyboard('{Delete}')
    await vi.waitFor(() => expect(names()).toEqual(['Two']))
    expect(workspace.getState().noteId).toBeNull()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }).last())
    await vi.waitFor(() => expect(names()).toHaveLength(2))
    await expect.element(title()).toHaveValue('Uno')
    // The pane around the list has commands on the same keys.
    expect(strangers).toEqual([])
    for (const stop of stops) stop()
    delete document.body.dataset['commandScope']
  })
})
