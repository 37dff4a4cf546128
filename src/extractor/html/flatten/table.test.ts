import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { rowsOf } from './table'

const tables = (html: string): Element[] => [
  ...parseHTML(`<html><body>${html}</body></html>`).document.querySelectorAll('table'),
]

it('gives the rows of a table in their order, and not those of tables inside it', () => {
  const [outer, inner] = tables(
    '<table><thead><tr id="a"></tr></thead><form><tr id="b"><td><table><tbody><tr id="c"></tr></tbody></table></td></tr></form><tr id="d"></tr></table>',
  )
  expect(outer && rowsOf(outer).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  expect(inner && rowsOf(inner).map(({ id }) => id)).toEqual(['c'])
})

// Looking at all that is inside for each of them does not end within the test's time.
it('takes tables that stand inside one another six thousand times', () => {
  const all = tables(`${'<table><tr><td>'.repeat(6000)}x${'</td></tr></table>'.repeat(6000)}`)
  expect(all.flatMap(rowsOf)).toHaveLength(6000)
})
