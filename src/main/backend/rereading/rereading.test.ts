import { mkdtempDisposable } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Progress } from '#shared/contract/imports'
import { EXTRACTOR_VERSION } from '#shared/domain/revision'
import { LIMITS } from '../imports/limits'
import { forkWithNode } from '../imports/node-fork'
import { createReading } from '../imports/reading'
import { createOriginals } from '../originals/originals'
import { createRevisions } from '../revisions/revisions'
import { createRereading } from './index'

const log = () => undefined

async function setUp() {
  const temporary = await mkdtempDisposable(join(tmpdir(), 'rereading-'))
  onTestFinished(() => temporary.remove())
  const originals = createOriginals(join(temporary.path, 'originals'))
  const revisions = createRevisions(join(temporary.path, 'revisions'), log)
  const reading = createReading({
    ports: {
      forkExtractor: () => forkWithNode(join(import.meta.dirname, '../imports/fixtures/child.mjs'), log),
    },
    originals,
    revisions,
    log,
    size: 2,
    limits: { ...LIMITS, jobMs: 2000 },
  })
  onTestFinished(() => reading.close())
  const progress: Progress[] = []
  const emit = (_: string, payload: unknown) => void progress.push(payload as Progress)
  const rereading = createRereading({ reading, originals, ports: { emit }, log })
  onTestFinished(rereading.close)
  const keep = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await originals.keep(bytes, sha256)
    return sha256
  }
  const start = async (list: { sha256: string; fileName: string; chapters?: boolean }[]) => {
    const answer = await rereading.handlers['rereading.start']({
      originals: list.map((one) => ({ chapters: false, ...one })),
    })
    return answer.ok ? answer.value.jobId : ''
  }
  const takeAll = async (jobId: string) => {
    const all: { sha256: string; said: unknown }[] = []
    for (;;) {
      const taken = await rereading.handlers['rereading.take']({ jobId })
      if (!taken.ok) throw new Error(taken.error.message)
      for (const { sha256, outcome } of taken.value.outcomes)
        all.push({
          sha256,
          said: outcome.ok
            ? outcome.revisions.map(({ part, text }) => `${String(part)} ${text}`)
            : outcome.error.message,
        })
      if (taken.value.finished) return all
    }
  }
  return { ...rereading, revisions, progress, keep, start, takeAll }
}

it('reads originals by their old names, keeps the revisions and says which original failed', async () => {
  const { keep, start, takeAll, revisions } = await setUp()
  const [good, bad, gone] = [await keep('words'), await keep('fail'), 'c'.repeat(64)]
  const outcomes = await takeAll(
    await start([
      { sha256: good, fileName: 'letter.txt' },
      { sha256: bad, fileName: 'noise.bin' },
      { sha256: gone, fileName: 'lost.html' },
    ]),
  )
  expect(new Map(outcomes.map(({ sha256, said }) => [sha256, said]))).toEqual(
    new Map<string, unknown>([
      [good, ['0 words']],
      [bad, 'noise.bin is not text.'],
      [gone, 'The original of lost.html is not in the library any more; import the file again.'],
    ]),
  )
  const [kept] = await revisions.read([`${good}/0/${String(EXTRACTOR_VERSION)}`])
  expect(kept?.text).toBe('words')
})

it('reads a book by chapters or whole, as it is in the library', async () => {
  const { keep, start, takeAll } = await setUp()
  const sha256 = await keep('book')
  const outcomes = await takeAll(
    await start([
      { sha256, fileName: 'a.epub', chapters: true },
      { sha256, fileName: 'a.epub' },
    ]),
  )
  expect(outcomes.map(({ said }) => said)).toEqual(
    expect.arrayContaining([['1 chapter one', '2 chapter two'], ['0 book']]),
  )
})

it('pauses, goes on and is cancelled', async () => {
  const { handlers, keep, start, takeAll, progress } = await setUp()
  const list = []
  for (let n = 0; n < 30; n++) list.push({ sha256: await keep(`words ${n}`), fileName: `${n}.txt` })
  const jobId = await start(list)
  await handlers['rereading.pause']({ jobId })
  await vi.waitFor(() => expect(progress.at(-1)?.state).toBe('paused'))
  await new Promise((resolve) => setTimeout(resolve, 400))
  const held = progress.at(-1)?.done ?? 0
  expect(held).toBeLessThan(30)
  await handlers['rereading.resume']({ jobId })
  expect(await takeAll(jobId)).toHaveLength(30)

  const second = await start(list)
  await handlers['rereading.cancel']({ jobId: second })
  expect((await takeAll(second)).length).toBeLessThan(30)
  expect(progress.at(-1)?.state).toBe('cancelled')
})
