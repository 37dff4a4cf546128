import * as v from 'valibot'
import { method } from './define'

const path = v.object({ path: v.nullable(v.string()) })
const fileKind = v.object({ name: v.string(), extension: v.string() })

export const saving = {
  /** Asks where and writes the text; `path` null when the person cancelled. */
  'saving.text': method(v.object({ suggestedName: v.string(), kind: fileKind, text: v.string() }), path),
  /** Prints what the page shows in its print view into a PDF. */
  'saving.pdf': method(v.object({ suggestedName: v.string() }), path),
  /** For the in-app dialog of a shell that has none of its own. */
  'saving.listFolder': method(
    v.object({ folder: v.string() }),
    v.object({
      folder: v.string(),
      parent: v.nullable(v.string()),
      folders: v.array(v.string()),
      files: v.array(v.string()),
    }),
  ),
  /** The answer to the event `saving.ask`: the chosen path, or null. */
  'saving.answer': method(v.object({ requestId: v.string(), path: v.nullable(v.string()) }), v.object({})),
}

export const savingEvents = {
  /** The shell has no dialog of its own and asks the page for one. */
  'saving.ask': v.object({
    requestId: v.string(),
    suggestedName: v.string(),
    kind: fileKind,
    folder: v.string(),
  }),
}
