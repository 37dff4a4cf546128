import { appendFile, mkdir, mkdtempDisposable, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { unexpected } from '../testing/unexpected'
import { createWatching } from './index'

const times = { first: 10, settle: 120, again: 200 }

async function setUp() {
  const temporary = await mkdtempDisposable(join(tmpdir(), 'watching-'))
  onTestFinished(async () => {
    // A watcher that was just closed may still be writing what it has seen.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await temporary.remove()
  })
  const folder = join(temporary.path, 'Saved pages')
  const library = join(temporary.path, 'library')
  await mkdir(folder)
  await mkdir(library)
  const imported: string[][] = []
  const said: string[] = []
  let chosen: string | null = folder
  const open = () => {
    const watching = createWatching({
      library,
      file: join(library, 'watching.json'),
      ports: { chooseFiles: () => Promise.resolve(chosen === null ? null : [chosen]), emit: () => undefined },
      importFiles: (paths, watched) => {
        imported.push([watched, ...paths.map((path) => basename(path))])
        return Promise.resolve(true)
      },
      say: (sentence) => void said.push(sentence),
      log: unexpected,
      times,
    })
    onTestFinished(watching.close)
    return watching
  }
  return { folder, library, imported, said, open, choose: (path: string | null) => (chosen = path) }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('a watched folder', () => {
  it('is none until one is chosen', async () => {
    const { folder, imported, open, choose } = await setUp()
    await writeFile(join(folder, 'a.html'), 'a')
    const watching = open()
    expect(await watching.handlers['watching.get']({})).toEqual({
      ok: true,
      value: { folder: null, missing: false },
    })
    choose(null)
    expect(await watching.handlers['watching.choose']({})).toMatchObject({ value: { folder: null } })
    await quiet()
    expect(imported).toEqual([])
  })

  it('gives what is in it, what comes and what changes, once each and over restarts', async () => {
    const { folder, imported, open } = await setUp()
    await writeFile(join(folder, 'a.html'), 'a')
    const watching = open()
    await watching.handlers['watching.choose']({})
    await vi.waitFor(() => expect(imported).toEqual([['Saved pages', 'a.html']]), 5000)
    await mkdir(join(folder, 'sub'))
    await writeFile(join(folder, 'sub/b.html'), 'b')
    await vi.waitFor(() => expect(imported.at(-1)).toEqual(['Saved pages', 'b.html']), 5000)
    await appendFile(join(folder, 'a.html'), ' more')
    await vi.waitFor(() => expect(imported.at(-1)).toEqual(['Saved pages', 'a.html']), 5000)
    await quiet()
    expect(imported).toHaveLength(3)
    watching.close()

    await writeFile(join(folder, 'c.html'), 'c')
    open()
    await vi.waitFor(() => expect(imported.at(-1)).toEqual(['Saved pages', 'c.html']), 5000)
    await quiet()
    expect(imported).toHaveLength(4)
  })

  it('gives a page again when only its pictures have changed, and no other page', async () => {
    const { folder, imported, open } = await setUp()
    await writeFile(join(folder, 'page.html'), '<p>one</p>')
    await writeFile(join(folder, 'other.html'), '<p>other</p>')
    await mkdir(join(folder, 'page_files'))
    await writeFile(join(folder, 'page_files/boat.png'), 'a boat')
    await writeFile(join(folder, 'page_files/style.css'), 'p {}')
    await open().handlers['watching.choose']({})
    await vi.waitFor(() => expect(imported).toEqual([['Saved pages', 'other.html', 'page.html']]), 5000)
    await writeFile(join(folder, 'page_files/boat.png'), 'a larger boat')
    await vi.waitFor(() => expect(imported.at(-1)).toEqual(['Saved pages', 'page.html']), 5000)
    await rm(join(folder, 'page_files/boat.png'))
    await vi.waitFor(() => expect(imported).toHaveLength(3), 5000)
    expect(imported.at(-1)).toEqual(['Saved pages', 'page.html'])
    // Nothing of it is read.
    await writeFile(join(folder, 'page_files/style.css'), 'p { color: red }')
    await quiet()
    expect(imported).toHaveLength(3)
  })

  it('waits until a file is written to its end, and leaves parts of downloads alone', async () => {
    const { folder, imported, open } = await setUp()
    await open().handlers['watching.choose']({})
    await writeFile(join(folder, 'page.html.crdownload'), 'half')
    await writeFile(join(folder, 'empty.html'), '')
    for (let n = 0; n < 12; n++) {
      await appendFile(join(folder, 'slow.html'), 'and more ')
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(imported).toEqual([])
    }
    await vi.waitFor(() => expect(imported).toEqual([['Saved pages', 'slow.html']]), 5000)
  })

  it('says once when it is gone, and goes on when it is there again', async () => {
    const { folder, imported, said, open } = await setUp()
    const watching = open()
    await watching.handlers['watching.choose']({})
    await quiet()
    await rm(folder, { recursive: true })
    await vi.waitFor(() => expect(said).toHaveLength(1), 5000)
    await quiet()
    watching.close()
    const again = open()
    await quiet()
    expect(said).toEqual([expect.stringContaining('Saved pages is not there any more')])
    expect(await again.handlers['watching.get']({})).toMatchObject({ value: { folder, missing: true } })
    await mkdir(folder)
    await writeFile(join(folder, 'a.html'), 'a')
    await vi.waitFor(() => expect(imported).toEqual([['Saved pages', 'a.html']]), 5000)
    expect(said).toHaveLength(2)
  })

  it('is not the library’s own, nor one around it', async () => {
    const { library, open, choose } = await setUp()
    const watching = open()
    for (const refused of [library, join(library, 'originals'), join(library, '..')]) {
      choose(refused)
      expect(await watching.handlers['watching.choose']({})).toMatchObject({
        error: { code: 'watch-refused' },
      })
    }
  })

  it('can be stopped', async () => {
    const { folder, imported, open } = await setUp()
    const watching = open()
    await watching.handlers['watching.choose']({})
    await watching.handlers['watching.stop']({})
    await writeFile(join(folder, 'a.html'), 'a')
    await quiet()
    expect(imported).toEqual([])
  })
})
