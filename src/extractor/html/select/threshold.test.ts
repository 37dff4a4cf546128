import { describe, expect, it } from 'vitest'
import { bestThreshold } from './threshold'

describe('bestThreshold', () => {
  it('keeps what is middling when nothing is better', () => {
    expect(
      bestThreshold([
        [0.4, 500],
        [0.39, 400],
        [0.02, 300],
      ]),
    ).toBeCloseTo(0.39)
  })

  it('leaves the middling out beside much that is sure', () => {
    expect(
      bestThreshold([
        [0.99, 900],
        [0.45, 100],
        [0.02, 300],
      ]),
    ).toBeGreaterThan(0.45)
  })

  it('stays within its bounds', () => {
    expect(bestThreshold([])).toBe(0.6)
    expect(bestThreshold([[0.1, 10]])).toBe(0.25)
    expect(bestThreshold([[0.9, 10]])).toBe(0.6)
  })
})
