import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from './open-zip'

const FILE = 'parcel.zip'

const open = (bytes: Uint8Array) => openZip({ name: FILE, bytes })

const opened = (bytes: Uint8Array) => {
  const zip = open(bytes)
  if (!zip.ok) throw new Error(zip.error.code)
  return zip.value
}

const text = (zip: ReturnType<typeof opened>, name: string): string | undefined => {
  const part = zip.read(name)
  return part?.ok ? new TextDecoder().decode(part.value) : part?.error.code
}

const codeOf = (bytes: Uint8Array): string => {
  const zip = open(bytes)
  if (zip.ok) return 'ok'
  expect(zip.error.message).toContain(FILE)
  return zip.error.code
}

/** Where the n-th header of a kind begins. */
const headers = (bytes: Uint8Array, kind: 1 | 3 | 5): number[] =>
  [...bytes.keys()].filter(
    (i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === kind && bytes[i + 3] === kind + 1,
  )

const edited = (bytes: Uint8Array, edit: (view: DataView, copy: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice()
  edit(new DataView(copy.buffer), copy)
  return copy
}

const PLAIN = zipSync({
  'a/one.txt': strToU8('one '.repeat(50)),
  'a/Two.txt': [strToU8('two'), { level: 0 }],
})

describe('openZip', () => {
  it('reads packed and stored files by name, whatever the capitals, and null for what is not there', () => {
    const zip = opened(PLAIN)
    expect(zip.names).toEqual(['a/one.txt', 'a/Two.txt'])
    expect(text(zip, 'a/one.txt')).toBe('one '.repeat(50))
    expect(text(zip, 'A/TWO.txt')).toBe('two')
    expect(zip.read('three')).toBeNull()
  })

  it('reads an archive with something before it, a comment after it, folders, and an empty file', () => {
    const inner = zipSync({ 'dir/': new Uint8Array(), 'dir/empty': new Uint8Array(), 'dir/x': strToU8('x') })
    const before = new Uint8Array([...strToU8('#!/bin/sh\n'), ...inner])
    expect(opened(before).names).toEqual(['dir/empty', 'dir/x'])
    expect(text(opened(before), 'dir/x')).toBe('x')
    expect(text(opened(before), 'dir/empty')).toBe('')
    const comment = edited(new Uint8Array([...inner, ...strToU8('bye')]), (view) =>
      view.setUint16(inner.length - 2, 3, true),
    )
    expect(text(opened(comment), 'dir/x')).toBe('x')
  })

  it('reads a Zip64 archive', () => {
    const [first = 0] = headers(PLAIN, 1)
    const [end = 0] = headers(PLAIN, 5)
    const record = new Uint8Array(56 + 20 + 22)
    const view = new DataView(record.buffer)
    view.setUint32(0, 0x06064b50, true)
    view.setBigUint64(4, 44n, true)
    for (const at of [24, 32]) view.setBigUint64(at, 2n, true)
    view.setBigUint64(40, BigInt(end - first), true)
    view.setBigUint64(48, BigInt(first), true)
    view.setUint32(56, 0x07064b50, true)
    view.setBigUint64(64, BigInt(end), true)
    view.setUint32(76, 0x06054b50, true)
    for (const at of [84, 86]) view.setUint16(at, 0xffff, true)
    for (const at of [88, 92]) view.setUint32(at, 0xffffffff, true)
    expect(text(opened(new Uint8Array([...PLAIN.subarray(0, end), ...record])), 'a/Two.txt')).toBe('two')
  })

  it('refuses names that lead out', () => {
    for (const name of ['../evil', 'a/../../evil', '/etc/evil', 'C:\\evil', '..\\evil'])
      expect(codeOf(zipSync({ [name]: strToU8('x') }))).toBe('unsafe')
    expect(codeOf(zipSync({ 'a..b/..c': strToU8('x') }))).toBe('ok')
  })

  it('names every kind of damage', () => {
    for (const length of [10, 60, PLAIN.length - 30, PLAIN.length - 1])
      expect(codeOf(PLAIN.subarray(0, length))).toBe('damaged')
    const [first = 0] = headers(PLAIN, 1)
    const wrongSum = edited(PLAIN, (view) => view.setUint32(first + 16, 7, true))
    expect(text(opened(wrongSum), 'a/one.txt')).toBe('damaged')
    const wrongSize = edited(PLAIN, (view) => view.setUint32(first + 24, 9, true))
    expect(text(opened(wrongSize), 'a/one.txt')).toBe('damaged')
    const beyond = edited(PLAIN, (view) => view.setUint32(first + 42, 1_000_000, true))
    expect(codeOf(beyond)).toBe('damaged')
    const [local = 0] = headers(PLAIN, 3)
    const noHeader = edited(PLAIN, (view) => view.setUint32(local, 0, true))
    expect(text(opened(noHeader), 'a/one.txt')).toBe('damaged')
    const manyNamed = edited(PLAIN, (view) => view.setUint16(headers(PLAIN, 5)[0]! + 10, 900, true))
    expect(codeOf(manyNamed)).toBe('damaged')
  })

  it('says that a file is locked, or packed in another way', () => {
    const [first = 0] = headers(PLAIN, 1)
    expect(text(opened(edited(PLAIN, (view) => view.setUint16(first + 8, 1, true))), 'a/one.txt')).toBe(
      'encrypted',
    )
    expect(text(opened(edited(PLAIN, (view) => view.setUint16(first + 10, 14, true))), 'a/one.txt')).toBe(
      'unsupported-type',
    )
  })

  it('opens no bomb: by its ratio, by files laid over each other, by their number', () => {
    const [first = 0] = headers(PLAIN, 1)
    const stating = (size: number) => edited(PLAIN, (view) => view.setUint32(first + 24, size, true))
    expect(codeOf(stating(80_000_000))).toBe('too-large')
    expect(text(opened(stating(20_000_000)), 'a/one.txt')).toBe('too-large')
    const zeros = zipSync({ zeros: [new Uint8Array(20_000_000), { level: 1 }] })
    expect(text(opened(zeros), 'zeros')).toBe('too-large')
    const [one = 0, two = 0] = headers(PLAIN, 1)
    const laidOver = edited(PLAIN, (view) => view.setUint32(two + 42, view.getUint32(one + 42, true), true))
    expect(codeOf(laidOver)).toBe('unsafe')
    const many = edited(PLAIN, (view) => view.setUint16(headers(PLAIN, 5)[0]! + 10, 20_001, true))
    expect(codeOf(many)).toBe('too-large')
  })

  it('unpacks only so much altogether', () => {
    const part = new Uint8Array(16_000_000)
    const zip = opened(zipSync({ part: [part, { level: 0 }] }))
    const reads = Array.from({ length: 17 }, () => zip.read('part'))
    expect(reads.map((one) => one?.ok)).toEqual(Array.from({ length: 17 }, (_, i) => i < 16))
  })
})
