import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { ExtractMessage, ExtractRequest } from './messages'

let folder = ''
let child: ChildProcess | undefined

beforeAll(async () => {
  // Beside the sources, so that packages are found from it.
  folder = await mkdtemp(join(import.meta.dirname, '../../.cache/extractor-entry-')).catch(() =>
    mkdtemp(join(tmpdir(), 'extractor-entry-')),
  )
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'entry.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  })
  await writeFile(
    join(folder, 'under-electron.mjs'),
    `import { EventEmitter } from 'node:events'
     const port = new EventEmitter()
     port.postMessage = (said) => process.send({ viaPort: said })
     process.parentPort = port
     process.on('message', (data) => port.emit('message', { data }))
     await import('./entry.mjs')`,
  )
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => child?.kill('SIGKILL'))

const start = (script: string): ChildProcess => {
  child = fork(join(folder, script), [], { serialization: 'advanced', execArgv: [] })
  return child
}
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function messages<T>(from: ChildProcess, count: number, send: ExtractRequest[]): Promise<T[]> {
  const said: T[] = []
  from.on('message', (message) => said.push(message as T))
  await once(from, 'message')
  for (const request of send) from.send(request)
  while (said.length < count) await once(from, 'message')
  return said
}

const PROSE = `The bridge over the Ler was opened on Tuesday.\n\nIt had been closed for two years.\n`

it('says ready, then answers in order, one answer a request', async () => {
  const said = await messages<ExtractMessage>(start('entry.mjs'), 4, [
    { id: 7, fileName: 'bridge.txt', bytes: bytesOf(PROSE) },
    { id: 8, fileName: 'nothing.txt', bytes: new Uint8Array() },
    { id: 9, fileName: 'again.txt', bytes: bytesOf(PROSE) },
  ])
  expect(said[0]).toEqual({ type: 'ready' })
  expect(said.slice(1).map((message) => message.type === 'done' && message.id)).toEqual([7, 8, 9])
  const [, first, second] = said
  expect(first).toMatchObject({ result: { ok: true } })
  expect(first?.type === 'done' && first.result.ok && first.result.value.articles[0]?.text).toContain(
    'two years',
  )
  expect(second).toMatchObject({ result: { ok: false, error: { code: 'empty' } } })
  expect(second?.type === 'done' && !second.result.ok && second.result.error.message).toContain('nothing.txt')
})

/** A PDF whose table of objects is wrong about both pages: of one of them PDF.js complains when nobody waits for it any more. */
function misplacedPages(): Uint8Array {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>'
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>', page, page]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length + (object === page ? 7 : 0)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}`
  return bytesOf(`${file}${table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`)
}

it('outlives a complaint that comes after the answer', async () => {
  const started = start('entry.mjs')
  const said = await messages<ExtractMessage>(started, 2, [
    { id: 1, fileName: 'misplaced.pdf', bytes: misplacedPages() },
  ])
  expect(said[1]).toMatchObject({ result: { ok: false } })
  // The next file comes when the complaint has been made.
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(started.exitCode).toBeNull()
  const answered = once(started, 'message')
  started.send({ id: 2, fileName: 'bridge.txt', bytes: bytesOf(PROSE) })
  const [next] = (await answered) as [ExtractMessage]
  expect(next).toMatchObject({ id: 2, result: { ok: true } })
})

it('speaks over the parent port of a utility process', async () => {
  const said = await messages<{ viaPort: ExtractMessage }>(start('under-electron.mjs'), 2, [
    { id: 1, fileName: 'bridge.txt', bytes: bytesOf(PROSE) },
  ])
  expect(said[0]).toEqual({ viaPort: { type: 'ready' } })
  expect(said[1]).toMatchObject({ viaPort: { type: 'done', id: 1, result: { ok: true } } })
})

it('ends when the main process lets go', async () => {
  const one = start('entry.mjs')
  await once(one, 'message')
  one.disconnect()
  const [code] = (await once(one, 'exit')) as [number]
  expect(code).toBe(0)
})
