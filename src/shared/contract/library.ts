import * as v from 'valibot'
import { method } from './define'
import { revision } from './schemas'

const nothing = v.object({})

const copying = v.object({
  what: v.picklist(['saving', 'opening']),
  /** The copy's file name. */
  name: v.string(),
  /** Files. */
  done: v.number(),
  total: v.number(),
})
export type Copying = v.InferOutput<typeof copying>

export const libraryEvents = {
  /** How far the copy that is being saved or opened is, now and then. */
  'library.copying': copying,
}

export const library = {
  /** What stands behind the window. `counter` is the journal's last. */
  'library.info': method(
    nothing,
    v.object({
      libraryId: v.string(),
      folder: v.string(),
      counter: v.number(),
      shell: v.picklist(['electron', 'chromium']),
      platform: v.string(),
      version: v.string(),
      /** Sentences that the person should read now, such as a change of shell. */
      messages: v.array(v.string()),
    }),
  ),
  'library.size': method(nothing, v.object({ bytes: v.number(), originals: v.number() })),
  /** Revisions kept on disk, for rebuilding; those that are not there are left out. At most 50 ids a call. */
  'library.revisions': method(
    v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(50)) }),
    v.array(revision),
  ),
  'library.showFolder': method(nothing, nothing),
  /** Asks where and writes the whole library as one zip; `path` null when the person cancelled. */
  'library.saveCopy': method(nothing, v.object({ path: v.nullable(v.string()) })),
  /** Asks for a zip, unpacks it beside this library and opens the app on it; `folder` null when the person cancelled. */
  'library.openCopy': method(nothing, v.object({ folder: v.nullable(v.string()) })),
  /** Stops what is being saved or opened; its own call answers then. */
  'library.stopCopying': method(nothing, nothing),
  /** Opens the untouched file in the system's own application. */
  'originals.open': method(v.object({ sha256: v.string(), fileName: v.string() }), nothing),
  'originals.show': method(v.object({ sha256: v.string(), fileName: v.string() }), nothing),
}
