import { describe, expect, it } from 'vitest'
import type { Passage } from '#shared/domain/passage'
import { findAll, findQuotations } from '.'

const english = (text: string) => findQuotations(text, [], 'en')
const brief = (text: string, language: string | null = 'en') =>
  findQuotations(text, [], language).map(({ words, speaker, cue }) => [words, speaker, cue])

const passage = (type: Passage['type'], start: number, end: number): Passage => ({
  type,
  role: 'body',
  level: null,
  start,
  end,
  page: null,
  order: 0,
  marks: [],
})

describe('where the speaker stands', () => {
  it.each([
    ['after', '“The bridge will stand,” Ida Holm said.', 'Ida Holm', 'said'],
    ['after, inverted', '“The bridge will stand,” said Ida Holm, who built it.', 'Ida Holm', 'said'],
    ['before', 'Ida Holm said, “The bridge will stand.”', 'Ida Holm', 'said'],
    ['before a colon', 'Ida Holm wrote in her report: “The bridge will stand.”', 'Ida Holm', 'wrote'],
    [
      'with an apposition',
      '“The bridge will stand,” Ida Holm, a retired engineer, told the board.',
      'Ida Holm',
      'told',
    ],
    ['according to', 'The bridge is “as firm as a rock,” according to Ida Holm.', 'Ida Holm', 'according to'],
    ['a body', '“The bridge is closed until May,” the ministry said in a statement.', 'the ministry', 'said'],
    [
      'a spokesman',
      '“We do not comment on bridges,” a spokesman for the firm said.',
      'a spokesman for the firm',
      'said',
    ],
    ['a signature', '“Small boats need big harbours.” — Ida Holm', 'Ida Holm', '—'],
    ['a question', '“Who built this?” Ida Holm asked. Nobody knew.', 'Ida Holm', 'asked'],
  ])('%s', (_, text, speaker, cue) => {
    const [quotation] = english(text)
    expect(quotation).toMatchObject({ speaker, cue })
  })

  it('gives both halves of a split quotation one speaker', () => {
    expect(
      brief('“If it falls,” Ida Holm said, “we build another one.”').map(([, speaker]) => speaker),
    ).toEqual(['Ida Holm', 'Ida Holm'])
  })

  it('tells two speakers of one paragraph apart', () => {
    const text = '“It is too late for that,” said Ida Holm. “It is never too late,” replied Tom Baker.'
    expect(brief(text).map(([, speaker]) => speaker)).toEqual(['Ida Holm', 'Tom Baker'])
  })

  it('does not take whom it was told for the speaker', () => {
    expect(brief('Ida Holm told Tom Baker: “The bridge will stand.”')[0]?.[1]).toBe('Ida Holm')
  })

  it('points at the words that name the speaker', () => {
    const text = '“The bridge will stand,” Ida Holm said.'
    const [quotation] = english(text)
    expect(quotation?.speakerMention).toBe('Ida Holm')
    expect(text.slice(...(quotation?.speakerSpan ?? [0, 0]))).toBe('Ida Holm')
  })
})

describe('people', () => {
  it('finds the fullest form of a name, without its titles', () => {
    const text = 'Transport Minister Ida Holm came by boat.\n\n“The bridge will stand,” Holm said.'
    expect(brief(text)[0]?.[1]).toBe('Ida Holm')
  })

  it('finds who he and she are', () => {
    const text = 'Helen Zhou met Mark Ruiz on Friday. “I came to listen,” he said. “So did I,” she replied.'
    expect(brief(text).map(([, speaker]) => speaker)).toEqual(['Mark Ruiz', 'Helen Zhou'])
  })

  it('names both when they speak together', () => {
    const text = 'Ida Holm and Tom Baker signed the letter. “We want the bridge back,” they wrote.'
    expect(brief(text)[0]?.[1]).toBe('Ida Holm and Tom Baker')
  })

  it('keeps two people of one surname apart by their titles', () => {
    const text =
      'Mr. Paul Holm and Mrs. Anna Holm spoke to the board. Mrs. Holm was brief. “The bridge will stand,” Mrs. Holm said.'
    expect(brief(text).at(-1)?.[1]).toBe('Anna Holm')
  })
})

