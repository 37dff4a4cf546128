import {
  chmod,
  mkdir,
  mkdtempDisposable,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failure } from '#shared/result'
import { recordingPorts } from '../testing/shell-ports'
import { savingHandlers } from './handlers'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'saving-'))
// Links, permissions and paths that begin with a slash.
const WINDOWS = process.platform === 'win32'
const kind = { name: 'Markdown', extension: 'md' }

const saver = (path: string | null, library = '/library') => {
  const { ports, asked } = recordingPorts({ chooseWhereToSave: () => Promise.resolve(path) })
  const handlers = savingHandlers(library, ports)
  const save = (text: string) => handlers['saving.text']({ suggestedName: 'Note.md', kind, text })
  return { handlers, save, asked }
}

describe('saving', () => {
  it('writes the text where the person chose and leaves nothing else there', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'Note.md')
    expect(await saver(path).save('# Größe')).toEqual({ ok: true, value: { path } })
    expect(await readFile(path, 'utf8')).toBe('# Größe')
    expect(await readdir(temp.path)).toEqual(['Note.md'])
  })

  it('does nothing when the person cancelled', async () => {
    expect(await saver(null).save('text')).toEqual({ ok: true, value: { path: null } })
  })

  it.skipIf(WINDOWS)('keeps the permissions of a file that it replaces, and a link a link', async () => {
    await using temp = await temporary()
    const [file, link] = [join(temp.path, 'real.md'), join(temp.path, 'link.md')]
    await writeFile(file, 'old')
    await chmod(file, 0o640)
    await symlink(file, link)
    expect((await saver(link).save('new')).ok).toBe(true)
    expect(await readFile(file, 'utf8')).toBe('new')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await readlink(link)).toBe(file)
  })

  it.each([
    ['a missing folder', ['missing', 'Note.md'], 'the file or folder is not there any more'],
    ['a folder of that name', ['folder'], 'there is a folder of that name'],
    ['a file in the way', ['file', 'Note.md'], 'a part of the path is not a folder'],
  ])('says one sentence about %s and keeps what was there', async (_, parts, because) => {
    await using temp = await temporary()
    await mkdir(join(temp.path, 'folder'))
    await writeFile(join(temp.path, 'file'), 'kept')
    const saved = await saver(join(temp.path, ...parts)).save('text')
    expect(saved.ok ? '' : saved.error.message).toContain(
      `${parts.at(-1) ?? ''} could not be saved, because ${because}`,
    )
    expect((await readdir(temp.path)).sort()).toEqual(['file', 'folder'])
    expect(await readFile(join(temp.path, 'file'), 'utf8')).toBe('kept')
  })

  it('does not write into the library', async () => {
    await using temp = await temporary()
    const saved = await saver(join(temp.path, 'library.json'), temp.path).save('text')
    expect(saved).toMatchObject({ ok: false, error: { code: 'save-refused' } })
    expect(await readdir(temp.path)).toEqual([])
  })

  it('prints before it asks where to save', async () => {
    await using temp = await temporary()
    const { ports, asked } = recordingPorts()
    const path = join(temp.path, 'Note.pdf')
    const order: string[] = []
    const handlers = savingHandlers('/library', {
      ...ports,
      printToPdf: () => {
        order.push('print')
        return ports.printToPdf()
      },
      chooseWhereToSave: () => {
        order.push('ask')
        return Promise.resolve(path)
      },
    })
    expect(await handlers['saving.pdf']({ suggestedName: 'Note.pdf' })).toEqual({ ok: true, value: { path } })
    expect(order).toEqual(['print', 'ask'])
    expect(await readFile(path, 'utf8')).toBe('%PDF-')
    expect(asked).toEqual([['printToPdf']])

    const broken = failure('print', 'The note could not be printed.')
    const refusing = savingHandlers('/library', { ...ports, printToPdf: () => Promise.resolve(broken) })
    expect(await refusing['saving.pdf']({ suggestedName: 'Note.pdf' })).toEqual(broken)
  })
})

describe('the folders of the save dialog', () => {
  it.skipIf(WINDOWS)('are listed by name without hidden things; a link to a folder is a folder', async () => {
    await using temp = await temporary()
    for (const name of ['b', 'a10', 'a9', '.hidden']) await mkdir(join(temp.path, name))
    await writeFile(join(temp.path, 'x.md'), '')
    await symlink(join(temp.path, 'b'), join(temp.path, 'link'))
    const { handlers } = saver(null)
    expect(await handlers['saving.listFolder']({ folder: temp.path })).toEqual({
      ok: true,
      value: { folder: temp.path, parent: tmpdir(), folders: ['a9', 'a10', 'b', 'link'], files: ['x.md'] },
    })
  })

  it('begin at home and end at the root', async () => {
    const { handlers } = saver(null)
    expect(await handlers['saving.listFolder']({ folder: '' })).toMatchObject({
      value: { folder: homedir() },
    })
    expect(await handlers['saving.listFolder']({ folder: '/' })).toMatchObject({ value: { parent: null } })
    const missing = await handlers['saving.listFolder']({ folder: '/no/such/place' })
    expect(missing.ok ? '' : missing.error.message).toContain('The folder /no/such/place could not be shown')
  })

  it.skipIf(WINDOWS)('give the shell an absolute answer only', async () => {
    const { handlers, asked } = saver(null)
    expect((await handlers['saving.answer']({ requestId: '1', path: 'Note.md' })).ok).toBe(false)
    await handlers['saving.answer']({ requestId: '1', path: '/tmp/Note.md' })
    await handlers['saving.answer']({ requestId: '2', path: null })
    expect(asked).toEqual([
      ['answerWhereToSave', '1', '/tmp/Note.md'],
      ['answerWhereToSave', '2', null],
    ])
  })
})
