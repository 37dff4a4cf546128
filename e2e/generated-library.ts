import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { EXTRACTOR_VERSION, revisionId as revisionIdOf } from '../src/shared/domain/revision.ts'

const PLACES = ['Lidden', 'Castor', 'Vanholm', 'Brey', 'Old Harbour', 'Tarn', 'Wend', 'Skerry', 'Ulm Bridge']
const MATTERS = [
  'ferry',
  'slipway',
  'school roof',
  'night bus',
  'flood wall',
  'market hall',
  'water tower',
  'tram',
]
const DEEDS = [
  'votes to reopen',
  'argues about',
  'pays for',
  'puts off',
  'is promised',
  'loses',
  'measures',
  'finds',
]
const GIVEN = ['Marit', 'Jonas', 'Ines', 'Tomas', 'Petra', 'Abel', 'Greta', 'Pia', 'Henrik', 'Oda']
const FAMILY = ['Olsen', 'Aldwick', 'Dahl', 'Berg', 'Lind', 'Kinnunen', 'Vohl', 'Sandoval', 'Rell', 'Oduya']
const SITES = ['Estuary Post', 'The Lidden Courier', 'Fjord Post', 'Harbour Weekly', null]
const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T
const two = (n: number) => String(n).padStart(2, '0')

function articleOf(n: number) {
  const sha256 = createHash('sha256').update(`article ${n}`).digest('hex')
  const createdAt = new Date(Date.UTC(2024, 0, 1) + n * 900_000).toISOString()
  const place = pick(PLACES, n * 7)
  const metadata = {
    title: `${place} ${pick(DEEDS, n * 3)} its ${pick(MATTERS, n)}, ${n % 3 === 0 ? `and ${pick(PLACES, n + 1)} asks who is to pay for it, ` : ''}report ${n}`,
    subtitle: n % 4 === 0 ? 'What was said in the council, and by whom' : null,
    authors: n % 5 === 0 ? [] : [{ given: pick(GIVEN, n), family: pick(FAMILY, n * 3) }],
    published: n % 6 === 0 ? null : `${2015 + (n % 11)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    modified: null,
    siteName: pick(SITES, n),
    url: n % 2 === 0 ? `https://post.example/${n}` : null,
    language: 'en',
  }
  const id = randomUUID()
  const revisionId = revisionIdOf(sha256, 0, EXTRACTOR_VERSION)
  const source = {
    id: randomUUID(),
    sha256,
    part: 0,
    fileName: `report-${n}.html`,
    mediaType: 'text/html',
    size: 24_000,
    addedAt: createdAt,
    revisionId,
  }
  const base = { createdAt, updatedAt: createdAt, deletedAt: null }
  return { id, ...base, metadata, sources: [source], tags: [] }
}

/** Lines as the journal has them: JSON whose last member is the CRC-32 of what stands before it. */
function lineOf(object: object): string {
  const body = JSON.stringify(object).slice(0, -1)
  return `${body},"sum":"${crc32(body).toString(16).padStart(8, '0')}"}\n`
}

/** Makes a folder a library of records, as the app would have journalled them. */
export async function writeRecords(
  folder: string,
  records: readonly [kind: string, value: { id: string; [field: string]: unknown }][],
): Promise<void> {
  await mkdir(join(folder, 'journal'), { recursive: true })
  const lines = records.map(([kind, value], at) => lineOf({ counter: at + 1, kind, id: value.id, value }))
  await writeFile(join(folder, 'journal', 'segment-000000000001.jsonl'), lines.join(''))
  const manifest = {
    format: 1,
    libraryId: randomUUID(),
    lastCounter: records.length,
    shell: 'chromium',
    appVersion: '0.1.0',
    createdAt: new Date().toISOString(),
  }
  await writeFile(join(folder, 'library.json'), JSON.stringify(manifest))
}

/** Makes a folder a library of so many articles, whose files are not there. */
export const writeLibrary = (folder: string, count: number): Promise<void> =>
  writeRecords(
    folder,
    Array.from({ length: count }, (_, at) => ['article', articleOf(at + 1)]),
  )
