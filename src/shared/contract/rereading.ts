import * as v from 'valibot'
import { method } from './define'
import { outcome, progress } from './imports'

const job = v.object({ jobId: v.string() })
const nothing = v.object({})
const original = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  fileName: v.string(),
  /** A book of which the chapters are in the library, instead of the whole. */
  chapters: v.boolean(),
})

/** Reads originals of the library again with the extractor of now, in the background. One job at a time. */
export const rereading = {
  /** At most 5000 originals a job. A job that is still under way is ended: the page that began it is gone. */
  'rereading.start': method(v.object({ originals: v.pipe(v.array(original), v.maxLength(5000)) }), job),
  /** As `imports.take`; `sha256` says of which original an outcome is, also when it could not be read. */
  'rereading.take': method(
    job,
    v.object({
      outcomes: v.array(v.object({ sha256: v.string(), outcome })),
      finished: v.boolean(),
    }),
  ),
  'rereading.pause': method(job, nothing),
  'rereading.resume': method(job, nothing),
  'rereading.cancel': method(job, nothing),
}

export const rereadingEvents = {
  /** `batchId` is the job's id. */
  'rereading.progress': progress,
}
