/** Builds compound files for tests ([MS-CFB], version 3, sectors of 512 bytes). */
export interface TestFolder {
  streams?: Record<string, Uint8Array>
  folders?: Record<string, TestFolder>
}

const SECTOR = 512
const SMALL = 64
const CUTOFF = 4096
const NONE = 0xffffffff
const END = 0xfffffffe
const TABLE = 0xfffffffd

interface Entry {
  name: string
  kind: 1 | 2 | 5
  data: Uint8Array
  children: Entry[]
}

const entriesOf = ({ streams = {}, folders = {} }: TestFolder): Entry[] => [
  ...Object.entries(streams).map(([name, data]): Entry => ({ name, kind: 2, data, children: [] })),
  ...Object.entries(folders).map(([name, folder]): Entry => ({
    name,
    kind: 1,
    data: new Uint8Array(),
    children: entriesOf(folder),
  })),
]

const padded = (bytes: Uint8Array, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

export const buildCompound = (root: TestFolder): Uint8Array => {
  const sectors: Buffer[] = []
  const table: number[] = []
  const store = (bytes: Uint8Array): number => {
    if (!bytes.length) return END
    const first = sectors.length
    const whole = padded(bytes, SECTOR)
    for (let at = 0; at < whole.length; at += SECTOR) {
      sectors.push(whole.subarray(at, at + SECTOR))
      table.push(at + SECTOR < whole.length ? sectors.length : END)
    }
    return first
  }
  const small: Buffer[] = []
  const smallTable: number[] = []
  const storeSmall = (bytes: Uint8Array): number => {
    const first = smallTable.length
    const count = Math.ceil(bytes.length / SMALL)
    for (let i = 0; i < count; i++) smallTable.push(i + 1 < count ? first + i + 1 : END)
    small.push(padded(bytes, SMALL))
    return count ? first : END
  }
  const all: Entry[] = [{ name: 'Root Entry', kind: 5, data: new Uint8Array(), children: entriesOf(root) }]
  const links = new Map<Entry, { right: number; child: number }>()
  for (const entry of all) {
    const child = entry.children.length ? all.length : NONE
    entry.children.forEach((one, i) =>
      links.set(one, { right: i + 1 < entry.children.length ? all.length + i + 1 : NONE, child: NONE }),
    )
    all.push(...entry.children)
    links.set(entry, { right: links.get(entry)?.right ?? NONE, child })
  }
  const starts = all.map(({ kind, data }) =>
    kind !== 2 ? 0 : data.length >= CUTOFF ? store(data) : storeSmall(data),
  )
  const smallStream = Buffer.concat(small)
  starts[0] = store(smallStream)
  const smallBytes = Buffer.alloc(smallTable.length * 4)
  smallTable.forEach((next, i) => smallBytes.writeUInt32LE(next, i * 4))
  const smallStart = store(smallBytes)
  const directory = Buffer.concat(
    all.map((entry, i) => {
      const out = Buffer.alloc(128)
      const name = Buffer.from(`${entry.name}\0`, 'utf16le')
      name.copy(out)
      out.writeUInt16LE(name.length, 64)
      out.writeUInt8(entry.kind, 66)
      out.writeUInt32LE(NONE, 68)
      out.writeUInt32LE(links.get(entry)?.right ?? NONE, 72)
      out.writeUInt32LE(links.get(entry)?.child ?? NONE, 76)
      out.writeUInt32LE(starts[i] ?? END, 116)
      out.writeUInt32LE(entry.kind === 5 ? smallStream.length : entry.data.length, 120)
      return out
    }),
  )
  const directoryStart = store(directory)
  const tables = Math.ceil((sectors.length + 8) / (SECTOR / 4))
  const tableStart = sectors.length
  for (let i = 0; i < tables; i++) table.push(TABLE)
  const tableBytes = Buffer.alloc(tables * SECTOR, 0xff)
  table.forEach((next, i) => tableBytes.writeUInt32LE(next, i * 4))
  const header = Buffer.alloc(SECTOR, 0xff)
  header.fill(0, 0, 76)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tables, 44)
  header.writeUInt32LE(directoryStart, 48)
  header.writeUInt32LE(CUTOFF, 56)
  header.writeUInt32LE(smallStart, 60)
  header.writeUInt32LE(Math.ceil(smallBytes.length / SECTOR), 64)
  header.writeUInt32LE(END, 68)
  for (let i = 0; i < tables; i++) header.writeUInt32LE(tableStart + i, 76 + 4 * i)
  return new Uint8Array(Buffer.concat([header, ...sectors, tableBytes]))
}

const fixed = (header: number, values: Record<string, number | bigint>): Uint8Array =>
  Buffer.concat([
    Buffer.alloc(header),
    ...Object.entries(values).map(([id, value]) => {
      const out = Buffer.alloc(16)
      out.writeUInt16LE(typeof value === 'bigint' ? 0x40 : 3, 0)
      out.writeUInt16LE(Number.parseInt(id, 16), 2)
      out.writeBigUInt64LE(BigInt(value), 8)
      return out
    }),
  ])

/** The streams of a message or attachment: texts and bytes by property, and its fixed properties after a header of that size. */
export const messageFolder = (
  header: number,
  properties: Record<string, string | Uint8Array>,
  values: Record<string, number | bigint> = {},
  folders: Record<string, TestFolder> = {},
): TestFolder => ({
  streams: {
    '__properties_version1.0': fixed(header, values),
    ...Object.fromEntries(
      Object.entries(properties).map(([id, value]) =>
        typeof value === 'string'
          ? [`__substg1.0_${id}001F`, Buffer.from(value, 'utf16le')]
          : [`__substg1.0_${id}${id.length > 4 ? '' : '0102'}`, value],
      ),
    ),
  },
  folders,
})

/** A time as messages keep it. */
export const fileTime = (iso: string): bigint => BigInt(Date.parse(iso) + 11_644_473_600_000) * 10_000n
