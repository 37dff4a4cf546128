import { describe, expect, it } from 'vitest'
import { modelOf, type StoredModel } from './model'

const known = {
  length: (words: string[], i: number) => words[i]?.length ?? 0,
  first: (_: string[], i: number) => (i ? 0 : 1),
}
const stored: StoredModel = {
  features: ['length'],
  base: -1,
  trees: [[0, 3, 1000, [0, 5, 2000, -4000]], 500],
}

describe('modelOf', () => {
  it('sums its trees through the logistic function', () => {
    const sure = (logit: number) => 1 / (1 + Math.exp(-logit))
    const likely = modelOf(stored, known)(['ice', 'harb', 'harbour'], 3)
    expect(likely).toEqual([sure(0.5), sure(1.5), sure(-4.5)])
  })

  it('says which feature it does not know', () => {
    expect(() => modelOf({ ...stored, features: ['depth'] }, known)).toThrow('depth')
  })
})
