import { describe, expect, it } from 'vitest'
import { compareWordings, Statements, type Saying } from '.'

const saying = (id: string, text: string, person: string | null = null, day = '2025-04-12'): Saying => ({
  id,
  text,
  person,
  day,
})

const together = (...sayings: Saying[]) => {
  const statements = new Statements()
  for (const one of sayings) statements.add(one)
  return statements
}
const idsOf = (statements: Statements, of: Saying) => statements.variantsOf(of).map(({ id }) => id)

const FULL = saying(
  'full',
  'Too many boats are lost, dozens a year, in a cold and needless race — A race that should have never started, and wouldn’t have, if I ran the port!!!',
  'a',
)
const CUT = saying('cut', 'This race is needless and should have never started.')

describe('the same statement', () => {
  it('is found in another wording, whatever the marks and capitals', () => {
    const statements = together(FULL, CUT, saying('other', 'The fish market opens at five in the morning.'))
    expect(idsOf(statements, CUT)).toEqual(['full'])
    expect(idsOf(statements, FULL)).toEqual(['cut'])
  })

  it('is found from a few words that stand whole in the other, in the same days or from the same person', () => {
    const long = saying('long', 'The harbour has to get moving,')
    const short = saying('short', 'get moving')
    const later = saying('later', 'get moving', null, '2025-09-01')
    const statements = together(long, short, later)
    expect(idsOf(statements, short)).toEqual(['long'])
    expect(idsOf(statements, later)).toEqual([])
    const his = saying('his', 'has to get moving', 'b', '2025-01-01')
    expect(idsOf(together(his, { ...later, person: 'b' }), his)).toEqual(['later'])
    expect(idsOf(together(his, { ...later, person: 'c' }), his)).toEqual([])
  })

  it('is not what only begins alike, nor a common phrase of other people', () => {
    const all = [
      saying('one', 'I think that we will see the bridge opened by the spring.', 'a'),
      saying('two', 'I think that we will see more ferries on the western route.', 'a'),
      saying('three', 'It is what it is, and I think that we will see.', 'b'),
    ]
    for (const one of all) expect(idsOf(together(...all), one)).toEqual([])
  })

  it('joins fragments over the fullest wording, which stands first', () => {
    const whole = saying('whole', 'The tide took the pier, the crane and the old light, and nobody was told.')
    const start = saying('start', 'The tide took the pier, the crane', null)
    const end = saying('end', 'the old light, and nobody was told', null)
    const statements = together(start, end, whole)
    expect(idsOf(statements, start)).toEqual(['whole', 'end'])
    statements.remove('whole')
    expect(idsOf(statements, start)).toEqual([])
    statements.add({ ...whole, text: 'Nothing of this sort was ever said by anyone.' })
    expect(idsOf(statements, start)).toEqual([])
    expect(statements.size).toBe(3)
  })

  it('is found without spaces between words', () => {
    const statements = together(saying('a', '港はできるだけ早く再開しなければならない'))
    expect(idsOf(statements, saying('b', '港は早く再開しなければならない'))).toEqual(['a'])
  })
})

describe('comparing wordings', () => {
  const compare = (from: string, to: string) =>
    compareWordings(from, to).map(({ what, from: a, to: b, telling }) => [what, a, b, telling])

  it('tells what was left out, added and changed, as written', () => {
    expect(
      compare('We will, in time, open the old lock again.', 'We will open the lock for good again'),
    ).toEqual([
      ['same', 'We will', 'We will', null],
      ['leftOut', 'in time', '', null],
      ['same', 'open the', 'open the', null],
      ['leftOut', 'old', '', null],
      ['same', 'lock', 'lock', null],
      ['added', '', 'for good', null],
      ['same', 'again', 'again', null],
    ])
  })

  it('points out negations, numbers and names', () => {
    expect(compare('We will not pay', 'We will pay')).toContainEqual(['leftOut', 'not', '', 'negation'])
    expect(compare('It cost 300 pounds', 'It cost 30 pounds')).toContainEqual([
      'changed',
      '300',
      '30',
      'number',
    ])
    expect(compare('He met Ilse there', 'He met Brandt there')).toContainEqual([
      'changed',
      'Ilse',
      'Brandt',
      'name',
    ])
    expect(compare('He won’t go', "He won't go")).toEqual([['same', 'He won’t go', "He won't go", null]])
    expect(compare('It ends — A race', 'It ends. The race')).toContainEqual(['changed', 'A', 'The', null])
    expect(compare('Then he left', 'Later he left')).toContainEqual(['changed', 'Then', 'Later', null])
  })

  it('stays bounded for texts that share nothing', () => {
    const one = Array.from({ length: 6000 }, (_, n) => `a${n}`).join(' ')
    const two = Array.from({ length: 6000 }, (_, n) => `b${n}`).join(' ')
    expect(compare(one, two)).toEqual([['changed', one, two, null]])
  })
})
