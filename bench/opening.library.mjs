// Libraries for the bench of opening: generated articles whose browser profile the app itself has filled from the journal. The texts are
// put beside the articles in the profile's database, as importing them would have done.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLibrary } from '../e2e/generated-library.ts'

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
  mkdirSync(folder, { recursive: true })
  await writeLibrary(folder, count)
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
