// Libraries of generated articles for the bench of opening: a journal as the app writes it, and a browser profile that the app itself
// has filled from it. The texts are put beside the articles in the profile's database, as importing them would have done.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

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
const pick = (list, n) => list[n % list.length]
const two = (n) => String(n).padStart(2, '0')

function articleOf(n) {
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
  const revisionId = `${sha256}/0/1`
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
function lineOf(object) {
  const body = JSON.stringify(object).slice(0, -1)
  return `${body},"sum":"${crc32(body).toString(16).padStart(8, '0')}"}\n`
}

function writeLibrary(folder, count) {
  mkdirSync(join(folder, 'journal'), { recursive: true })
  const lines = Array.from({ length: count }, (_, at) => {
    const value = articleOf(at + 1)
    return lineOf({ counter: at + 1, kind: 'article', id: value.id, value })
  })
  writeFileSync(join(folder, 'journal', 'segment-000000000001.jsonl'), lines.join(''))
  const manifest = {
    format: 1,
    libraryId: randomUUID(),
    lastCounter: count,
    shell: 'chromium',
    appVersion: '0.1.0',
    createdAt: new Date().toISOString(),
  }
  writeFileSync(join(folder, 'library.json'), JSON.stringify(manifest))
}

/** Runs in the page: a text of about five thousand characters for every article, as a file from the web would have given. */
async function addTexts() {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('commonplace')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const articles = await done(db.transaction('articles').objectStore('articles').getAll())
  const sentence =
    'The council heard that the boat had left late again, and that nobody at the quay could say why. '
  for (let at = 0; at < articles.length; at += 500) {
    const transaction = db.transaction('revisions', 'readwrite')
    for (const { metadata, sources } of articles.slice(at, at + 500)) {
      const paragraphs = Array.from({ length: 10 }, (_, n) => `${n + 1}. ${sentence.repeat(5)}`)
      let start = 0
      const passages = paragraphs.map((text, order) => {
        const end = start + text.length
        const passage = {
          type: 'paragraph',
          role: 'body',
          level: null,
          start,
          end,
          page: null,
          order,
          marks: [],
        }
        start = end + 2
        return passage
      })
      const text = paragraphs.join('\n\n')
      transaction.objectStore('revisions').put({
        id: sources[0].revisionId,
        sha256: sources[0].sha256,
        part: 0,
        parts: 1,
        extractorVersion: 1,
        mediaType: 'text/html',
        metadata,
        text,
        bodyEnd: text.length,
        passages,
        quotations: [],
        warnings: [],
      })
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = () => reject(transaction.error)
    })
  }
  db.close()
  return articles.length
}

/** The folder of a library of so many articles, made once and kept. `start` opens the app on a folder. */
export async function libraryOf(root, count, start) {
  const folder = join(root, String(count))
  const mark = join(folder, 'ready')
  if (existsSync(mark)) return folder
  rmSync(folder, { recursive: true, force: true })
  writeLibrary(folder, count)
  const app = await start(folder)
  const shown = app.page.getByText(`${count.toLocaleString('en')} articles`).first()
  await shown.waitFor({ timeout: 300_000 })
  const texts = await app.page.evaluate(addTexts)
  if (texts !== count) throw new Error(`${texts} texts for ${count} articles`)
  await app.close('quit')
  await app.dispose()
  writeFileSync(mark, '')
  return folder
}
