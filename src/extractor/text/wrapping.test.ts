import { expect, it } from 'vitest'
import type { Line } from './lines'
import { joinWrapped } from './wrapping'

const lines = (texts: readonly string[]): Line[] => texts.map((text) => ({ text, indent: 0, gap: 0 }))

it('joins a word that was cut when the text has it whole, else keeps its hyphen', () => {
  const joined = joinWrapped(
    lines([
      'the harbour was closed for a long time, and the har-',
      'bour stayed dark for a well-',
      'known reason',
    ]),
    50,
  )
  expect(joined[0]?.text).toContain('and the harbour stayed')
})

// Looking at the whole paragraph for every line does not end within the test's time.
it('joins a paragraph of very many lines', () => {
  const [paragraph, ...others] = joinWrapped(
    lines(Array.from({ length: 30_000 }, () => 'Document '.repeat(6).trim())),
  )
  expect(others).toEqual([])
  expect(paragraph?.text).toHaveLength(30_000 * 54 - 1)
})
