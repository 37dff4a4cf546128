import { describe, expect, it } from 'vitest'
import { toLines } from './lines'
import { joinWrapped } from './wrapping'

/** Characters that `work` looks at through regular expressions and slices: a measure of cost that no busy machine disturbs. */
const looked = (work: () => void): number => {
  const exec = Reflect.get(RegExp.prototype, 'exec')
  let count = 0
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    count += text.length
    return exec.call(this, text)
  }
  try {
    work()
  } finally {
    RegExp.prototype.exec = exec
  }
  return count
}

describe('lines that belong together', () => {
  it.each([
    ['words', 'The boat was seen at noon and again in the evening at the'],
    ['one word', 'Theboatwasseenatnoonandagainintheeveningattheharbourwherenobody'],
    ['cut words', 'The boat was seen at noon and again in the evening at the har-'],
  ])('%s are joined by looking at each once', (_, line) => {
    const cost = (times: number) => {
      const lines = toLines(`${line}\n`.repeat(times))
      return looked(() => joinWrapped(lines))
    }
    expect(cost(4000) / cost(1000)).toBeLessThan(5)
    expect(joinWrapped(toLines(`${line}\n`.repeat(1000)))).toHaveLength(1)
  })
})

it.each([' ', '\u00a0', '\t', '\u3000'])(
  'of a vast run of %j one space is left, and the words around it',
  (space) => {
    expect(toLines(`one${space.repeat(3_000_000)}two`).map(({ text }) => text)).toEqual(['one two'])
    expect(toLines(`one${space.repeat(20)}two, ${'and more, '.repeat(50)}`)[0]?.text).toContain(
      `one${space.repeat(20)}two`,
    )
  },
)
