import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a plain use of PDF.js takes for the text of all pages. */
async function rawText(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  for (let number = 1; number <= document.numPages; number++)
    await (await document.getPage(number)).getTextContent()
  await document.loadingTask.destroy()
}

const timed = async (action) => {
  const start = performance.now()
  await action()
  return performance.now() - start
}

/** The speed of the whole reader as a share of PDF.js's raw text, file by file in turns, after reading them once for warming up. */
export async function pdfSpeed(files, readPdf) {
  const loaded = files.map(({ name, path }) => ({ name, bytes: readFileSync(path) }))
  for (const { name, bytes } of loaded) {
    await rawText(bytes)
    await readPdf({ name, bytes })
  }
  let [raw, ours] = [0, 0]
  for (const [i, { name, bytes }] of loaded.entries()) {
    const both = [
      async () => (raw += await timed(() => rawText(bytes))),
      async () => (ours += await timed(() => readPdf({ name, bytes }))),
    ]
    // Whoever comes second finds the file's pages in the processor's caches.
    for (const one of i % 2 ? both : both.reverse()) await one()
  }
  const share = raw / ours
  return {
    share,
    line: `PDF.js's raw text ${raw.toFixed(0)} ms, the whole reader ${ours.toFixed(0)} ms: ${share.toFixed(2)} of its speed`,
  }
}
