import { unzipSync, zipSync } from 'fflate'
import { type FileHandle, mkdtempDisposable, open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDirectory, type ZipEntry } from './zip-directory'
import { readEntryBytes } from './zip-read'
import { createZipWriter } from './zip-write'

async function* chunks(...parts: string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part))
}

async function withFile<T>(use: (file: FileHandle, path: string) => Promise<T>): Promise<T> {
  await using temp = await mkdtempDisposable(join(tmpdir(), 'zip-'))
  const path = join(temp.path, 'a.zip')
  await using file = await open(path, 'w+')
  return await use(file, path)
}

async function textOf(file: FileHandle, entry: ZipEntry): Promise<string> {
  const parts: Buffer[] = []
  await readEntryBytes(file, entry, async (source) => {
    for await (const part of source) parts.push(part)
  })
  return Buffer.concat(parts).toString()
}

const entriesOf = async (file: FileHandle) =>
  (await readDirectory(file, (await file.stat()).size, 100_000)).entries

describe('writing a zip', () => {
  it('gives one that another program reads', async () => {
    await withFile(async (file, path) => {
      const zip = createZipWriter(file)
      await zip.add('a.txt', chunks('one ', 'two'))
      await zip.add('ordner/ü.txt', chunks('x'.repeat(100_000)))
      await zip.add('empty', chunks())
      await zip.end()
      const read = unzipSync(await readFile(path))
      expect(Object.entries(read).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
        ['a.txt', 'one two'],
        ['ordner/ü.txt', 'x'.repeat(100_000)],
        ['empty', ''],
      ])
    })
  })

  it('holds more entries than the old format can count', { timeout: 60_000 }, async () => {
    await withFile(async (file) => {
      const zip = createZipWriter(file)
      for (let i = 0; i < 65_600; i++) await zip.add(`f${i}`, Buffer.from(i % 1000 === 0 ? String(i) : ''))
      await zip.end()
      const entries = await entriesOf(file)
      expect(entries).toHaveLength(65_600)
      expect(entries[65_000]?.name).toBe('f65000')
      expect(await textOf(file, entries[65_000]!)).toBe('65000')
    })
  })
})

describe('reading a zip', () => {
  it('takes what other programs write, packed or stored, with a comment at the end', async () => {
    await withFile(async (file) => {
      const bytes = Buffer.from(
        zipSync({ 'a.txt': Buffer.from('one'), d: { 'b.txt': [Buffer.from('two'), { level: 0 }] } }),
      )
      bytes.writeUInt16LE(4, bytes.length - 2)
      await file.writeFile(Buffer.concat([bytes, Buffer.from('note')]))
      const entries = await entriesOf(file)
      expect(await Promise.all(entries.map((entry) => textOf(file, entry)))).toEqual(['one', '', 'two'])
    })
  })

  it('notices every single changed byte of the data', async () => {
    await withFile(async (file) => {
      const whole = Buffer.from(zipSync({ a: Buffer.from('It helps build trust, which is much needed.') }))
      const end = whole.indexOf('PK\x01\x02')
      for (let at = 31; at < end; at++) {
        const broken = Buffer.from(whole)
        broken[at]! ^= 0x10
        await file.truncate(0)
        await file.write(broken, 0, broken.length, 0)
        const [entry] = await entriesOf(file)
        await expect(textOf(file, entry!)).rejects.toThrow('a is ')
      }
    })
  })

  it.each([0, 10, 21, 22, 60, 100])('says so when the file ends after %i bytes', async (length) => {
    await withFile(async (file) => {
      await file.writeFile(Buffer.from(zipSync({ a: Buffer.from('one') })).subarray(0, length))
      await expect(entriesOf(file)).rejects.toThrow(/too short|no directory/)
    })
  })

  it('stops inflating at the size that the directory tells', async () => {
    await withFile(async (file) => {
      const bytes = Buffer.from(zipSync({ a: Buffer.alloc(50_000_000) }))
      bytes.writeUInt32LE(1000, bytes.indexOf('PK\x01\x02') + 24)
      await file.writeFile(bytes)
      const [entry] = await entriesOf(file)
      let read = 0
      const reading = readEntryBytes(file, entry!, async (source) => {
        for await (const part of source) read += part.length
      })
      await expect(reading).rejects.toThrow('a is larger than the zip says')
      expect(read).toBeLessThan(1000)
    })
  })

  it('refuses entries that share their data', async () => {
    await withFile(async (file) => {
      const bytes = Buffer.from(zipSync({ a: Buffer.from('one'), b: Buffer.from('two') }))
      const second = bytes.lastIndexOf('PK\x01\x02')
      bytes.writeUInt32LE(0, second + 42)
      await file.writeFile(bytes)
      const entries = await entriesOf(file)
      const read = await Promise.allSettled(entries.map((entry) => textOf(file, entry)))
      expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    })
  })
})
