import { expect, it } from 'vitest'
import type { Quotation } from '#shared/domain/quotation'
import { revisionOf } from '../testing'
import { fixedSpans, isMarked } from './decorations'
import { inlinesOf, type Inline } from './inline'

const WORDS = 'Ilse Brandt said that the ice was “thicker than ever before” that day.'
const REVISION = revisionOf([[WORDS]], [])

const quotation = (words: string, kind: Quotation['kind']): Quotation => {
  const start = WORDS.indexOf(words)
  const end = start + words.length
  const nobody = { speakerMention: null, speakerSpan: null, cue: null, certainty: 0.9 }
  return { start, end, words, kind, speaker: 'Ilse Brandt', ...nobody }
}
const REPORTED = quotation('that the ice was “thicker than ever before” that day', 'indirect')
const QUOTED = quotation('thicker than ever before', 'mixed')

const layers = (inlines: readonly Inline[]): unknown[] =>
  inlines.flatMap((inline) => {
    if (inline.layer === null) return []
    const reported = inline.layer.kind === 'quotation' && inline.layer.reported
    return [[WORDS.slice(inline.start, inline.end), reported], ...layers(inline.children)]
  })

it('marks reported speech apart from the quotation that stands in it', () => {
  const [passage] = REVISION.passages
  const items = [{ passage: passage!, index: 0, label: null }]
  const spans = fixedSpans([REPORTED, QUOTED], items).get(0) ?? []
  expect(layers(inlinesOf(0, WORDS.length, spans))).toEqual([
    [REPORTED.words, true],
    [QUOTED.words, false],
  ])
})

it('does not go to reported speech as if it were a quotation', () => {
  expect([REPORTED, QUOTED].filter(isMarked)).toEqual([QUOTED])
})
