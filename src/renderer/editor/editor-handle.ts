import type { PinSnapshot } from '#shared/domain/pin'
import type { NoteBody } from './codec/body-writer'

/** What the rest of the app may do with an open editor. */
export interface EditorHandle {
  /** The text as it is now, in the form that is stored. */
  body: () => NoteBody
  /** Words that the person wrote. */
  words: () => number
  /** Puts a pin after the block with the caret, or at the end, without taking the focus. */
  insertPin: (snapshot: PinSnapshot) => void
  focus: () => void
}
