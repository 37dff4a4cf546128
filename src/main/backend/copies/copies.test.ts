import { zipSync, type Zippable } from 'fflate'
import { createHash } from 'node:crypto'
import { mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeLine } from '../journal/line'
import { openJournal } from '../journal/journal'
import { newManifest, parseManifest } from '../library/manifest'
import { createAssets } from '../revisions/assets'
import { createOriginals } from '../originals/originals'
import { createRevisions } from '../revisions/revisions'
import { revisionOf } from '../testing/revision'
import { openCopy } from './open-copy'
import { saveCopy } from './save-copy'
import { unexpected } from '../testing/unexpected'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'copies-'))
const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const signal = new AbortController().signal
const original = 'The talks went on until nightfall.'
const name = sha(original)
const originalPath = `originals/${name.slice(0, 2)}/${name}`

const manifest = { ...newManifest('chromium', '1.2.3'), lastCounter: 2 }
const line = (counter: number) => encodeLine({ counter, kind: 'note', id: `n${counter}`, value: { counter } })
const snapshot = line(1) + line(2) + encodeLine({ lines: 2 })
const text = (value: string | object) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

/** A good copy as another program would pack it, with changes. */
const packed = (over: Zippable = {}): Buffer =>
  Buffer.from(
    zipSync({
      'library.json': text(manifest),
      'journal/snapshot-000000000002.jsonl': text(snapshot),
      [originalPath]: text(original),
      ...over,
    }),
  )

async function opening(bytes: Buffer, limits?: Parameters<typeof openCopy>[1]['limits']) {
  await using temp = await temporary()
  const path = join(temp.path, 'My copy.zip')
  await writeFile(path, bytes)
  const result = await openCopy(path, {
    beside: temp.path,
    signal,
    log: unexpected,
    ...(limits && { limits }),
  })
  return { result, left: (await readdir(temp.path)).filter((file) => file !== 'My copy.zip') }
}

describe('a library copy', () => {
  it('holds records, originals, revisions and assets, and nothing else of the folder', async () => {
    await using temp = await temporary()
    const folder = join(temp.path, 'Library')
    const journal = await openJournal({
      folder: join(folder, 'journal'),
      log: unexpected,
      onDamage: unexpected,
    })
    await journal.append([
      { kind: 'note', id: 'a', value: { text: 'one' } },
      { kind: 'note', id: 'b', value: { text: 'two' } },
    ])
    await journal.append([{ kind: 'note', id: 'a', value: null }])
    await createOriginals(join(folder, 'originals')).keep(text(original), name)
    const revisions = createRevisions(join(folder, 'revisions'), unexpected)
    await revisions.keep(revisionOf(name))
    const picture = { sha256: sha('png'), mediaType: 'image/png', bytes: text('png') }
    await createAssets(join(folder, 'assets')).keep(picture)
    await writeFile(join(folder, 'lock'), 'secret')

    const path = join(temp.path, 'copy.zip')
    expect(await saveCopy(path, { folder, manifest, journal, signal, log: unexpected })).toEqual({
      ok: true,
      value: undefined,
    })
    await journal.append([{ kind: 'note', id: 'c', value: { text: 'after the copy' } }])
    await journal.close()
    expect((await readdir(temp.path)).sort()).toEqual(['Library', 'copy.zip'])

    const folders = []
    for (let i = 0; i < 2; i++) {
      const opened = await openCopy(path, { beside: temp.path, signal, log: unexpected })
      if (!opened.ok) throw new Error(opened.error.message)
      folders.push(opened.value)
    }
    expect(folders).toEqual([join(temp.path, 'copy'), join(temp.path, 'copy 2')])
    const copy = folders[0]!
    expect((await readdir(copy)).sort()).toEqual([
      'assets',
      'journal',
      'library.json',
      'originals',
      'revisions',
    ])
    expect(await readFile(createOriginals(join(copy, 'originals')).path(name), 'utf8')).toBe(original)
    const read = createRevisions(join(copy, 'revisions'), unexpected)
    expect(await read.read([revisionOf(name).id])).toEqual([revisionOf(name)])
    expect((await createAssets(join(copy, 'assets')).read(picture.sha256))?.mediaType).toBe('image/png')
    const described = parseManifest(await readFile(join(copy, 'library.json'), 'utf8'), copy)
    expect(described.ok && described.value).toMatchObject({ lastCounter: 3, createdAt: manifest.createdAt })
    expect(described.ok && described.value.libraryId).not.toBe(manifest.libraryId)

    const again = await openJournal({
      folder: join(copy, 'journal'),
      log: unexpected,
      onDamage: unexpected,
    })
    const batch = await again.since(0)
    expect(batch.ok && batch.value.entries).toEqual([
      { counter: 2, kind: 'note', id: 'b', value: { text: 'two' } },
      { counter: 3, kind: 'note', id: 'a', value: null },
    ])
    expect(again.lastCounter()).toBe(3)
    await again.close()
  })

  it('is not written into the library itself, and not half when it is cancelled or fails', async () => {
    await using temp = await temporary()
    const folder = join(temp.path, 'Library')
    const journal = await openJournal({
      folder: join(folder, 'journal'),
      log: unexpected,
      onDamage: unexpected,
    })
    await createOriginals(join(folder, 'originals')).keep(text(original), name)
    const logged: unknown[] = []
    const save = (path: string, over = signal) =>
      saveCopy(path, { folder, manifest, journal, signal: over, log: (error) => logged.push(error) })
    expect(await save(join(folder, 'copy.zip'))).toMatchObject({ ok: false, error: { code: 'save-refused' } })
    expect(await save(join(temp.path, 'copy.zip'), AbortSignal.abort())).toMatchObject({ ok: false })
    const failed = await save(join(temp.path, 'missing', 'copy.zip'))
    expect(failed.ok ? '' : failed.error.message).toMatch(
      /^The copy copy\.zip could not be saved, because the file or/,
    )
    expect(await readdir(temp.path)).toEqual(['Library'])
    // That somebody stopped it is no trouble worth a line.
    expect(logged).toHaveLength(1)
    expect((await readdir(folder)).sort()).toEqual(['journal', 'originals'])
    await journal.close()
  })
})

