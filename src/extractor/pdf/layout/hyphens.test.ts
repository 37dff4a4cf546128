import { describe, expect, it } from 'vitest'
import { joinLines, vocabularyOf } from './hyphens'

const join = (before: string, after: string, ...lines: string[]): string =>
  joinLines(before, after, vocabularyOf(lines))

describe('a word cut at the end of a line', () => {
  it('is joined when the document has it whole', () => {
    expect(join('a harbour func-', 'tion of the', 'the function of the harbour')).toBe(
      'a harbour function of the',
    )
  })

  it('keeps its hyphen when the document writes it with one', () => {
    expect(join('a well-', 'known ferry', 'the well-known ferry')).toBe('a well-known ferry')
    expect(join('a high-', 'level talk', 'a high-level talk; highlevel')).toBe('a high-level talk')
  })

  it('keeps its hyphen when both halves are words of the document and the whole is none', () => {
    expect(join('the coast-', 'guard boat', 'the coast is long', 'the guard waits')).toBe(
      'the coast-guard boat',
    )
  })

  it('is joined when nothing is known of it', () => {
    expect(join('the naviga-', 'tional chart')).toBe('the navigational chart')
  })

  it('keeps its hyphen before a capital, after a digit, and where it has one already', () => {
    expect(join('Markdown-', 'Formatted text')).toBe('Markdown-Formatted text')
    expect(join('a 20-', 'year lease')).toBe('a 20-year lease')
    expect(join('state-of-the-', 'art cranes')).toBe('state-of-the-art cranes')
  })

  it('loses a soft hyphen always', () => {
    expect(join('the coast\u00ad', 'guard', 'coast', 'guard')).toBe('the coastguard')
  })

  it('is no evidence itself', () => {
    expect([...vocabularyOf(['the naviga-', 'tional chart']).words]).toEqual(['the', 'chart'])
  })
})

it('joins lines without a hyphen by a space', () => {
  expect(join('one', 'two')).toBe('one two')
  expect(join('a dash –', 'and more')).toBe('a dash – and more')
})

it('joins lines without a space where words have none between them', () => {
  expect(join('大约六十个人', '在码头上等着')).toBe('大约六十个人在码头上等着')
})

it('puts broken addresses together', () => {
  expect(join('see https://example.org/', '10.1000/xyz for more')).toBe(
    'see https://example.org/10.1000/xyz for more',
  )
  expect(join('see https:', '//example.org')).toBe('see https://example.org')
  expect(join('see https://example.org.', 'Then go on')).toBe('see https://example.org. Then go on')
})
