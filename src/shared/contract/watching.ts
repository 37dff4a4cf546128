import * as v from 'valibot'
import { method } from './define'

const state = v.object({
  /** Absolute; null while nothing is watched. */
  folder: v.nullable(v.string()),
  /** The folder is not there now; it is watched again when it comes back. */
  missing: v.boolean(),
})
export type Watched = v.InferOutput<typeof state>

const nothing = v.object({})

/** A folder in which pages are saved: new and changed files are imported as they come. Off until a person chooses one. */
export const watching = {
  'watching.get': method(nothing, state),
  /** Asks for a folder; nothing changes when the person cancels. */
  'watching.choose': method(nothing, state),
  'watching.stop': method(nothing, state),
}

export const watchingEvents = {
  'watching.changed': state,
}
