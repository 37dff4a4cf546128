import { NOTE_BODY_VERSION } from '#shared/domain/note'
import type { PinSnapshot } from '#shared/domain/pin'
import { derive, excerptOf } from './derive'
import type { NoteBody } from './body-writer'

const paragraph = {
  children: [],
  direction: null,
  format: '',
  indent: 0,
  type: 'paragraph',
  version: 1,
  textFormat: 0,
  textStyle: '',
}

/** The body of a new note that holds one pin and a line to go on writing. */
export function bodyWithPin(snapshot: PinSnapshot): NoteBody {
  const pin = { type: 'pin', version: 1, ...snapshot }
  const root = {
    children: [pin, paragraph],
    direction: null,
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  }
  return {
    body: JSON.stringify({ root }),
    bodyVersion: NOTE_BODY_VERSION,
    excerpt: excerptOf([derive(pin)]),
    annotationIds: [snapshot.annotationId],
  }
}
