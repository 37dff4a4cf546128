import { randomUUID } from 'node:crypto'
import type { Outcome } from '#shared/contract/imports'
import type { Input } from '#shared/contract/define'
import type { rereading } from '#shared/contract/rereading'
import { failure, ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import { type Batch, startBatch } from '../imports/batch'
import type { Reading } from '../imports/reading'
import type { Found } from '../imports/walk'
import type { Originals } from '../originals/originals'
import type { ShellPorts } from '../ports/index'

export interface Rereading {
  handlers: Handlers<typeof rereading>
  close: () => void
}

export interface RereadingParts {
  reading: Pick<Reading, 'importer' | 'lanes'>
  originals: Pick<Originals, 'path' | 'has'>
  ports: Pick<ShellPorts, 'emit'>
  log: (error: unknown) => void
}

type Original = Input<(typeof rereading)['rereading.start']>['originals'][number]

interface Job {
  batch: Batch
  /** Which original each outcome is of, where its revisions do not say it. */
  failed: Map<Outcome, string>
}

/** Extracts originals of the library anew. An original that this extractor has read before costs only the reading of its revisions. */
export function createRereading({ reading, originals, ports, log }: RereadingParts): Rereading {
  const jobs = new Map<string, Job>()

  const whole = reading.importer(() => Promise.resolve({}))
  const chapters = reading.importer(() => Promise.resolve({ chapters: true }))

  function start(list: readonly Original[]): string {
    const originalOf = new Map<object, Original>()
    const failed: Job['failed'] = new Map()

    async function* files(): AsyncGenerator<Found> {
      for (const original of list) {
        const { sha256, fileName } = original
        const found = { file: fileName, path: originals.path(sha256) }
        originalOf.set(found, original)
        if (await originals.has(sha256)) yield found
        else {
          const { error } = failure(
            'original-missing',
            `The original of ${fileName} is not in the library any more; import the file again.`,
          )
          const missing = { ...found, error }
          originalOf.set(missing, original)
          yield missing
        }
      }
    }

    const note = (found: object, outcome: Outcome): Outcome => {
      const sha256 = originalOf.get(found)?.sha256
      if (!outcome.ok && sha256 !== undefined) failed.set(outcome, sha256)
      originalOf.delete(found)
      return outcome
    }
    const batch = startBatch({
      id: randomUUID(),
      files: files(),
      async importFile(found, seen, signal) {
        const importFile = originalOf.get(found)?.chapters === true ? chapters : whole
        return note(found, await importFile(found, seen, signal))
      },
      refused: (found, outcome) => void note(found, outcome),
      // In the background: whoever imports meanwhile finds a process free.
      lanes: Math.max(1, reading.lanes - 1),
      emit: (progress) => ports.emit('rereading.progress', progress),
      log,
    })
    jobs.set(batch.id, { batch, failed })
    return batch.id
  }

  const tell = (jobId: string, act: (batch: Batch) => void) => {
    const job = jobs.get(jobId)
    if (job) act(job.batch)
    return Promise.resolve(ok({}))
  }

  return {
    handlers: {
      'rereading.start': ({ originals: list }) => {
        // A page that was reloaded begins anew with what is still to be read; its old job's outcomes are kept on disk already.
        for (const [id, { batch }] of jobs) {
          batch.cancel()
          jobs.delete(id)
        }
        return Promise.resolve(ok({ jobId: start(list) }))
      },
      'rereading.take': async ({ jobId }) => {
        const job = jobs.get(jobId)
        if (!job) return failure('unknown-job', 'This reading is over.')
        const { outcomes, finished } = await job.batch.outbox.take()
        if (finished) jobs.delete(jobId)
        return ok({
          finished,
          outcomes: outcomes.map((outcome) => ({
            sha256: (outcome.ok ? outcome.revisions[0]?.sha256 : job.failed.get(outcome)) ?? '',
            outcome,
          })),
        })
      },
      'rereading.pause': ({ jobId }) => tell(jobId, (batch) => batch.pause()),
      'rereading.resume': ({ jobId }) => tell(jobId, (batch) => batch.resume()),
      'rereading.cancel': ({ jobId }) => tell(jobId, (batch) => batch.cancel()),
    },
    close() {
      for (const { batch } of jobs.values()) batch.cancel()
    },
  }
}