describe('languages', () => {
  it.each([
    ['de', '„Die Brücke wird halten“, sagte Jonas Weber am Montag.', 'Jonas Weber'],
    ['de', 'Jonas Weber sagte: „Die Brücke wird halten.“', 'Jonas Weber'],
    ['fr', '« Le pont va tenir », a déclaré Camille Roux.', 'Camille Roux'],
    ['fr', 'Camille Roux affirme : « Le pont va tenir. »', 'Camille Roux'],
    ['es', '«El puente va a aguantar», afirmó Lucía Prado.', 'Lucía Prado'],
    ['it', '«Il ponte terrà», ha detto Chiara Neri.', 'Chiara Neri'],
    ['pt', '“A ponte vai aguentar”, disse Joana Reis.', 'Joana Reis'],
    ['cs', '„To je konec mostu“, řekla Jana Malá.', 'Jana Malá'],
    ['zh', '李明说：“我们不会放弃这座桥。”', '李明'],
    ['ja', '田中氏は「計画を続ける」と述べた。', '田中氏'],
  ])('%s: %s', (language, text, speaker) => {
    expect(brief(text, language)[0]?.[1]).toBe(speaker)
    expect(brief(text, null)[0]?.[1]).toBe(speaker)
  })
})

describe('what nobody said', () => {
  it.each([
    ['a title', 'She starred in “The Long Winter” and hosts the podcast “Night Desk.”'],
    ['a word held at arm’s length', 'The so-called “experts” were nowhere to be seen.'],
  ])('%s', (_, text) => {
    expect(english(text)).toEqual([])
  })

  it('keeps a whole sentence even when nobody is near', () => {
    expect(brief('“The bridge is closed until further notice.”')).toEqual([
      ['The bridge is closed until further notice.', null, null],
    ])
  })
})

describe('kinds', () => {
  it.each([
    ['direct', '“The bridge will stand,” Ida Holm said.'],
    ['mixed', 'Ida Holm said the bridge was “as firm as a rock” and left.'],
    ['short', 'Ida Holm called the report “utter nonsense” and left.'],
  ])('%s', (kind, text) => {
    expect(english(text).map((one) => one.kind)).toContain(kind)
  })
})

describe('passages', () => {
  it('looks into no code', () => {
    const code = 'print("The bridge will stand, said Ida Holm.")'
    const text = `${code}\n\n“The bridge will stand,” Ida Holm said.`
    const passages = [passage('code', 0, code.length), passage('paragraph', code.length + 2, text.length)]
    expect(findQuotations(text, passages, 'en').map(({ words }) => words)).toEqual(['The bridge will stand,'])
  })

  it('lets no quotation run over the edge of a cell', () => {
    const text = 'Ida Holm said “yes, of course\tTom Baker said no” again'
    const found = findQuotations(text, [passage('table', 0, text.length)], 'en')
    for (const { words } of found) expect(words).not.toContain('\t')
  })

  it('joins passages that are one quotation', () => {
    const first = '“We waited all night,” said Ida Holm. “Nobody came.'
    const text = `${first}\n\n“So we went home.”`
    const passages = [
      passage('paragraph', 0, first.length),
      passage('paragraph', first.length + 2, text.length),
    ]
    expect(findQuotations(text, passages, 'en').map(({ words, speaker }) => [words, speaker])).toEqual([
      ['We waited all night,', 'Ida Holm'],
      ['Nobody came.\n\n“So we went home.', 'Ida Holm'],
    ])
  })
})

describe('two apostrophes', () => {
  const text = "''The bridge will stand,'' Ida Holm said."
  it('are marks in the app', () => {
    expect(english(text)[0]?.words).toBe('The bridge will stand,')
  })
  it('are none when asked so', () => {
    expect(findAll(text, [], 'en', { doubledApostrophes: false, unmarked: false })).toEqual([])
  })
})

it('reports quotations inside quotations as nested', () => {
  const text = '“He said ‘never again, my friends’ and left,” Ida Holm said.'
  const found = findAll(text, [], 'en', { doubledApostrophes: true, unmarked: true })
  expect(found.map(({ words, nested }) => [words, nested])).toEqual([
    ['He said ‘never again, my friends’ and left,', false],
    ['never again, my friends', true],
  ])
})

it('is surer of a speaker beside a verb of saying than of one far away', () => {
  const near = english('“The bridge will stand,” Ida Holm said.')[0]?.certainty ?? 0
  const far =
    english('Ida Holm shook her head.\n\n“The bridge will stand for ever and ever.”')[0]?.certainty ?? 1
  expect(near).toBeGreaterThan(0.9)
  expect(far).toBeLessThan(0.7)
})

describe('where the words around the marks leave no choice', () => {
  it.each(['Ida Holm, who stood behind him, then loudly asked, “Really?”', 'Ida Holm cried: “Stop!”'])(
    'a word right behind a verb of saying is said: %s',
    (text) => {
      expect(brief(text).map(([, speaker]) => speaker)).toEqual(['Ida Holm'])
    },
  )

  it.each([
    'The motto of the town is Latin for “If you wish peace, prepare for war.”',
    'Ida Holm told “Fox and Friends” that the wall would be built.',
  ])('a meaning and a programme are not: %s', (text) => {
    expect(english(text).filter(({ kind }) => kind !== 'indirect')).toEqual([])
  })
})
