import { NOTE_BODY_VERSION } from '#shared/domain/note'
import type { PinSnapshot } from '#shared/domain/pin'
import type { NoteBody } from './body-writer'
import { derive, excerptOf } from './derive'
import type { JsonNode } from './json'

const element = { direction: null, format: '', indent: 0, version: 1 } as const

const paragraph = (text: string): JsonNode => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children:
    text === '' ? [] : [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
})

/** A body made without an editor: strings become paragraphs, snapshots become pins. */
export function composeBody(parts: readonly (string | PinSnapshot)[]): NoteBody {
  const blocks = parts.map((part): JsonNode =>
    typeof part === 'string' ? paragraph(part) : { type: 'pin', version: 1, ...part },
  )
  return {
    body: JSON.stringify({ root: { ...element, type: 'root', children: blocks } }),
    bodyVersion: NOTE_BODY_VERSION,
    excerpt: excerptOf(blocks.map(derive)),
    annotationIds: [
      ...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.annotationId]))),
    ],
  }
}
