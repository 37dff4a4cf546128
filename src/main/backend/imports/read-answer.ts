import * as v from 'valibot'
import { failure as failureSchema, revision } from '#shared/contract/schemas'
import type { Result } from '#shared/result'
import type { Extraction } from '../../../extractor/messages'

const article = v.pipe(
  v.record(v.string(), v.unknown()),
  // An article is a revision without its place, so it is checked as one.
  v.transform((value) => ({
    ...value,
    id: '',
    sha256: '0'.repeat(64),
    part: 0,
    parts: 1,
    extractorVersion: 0,
    mediaType: '',
  })),
  revision,
)

const asset = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mediaType: v.string(),
  bytes: v.instance(Uint8Array),
})

const message = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({
    type: v.literal('done'),
    id: v.number(),
    result: v.variant('ok', [
      v.object({
        ok: v.literal(true),
        value: v.object({
          mediaType: v.string(),
          articles: v.array(article),
          assets: v.array(asset),
          firstPart: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        }),
      }),
      v.object({ ok: v.literal(false), error: failureSchema }),
    ]),
  }),
])

export type Answer = { type: 'ready' } | { type: 'done'; id: number; result: Result<Extraction> }

/** A message of the extractor process, or null when it is not what the process may say. */
export function readAnswer(said: unknown): Answer | null {
  const parsed = v.safeParse(message, said)
  return parsed.success ? parsed.output : null
}
