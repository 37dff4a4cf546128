import * as v from 'valibot'
import { method } from './define'
import { failure, revision } from './schemas'

/** What became of one file. */
export const outcome = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    /** The name as the person knows it, relative to a chosen folder. */
    file: v.string(),
    size: v.number(),
    /** Where the file is, as a mark that tells nothing but whether it is the same place again. */
    place: v.exactOptional(v.string()),
    revisions: v.array(revision),
  }),
  v.object({ ok: v.literal(false), file: v.string(), error: failure }),
])
export type Outcome = v.InferOutput<typeof outcome>

export const progress = v.object({
  batchId: v.string(),
  /** Grows while folders are being walked. */
  total: v.number(),
  done: v.number(),
  failed: v.number(),
  /** Files being read now. */
  reading: v.array(v.string()),
  state: v.picklist(['running', 'paused', 'cancelled', 'finished']),
})
export type Progress = v.InferOutput<typeof progress>

const batch = v.object({ batchId: v.string() })

const started = v.object({
  batchId: v.string(),
  /** The name of the watched folder that it comes from; null for what a person asked for. */
  watched: v.nullable(v.string()),
})

export const imports = {
  /** Asks for files or a folder; null when the person cancelled. */
  'imports.choose': method(
    v.object({ what: v.picklist(['files', 'folder']) }),
    v.object({ batchId: v.nullable(v.string()) }),
  ),
  /** Tokens stand for dropped files and folders; see Bridge.fileToken. */
  'imports.start': method(v.object({ tokens: v.array(v.string()) }), batch),
  /** The sample articles that come with the app. */
  'imports.samples': method(v.object({}), batch),
  /** How files are to be read from now on: told by a page that has loaded, before `imports.pending`, and whenever it changes. */
  'imports.options': method(v.object({ chapters: v.boolean() }), v.object({})),
  /** Batches begun before this window could listen (files on the command line), and those not yet taken to their end. */
  'imports.pending': method(v.object({}), v.object({ batches: v.array(started) })),
  /** Waits for outcomes and takes some; reading slows down while nobody takes. `finished` comes with the last of them. */
  'imports.take': method(batch, v.object({ outcomes: v.array(outcome), finished: v.boolean() })),
  'imports.cancel': method(batch, v.object({})),
  /** Files in hand are read to their end; no further one is begun until `imports.resume`. */
  'imports.pause': method(batch, v.object({})),
  'imports.resume': method(batch, v.object({})),
}

export const importEvents = {
  'imports.started': started,
  'imports.progress': progress,
}
