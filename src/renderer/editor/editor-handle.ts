import type { PinSnapshot } from '#shared/domain/pin'
import type { NoteBody } from './codec/body-writer'
import type { PinWording } from './nodes/pin/pin-node'

/** What the rest of the app may do with an open editor. */
export interface EditorHandle {
  /** The text as it is now, in the form that is stored. */
  body: () => NoteBody
  /** Words that the person wrote. */
  words: () => number
  /** Puts a pin after the block with the caret, or at the end, without taking the focus. */
  insertPin: (snapshot: PinSnapshot) => void
  /** Gives a pin other words of its source, if it still has the words `from`; answers whether it did. One step of the note's undo. */
  rewordPin: (pinId: string, from: string, to: PinWording) => boolean
  /** Of all pins, from the top. */
  pinIds: () => string[]
  /** The id of the pin that is selected. */
  selectedPin: () => string | null
  /** Selects a pin and takes the focus there. */
  selectPin: (pinId: string) => void
  focus: () => void
}
