import { describe, expect, it } from 'vitest'
import { findQuotations } from '..'

const reported = (text: string, language: string | null = 'en') =>
  findQuotations(text, [], language).filter(({ kind }) => kind === 'indirect')
const brief = (text: string, language: string | null = 'en') =>
  reported(text, language).map(({ words, speaker, cue }) => [words, speaker, cue])

describe('English', () => {
  it.each([
    ['Ida Holm said that the talks had failed.', 'that the talks had failed', 'said'],
    [
      'Ida Holm said the bridge would stay closed until May.',
      'the bridge would stay closed until May',
      'said',
    ],
    ['Ida Holm told reporters on Tuesday that the pier was gone.', 'that the pier was gone', 'told'],
    ['The pier will be built again, Ida Holm said.', 'The pier will be built again', 'said'],
    ['The pier will be built again, said Ida Holm.', 'The pier will be built again', 'said'],
    ['According to Ida Holm, the pier will be built again.', 'the pier will be built again', 'According to'],
    ['The pier will be built again, according to Ida Holm.', 'The pier will be built again', 'according to'],
    ['Ida Holm asked whether the pier could be saved.', 'whether the pier could be saved', 'asked'],
  ])('%s', (text, words, cue) => {
    expect(brief(text)).toEqual([[words, 'Ida Holm', cue]])
  })

  it('ends where somebody speaks anew', () => {
    expect(
      brief('Ida Holm said the pier was gone, adding that nobody had been hurt.').map(([words]) => words),
    ).toEqual(['the pier was gone', 'that nobody had been hurt'])
  })

  it('takes what a tag breaks off as two pieces', () => {
    expect(
      brief('The old wooden pier was gone, Ida Holm said, and the mast was broken.').map(
        ([words]) => words,
      )[0],
    ).toBe('The old wooden pier was gone')
  })

  it('leaves the quotations inside it as they are', () => {
    const kinds = findQuotations(
      'Ida Holm said that the bridge across the sound was “as firm as a rock” in May.',
      [],
      'en',
    )
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['indirect', 'mixed'])
  })

  it.each([
    ['denied saying', 'Ida Holm did not say that the pier was gone.'],
    ['refused to say', 'Ida Holm declined to say whether the pier was gone.'],
    ['may say', 'Ida Holm might say that the pier was gone.'],
    ['a thing, not a clause', 'Ida Holm announced a plan for the old pier.'],
    ['a noun', 'The state that Ida Holm left was poor.'],
    ['a relative clause', 'Ida Holm agreed to share the work in ways that nobody had tried.'],
    ['words between marks alone', 'Ida Holm said: “The pier was gone by noon.”'],
    ['when, not what', 'In the meantime, Ida Holm spoke to the board.'],
  ])('nothing is reported: %s', (_, text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('other languages', () => {
  it.each([
    [
      'de',
      'Jonas Weber sagte am Montag, dass die Brücke gesperrt bleibt.',
      'dass die Brücke gesperrt bleibt',
      'Jonas Weber',
    ],
    ['de', 'Jonas Weber erklärte, die Brücke sei sicher.', 'die Brücke sei sicher', 'Jonas Weber'],
    [
      'de',
      'Die Brücke bleibt bis Mai gesperrt, sagte Jonas Weber.',
      'Die Brücke bleibt bis Mai gesperrt',
      'Jonas Weber',
    ],
    [
      'de',
      'Laut Jonas Weber wurde niemand auf der Brücke verletzt.',
      'wurde niemand auf der Brücke verletzt',
      'Jonas Weber',
    ],
    [
      'fr',
      'Camille Roux a déclaré que le pont resterait fermé.',
      'que le pont resterait fermé',
      'Camille Roux',
    ],
    ['fr', 'Selon Camille Roux, le pont restera fermé.', 'le pont restera fermé', 'Camille Roux'],
    ['es', 'Lucía Prado afirmó que el puente va a aguantar.', 'que el puente va a aguantar', 'Lucía Prado'],
    ['es', 'Según Lucía Prado, el puente va a aguantar.', 'el puente va a aguantar', 'Lucía Prado'],
    ['it', 'Chiara Neri ha detto che il ponte resterà chiuso.', 'che il ponte resterà chiuso', 'Chiara Neri'],
    ['it', 'Secondo Chiara Neri, il ponte resterà chiuso.', 'il ponte resterà chiuso', 'Chiara Neri'],
    ['pt', 'Joana Reis disse que a ponte vai aguentar.', 'que a ponte vai aguentar', 'Joana Reis'],
    ['pt', 'Segundo Joana Reis, a ponte vai aguentar.', 'a ponte vai aguentar', 'Joana Reis'],
  ])('%s: %s', (language, text, words, speaker) => {
    expect(brief(text, language).map((one) => one.slice(0, 2))).toEqual([[words, speaker]])
  })

  it('does not guess in a language without rules', () => {
    expect(reported('Jana Malá řekla, že most zůstane zavřený.', 'cs')).toEqual([])
  })
})

it('is certain of who says it where the verb stands beside the name', () => {
  expect(reported('Ida Holm said that the talks had failed.')[0]?.certainty).toBeGreaterThan(0.8)
})
