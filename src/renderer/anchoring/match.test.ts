import { describe, expect, it } from 'vitest'
import { describeRange } from './describe'
import { matchSelectors } from './match'

const STORY = [
  'The harbour at Sankt Albin froze on Tuesday.',
  '“We have never seen ice this thick,” the harbour master, Ilse Brandt, told reporters. “Never.”',
  'The mayor’s office called it “an emergency”.',
  'Ferries will wait until Sunday, and the mayor’s office will decide then.',
].join('\n\n')

const selectorsFor = (text: string, words: string, nth = 0) => {
  let at = text.indexOf(words)
  for (let n = 0; n < nth; n++) at = text.indexOf(words, at + 1)
  return describeRange(text, at, at + words.length)
}
const wordsAt = (text: string, match: ReturnType<typeof matchSelectors>) =>
  match.range && text.slice(match.range.start, match.range.end)

describe('matchSelectors', () => {
  it('finds words where they were', () => {
    const selectors = selectorsFor(STORY, 'never seen ice this thick')
    expect(matchSelectors(STORY, selectors)).toEqual({
      standing: 'exact',
      range: { start: selectors.position.start, end: selectors.position.end },
    })
  })

  it('holds the position even where the words stand elsewhere too', () => {
    const selectors = selectorsFor(STORY, 'the mayor’s office', 0)
    expect(matchSelectors(STORY, selectors).standing).toBe('exact')
  })

  it('finds the only occurrence after text was put before it', () => {
    const later = `A new first line.\n\n${STORY}`
    const match = matchSelectors(later, selectorsFor(STORY, 'We have never seen ice this thick,'))
    expect(match.standing).toBe('moved')
    expect(wordsAt(later, match)).toBe('We have never seen ice this thick,')
  })

  it('tells several occurrences apart by their surroundings', () => {
    const text = 'He said yes on Monday. She said yes on Friday. They said yes on Sunday.'
    const later = `Update. ${text}`
    for (let nth = 0; nth < 3; nth++) {
      const selectors = selectorsFor(text, 'said yes', nth)
      const match = matchSelectors(later, selectors)
      expect(match).toEqual({
        standing: 'moved',
        range: { start: selectors.position.start + 8, end: selectors.position.end + 8 },
      })
    }
  })

  it('does not choose between occurrences that nothing tells apart', () => {
    const selectors = selectorsFor('A b. Maybe. C d.', 'Maybe')
    const match = matchSelectors('Maybe? Maybe! x Maybe; y', {
      ...selectors,
      quote: { ...selectors.quote, prefix: '', suffix: '' },
    })
    expect(match).toEqual({
      standing: 'ambiguous',
      range: null,
      candidates: [
        { start: 0, end: 5 },
        { start: 7, end: 12 },
        { start: 16, end: 21 },
      ],
    })
  })

  it.each([
    ['straight marks for curly ones', STORY.replaceAll(/[“”]/g, '"').replaceAll('’', "'")],
    ['guillemets for quotation marks', STORY.replaceAll('“', '«').replaceAll('”', '»')],
    [
      'line breaks and no-break spaces for spaces',
      STORY.replaceAll('ice this', 'ice\n  \u00A0this').replaceAll('told r', 'told\nr'),
    ],
  ])('sees past %s', (_, later) => {
    const match = matchSelectors(
      later,
      selectorsFor(STORY, 'ice this thick,” the harbour master, Ilse Brandt, told reporters'),
    )
    expect(match.standing).toBe('normalised')
    expect(wordsAt(later, match)?.replaceAll(/\s+/g, ' ')).toMatch(
      /^ice this thick,[”"»] the harbour master, Ilse Brandt, told reporters$/,
    )
  })

  it('calls nothing normalised that differs in a letter, a dash or an accent', () => {
    const text = 'It was a café—and a good one, people said.'
    for (const later of [text.replace('é', 'e'), text.replace('—', '-'), text.replace('good', 'Good')])
      expect(matchSelectors(later, selectorsFor(text, 'a café—and a good one')).standing).toBe('changed')
  })

  it('only proposes where words were changed', () => {
    const later = STORY.replace('never seen ice this thick', 'rarely seen ice as thick as this')
    const match = matchSelectors(later, selectorsFor(STORY, 'We have never seen ice this thick'))
    expect(match.standing).toBe('changed')
    expect(wordsAt(later, match)).toMatch(/^We have rarely seen ice as thick/)
  })

  it('proposes the nearest of equally good places', () => {
    const changed = 'the bridge will be closed until late Monday'
    const later = `${changed}. ${'x y z. '.repeat(50)}${changed}. End.`
    const selectors = describeRange('the bridge will be closed until late Sunday', 0, 43)
    const far = { ...selectors, position: { ...selectors.position, start: 400, end: 443 } }
    expect(matchSelectors(later, selectors).range?.start).toBe(0)
    expect(matchSelectors(later, far).range?.start).toBe(later.lastIndexOf('the bridge'))
  })

  it.each([
    ['other words', 'Nothing of this is about water at all; it concerns a museum of clocks in the hills.'],
    ['an empty text', ''],
  ])('finds nothing in %s', (_, later) => {
    expect(matchSelectors(later, selectorsFor(STORY, 'We have never seen ice this thick'))).toEqual({
      standing: 'lost',
      range: null,
    })
  })

  it('finds nothing for no words', () => {
    expect(matchSelectors(STORY, describeRange(STORY, 5, 5)).standing).toBe('lost')
    const blank = describeRange('a   b', 1, 4)
    expect(matchSelectors('ab', blank).standing).toBe('lost')
  })

  it('keeps surrogate pairs whole', () => {
    const text = 'Signs: 𝒜𝒷𝒸 and 🦊🦊 here.'
    const later = `🦊 ${text}`
    const match = matchSelectors(later, selectorsFor(text, '🦊🦊'))
    expect(wordsAt(later, match)).toBe('🦊🦊')
  })

  it('works without spaces between words', () => {
    const text = '市長は「氷がこんなに厚いのは初めてだ」と記者団に語った。フェリーは日曜日まで待つ。'
    const later = text.replace('初めてだ', '初めてです')
    const match = matchSelectors(later, selectorsFor(text, '氷がこんなに厚いのは初めてだ'))
    expect(match.standing).toBe('changed')
    expect(wordsAt(later, match)).toContain('氷がこんなに厚いのは初めて')
  })
})

describe('matchSelectors on a megabyte', () => {
  const sentences = Array.from(
    { length: 16_000 },
    (_, n) => `Sentence ${n * 7919} says that the mill number ${n} turned ${n % 13} times “today”.`,
  )
  const big = sentences.join('\n\n')
  const words = sentences.slice(8000, 8004).join('\n\n')
  const selectors = selectorsFor(big, words)
  const later = {
    moved: `New. ${big}`,
    normalised: `New. ${big}`.replaceAll('“', '"'),
    changed: `New. ${big}`.replaceAll('turned', 'spun'),
  }

  it.each(['moved', 'normalised', 'changed'] as const)('answers %s soon', (standing) => {
    const begun = performance.now()
    const match = matchSelectors(later[standing], selectors)
    expect(match.standing).toBe(standing)
    expect(match.range?.start).toBeGreaterThan(0)
    // Ten times what it takes on a slow machine: a square-law search would need minutes.
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
