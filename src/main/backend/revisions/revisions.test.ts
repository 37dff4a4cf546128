import { mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { revisionOf } from '../testing/revision'
import { createAssets } from './assets'
import { createRevisions } from './revisions'
import { unexpected } from '../testing/unexpected'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'revisions-'))
const sha256 = 'ab'.repeat(32)

describe('revisions', () => {
  it('are read back as they were kept, in the order asked for; those that are not there are left out', async () => {
    await using temp = await temporary()
    const revisions = createRevisions(temp.path, unexpected)
    const [first, second] = [revisionOf(sha256), revisionOf(sha256, 'Part two.', 1)]
    expect(await revisions.keep(first)).toMatchObject({ ok: true })
    expect(await revisions.keep(second)).toMatchObject({ ok: true })
    expect(await revisions.read([second.id, `${sha256}/7/1`, '../../x', first.id])).toEqual([second, first])
  })

  it('never change: the same id again does nothing', async () => {
    await using temp = await temporary()
    const revisions = createRevisions(temp.path, unexpected)
    await revisions.keep(revisionOf(sha256, 'Before.'))
    await revisions.keep(revisionOf(sha256, 'After.'))
    expect((await revisions.read([`${sha256}/0/1`])).map(({ text }) => text)).toEqual(['Before.'])
  })

  it('are left out, with a line in the log, when their file is damaged or another’s', async () => {
    await using temp = await temporary()
    const logged: unknown[] = []
    const revisions = createRevisions(temp.path, (error) => logged.push(error))
    await revisions.keep(revisionOf(sha256))
    const path = join(temp.path, 'ab', `${sha256}.0.1.json`)
    const text = await readFile(path, 'utf8')
    for (const damaged of [
      text.slice(0, 40),
      text.replace('"bodyEnd":14', '"bodyEnd":-1'),
      text.replace('"part":0', '"part":1'),
    ]) {
      await writeFile(path, damaged)
      expect(await revisions.read([`${sha256}/0/1`])).toEqual([])
    }
    expect(logged).toHaveLength(3)
  })

  it('refuse an id that could lead elsewhere', async () => {
    await using temp = await temporary()
    const kept = await createRevisions(temp.path, unexpected).keep({
      ...revisionOf(sha256),
      id: `../${sha256}/0/1`,
    })
    expect(kept.ok).toBe(false)
    expect(await readdir(temp.path)).toEqual([])
  })
})

describe('assets', () => {
  it('are kept with their media type', async () => {
    await using temp = await temporary()
    const assets = createAssets(temp.path)
    const picture = { sha256, mediaType: 'image/webp', bytes: Buffer.from('RIFF') }
    expect(await assets.keep(picture)).toMatchObject({ ok: true })
    expect(await assets.read(sha256)).toEqual({ bytes: picture.bytes, mediaType: 'image/webp' })
    expect(await readdir(join(temp.path, 'ab'))).toEqual([`${sha256}.webp`])
  })

  it('of a type that the window should not show are only bytes', async () => {
    await using temp = await temporary()
    const assets = createAssets(temp.path)
    await assets.keep({ sha256, mediaType: 'text/html', bytes: Buffer.from('<script>') })
    expect((await assets.read(sha256))?.mediaType).toBe('application/octet-stream')
    expect(await assets.read('cd'.repeat(32))).toBeNull()
    expect(await assets.read('../secret')).toBeNull()
  })
})
