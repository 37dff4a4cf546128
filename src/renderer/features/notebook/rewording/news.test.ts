import { expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation'
import { rewordingOf } from './news'

const selectors = (exact: string): Annotation['selectors'] => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length, unit: 'utf-16' },
})
const was = (exact: string) => ({ revisionId: 'r/0/1', selectors: selectors(exact), chosen: true })

it('says nothing while the source says what the pin says', () => {
  expect(rewordingOf({ words: 'Two crowns' }, { selectors: selectors('Two crowns') })).toBeNull()
})

it('says nothing of white space and of the shape of quotation marks', () => {
  const now = selectors('a “storm”\nin a cup')
  expect(rewordingOf({ words: 'a "storm" in a cup' }, { selectors: now })).toBeNull()
})

it('offers the new wording where the pin has what the highlight had', () => {
  const annotation = { selectors: selectors('Three crowns'), earlier: [was('One crown'), was('Two crowns')] }
  expect(rewordingOf({ words: 'Two crowns' }, annotation)).toEqual({
    kind: 'take',
    text: 'The source now reads: “Three crowns”',
  })
  // Pinned two versions ago.
  expect(rewordingOf({ words: 'One crown' }, annotation)?.kind).toBe('take')
})

it('leaves words alone that the highlight never had', () => {
  const annotation = { selectors: selectors('Three crowns'), earlier: [was('Two crowns')] }
  expect(rewordingOf({ words: 'Two [Danish] crowns' }, annotation)).toEqual({
    kind: 'own',
    text: 'This pin has words of its own, which stay as they are. The source now reads: “Three crowns”',
  })
})

it('asks for a look while nobody has decided', () => {
  const look = { revisionId: 'r/0/2', standing: 'changed' } as const
  expect(rewordingOf({ words: 'Two crowns' }, { selectors: selectors('Two crowns'), look })).toEqual({
    kind: 'look',
    text: 'The wording was changed in the source.',
  })
})