describe('opening a copy', () => {
  it('takes one that another program packed again, with entries for folders', async () => {
    const { result, left } = await opening(packed({ 'originals/': new Uint8Array(0) }))
    expect(result.ok).toBe(true)
    expect(left).toEqual(['My copy'])
  })

  const link = { os: 3, attrs: (0xa1ff << 16) >>> 0 }
  const cases: [string, Buffer, RegExp][] = [
    ['a path that climbs out', packed({ '../evil': text('x') }), /write outside its folder/],
    [
      'one that climbs out with backslashes',
      packed({ 'a\\..\\..\\evil': text('x') }),
      /write outside its folder/,
    ],
    ['an absolute path', packed({ '/etc/evil': text('x') }), /place of its own choosing/],
    ['a path with a drive', packed({ 'C:\\evil': text('x') }), /place of its own choosing/],
    ['a symbolic link', packed({ [originalPath]: [text('/etc/passwd'), link] }), /a link to another place/],
    [
      'a device',
      packed({ [originalPath]: [text(''), { os: 3, attrs: (0x21ff << 16) >>> 0 }] }),
      /not a file/,
    ],
    ['a file that is no part of a copy', packed({ 'run.sh': text('x') }), /not a copy of a library/],
    [
      'an original in the wrong folder',
      packed({ [`originals/00/${name}`]: text(original) }),
      /not a copy of a library/,
    ],
    [
      'a zip of something else',
      Buffer.from(zipSync({ 'holiday.jpg': text('x') })),
      /not a copy of a library/,
    ],
    [
      'a copy without journal',
      Buffer.from(zipSync({ 'library.json': text(manifest) })),
      /not a copy of a library/,
    ],
    [
      'two journals',
      packed({ 'journal/snapshot-000000000003.jsonl': text(snapshot) }),
      /not a copy of a library/,
    ],
    ['no zip at all', text('just words'), /no zip or a damaged one/],
    [
      'a newer format',
      packed({ 'library.json': text({ ...manifest, format: 2 }) }),
      /newer version of Commonplace/,
    ],
    ['a damaged library.json', packed({ 'library.json': text('{') }), /damaged/],
    [
      'an original with other bytes',
      packed({ [originalPath]: text('Changed.') }),
      /is not the file that its name says/,
    ],
    [
      'a revision under another name',
      packed({ [`revisions/${name.slice(0, 2)}/${name}.5.1.json`]: text(revisionOf(name)) }),
      /is damaged/,
    ],
    [
      'a damaged journal',
      packed({ 'journal/snapshot-000000000002.jsonl': text(snapshot.replace('n2', 'm2')) }),
      /journal is damaged/,
    ],
    [
      'a journal that was cut',
      packed({ 'journal/snapshot-000000000002.jsonl': text(line(1)) }),
      /journal is damaged/,
    ],
    [
      'a journal that counts too far',
      packed({
        'journal/snapshot-000000000001.jsonl': text(snapshot),
        'journal/snapshot-000000000002.jsonl': text(''),
      }),
      /not a copy/,
    ],
    [
      'one that unpacks to far too much',
      packed({ [originalPath]: Buffer.alloc(40_000_000) }),
      /far too much/,
    ],
  ]
  it('tells how far it is, and leaves nothing behind when it is stopped', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'My copy.zip')
    await writeFile(path, packed())
    const told: string[] = []
    const ending = new AbortController()
    const onProgress = (done: number, total: number) => {
      told.push(`${String(done)} of ${String(total)}`)
      if (ending.signal !== signal && done === 1) ending.abort()
    }
    const stopped = await openCopy(path, {
      beside: temp.path,
      signal: ending.signal,
      log: unexpected,
      onProgress,
    })
    expect(stopped).toMatchObject({
      error: {
        code: 'copy-stopped',
        message: 'Opening the copy My copy.zip was stopped; nothing was unpacked.',
      },
    })
    expect(told.slice(0, 2)).toEqual(['0 of 2', '1 of 2'])
    expect(await readdir(temp.path)).toEqual(['My copy.zip'])
  })

  it.each(cases)('refuses %s, and leaves nothing behind', async (_, bytes, sentence) => {
    const { result, left } = await opening(bytes)
    expect(result.ok ? '' : result.error.message).toMatch(sentence)
    expect(result.ok ? '' : result.error.message).toMatch(/^My copy\.zip |^The copy /)
    expect(left).toEqual([])
  })

  it('refuses two files of one name', async () => {
    const bytes = packed({ [originalPath.replace('originals', 'ORIGINALS')]: text(original) })
    const doubled = Buffer.from(bytes.toString('latin1').replaceAll('ORIGINALS', 'originals'), 'latin1')
    const { result, left } = await opening(doubled)
    expect(result.ok ? '' : result.error.message).toContain('two files of one name')
    expect(left).toEqual([])
  })

  it('refuses one that lies about a size', async () => {
    const bytes = packed({ [originalPath]: Buffer.alloc(10_000_000) })
    // The sizes in the directory, which is what is believed.
    const at = bytes.lastIndexOf(`originals/`) - 46
    expect(bytes.readUInt32LE(at + 24)).toBe(10_000_000)
    bytes.writeUInt32LE(50, at + 24)
    const { result, left } = await opening(bytes)
    expect(result.ok ? '' : result.error.message).toContain('is larger than the zip says')
    expect(left).toEqual([])
  })

  it('refuses more files and more bytes than it was told to take', async () => {
    const limits = { entries: 2, total: 1e9, ratio: 200, ratioFrom: 1e6 }
    expect((await opening(packed(), limits)).result).toMatchObject({
      error: { message: 'My copy.zip was not opened, because it holds far too many files.' },
    })
    const { result, left } = await opening(packed(), { ...limits, entries: 9, total: 300 })
    expect(result.ok ? '' : result.error.message).toContain('far too much')
    expect(left).toEqual([])
  })

  it('refuses one that needs more space than there is', async () => {
    const bytes = packed()
    const at = bytes.lastIndexOf(`originals/`) - 46
    bytes.writeUInt32LE(0xf0000000, at + 24)
    const limits = { entries: 9, total: Infinity, ratio: Infinity, ratioFrom: 0 }
    const { result } = await opening(bytes, limits)
    // On a disk with 4 GB to spare, the lie is found while unpacking.
    expect(result.ok ? '' : result.error.message).toMatch(/only .* MB are free|is damaged/)
  })

  it('says which file cannot be read', async () => {
    const result = await openCopy('/no/such/copy.zip', { beside: '/tmp', signal, log: () => undefined })
    expect(result.ok ? '' : result.error.message).toMatch(/^The copy copy\.zip could not be opened, because /)
  })
})
