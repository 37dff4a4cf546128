import { describe, expect, it } from 'vitest'
import { findQuotations } from '..'

const speakers = (text: string, language = 'en') =>
  findQuotations(text, [], language).map(({ speaker }) => speaker)
const last = (text: string, language = 'en') => speakers(text, language).at(-1)

describe('he and she', () => {
  it.each([
    [
      'the subject of the sentence before, not its object',
      'Tom Baker met Paul Reed at the pier on Friday. “I came to listen,” he said.',
      'Tom Baker',
    ],
    [
      'the subject of the sentence before, not the owner of something in it',
      'Tom Baker read Paul Reed’s letter aloud. “I came to listen,” he said.',
      'Tom Baker',
    ],
    [
      'nobody who is named in what is said',
      'Tom Baker spoke first. “The plan is dead,” he said. Paul Reed, he added, “never wanted the bridge in the first place.”',
      'Tom Baker',
    ],
    [
      'the one whom the pronoun’s gender fits',
      'Ida Holm wrote to Paul Reed in May. “I came to listen,” she said.',
      'Ida Holm',
    ],
    [
      'the one of whom a title tells it',
      'Mr. Quill wrote to Ms. Umber in May. “I came to listen,” she said.',
      'Umber',
    ],
    [
      'the one of whom a noun tells it',
      'The harbour’s spokeswoman Quill Umber answered Arrow Vane. “We will not sell,” she said.',
      'Quill Umber',
    ],
    [
      'the one of whom other pronouns tell it',
      'Quill Umber opened her shop at dawn. She saw Arrow Vane, who lives by the pier with his dog. ' +
        'He waved. Umber smiled. Vane was there. “It was the water,” she said.',
      'Quill Umber',
    ],
    [
      'who goes on speaking over several paragraphs',
      '“We lost the pier,” said Tom Baker, who runs the ferry.\n\n' +
        '“It took one night,” he said.\n\n“We built it anew,” he added.',
      'Tom Baker',
    ],
    [
      'a new subject, though somebody else spoke last',
      '“We lost the pier,” said Tom Baker. Paul Reed tried to save it and wrote a letter to the board. ' +
        '“I am not sure why it fell,” he wrote.',
      'Paul Reed',
    ],
    [
      'a woman who has no name at first',
      'A woman at the pier shouted at the mayor. The woman gave her age as 52 and said she was named Carol. ' +
        '“It just came out,” she said.',
      'Carol',
    ],
    [
      'somebody who has no name at all',
      'A fisherman came to the meeting. “They never asked us,” he said.',
      'A fisherman',
    ],
  ])('%s', (_, text, person) => {
    expect(last(text)).toBe(person)
  })

  it('leaves open who it is when nobody agrees', () => {
    expect(last('Ida Holm came to the pier. “I came to listen,” he said.')).toBeNull()
  })

  it('is less sure of a pronoun that two may be', () => {
    const sure = (text: string) => findQuotations(text, [], 'en')[0]?.certainty ?? 0
    const one = sure('Tom Baker came to the pier. “I came to listen,” he said.')
    const two = sure(
      'Near Paul Reed, Tom Baker sat with Jack Stone, who held the map. “I came to listen,” he said.',
    )
    expect(two).toBeLessThan(one)
  })
})

describe('they and it', () => {
  it.each([
    [
      'Ida Holm and Tom Baker wrote to the board. “We want the bridge back,” they said.',
      'Ida Holm and Tom Baker',
    ],
    [
      'Ida Holm, Tom Baker and Paul Reed wrote to the board. “We want the bridge back,” they said.',
      'Ida Holm, Tom Baker and Paul Reed',
    ],
    ['The harbour board met on Friday. “There is no money,” it said in a statement.', 'The harbour board'],
    ['The residents came to the meeting. “Nobody asked us,” they said.', 'The residents'],
  ])('%s', (text, person) => {
    expect(last(text)).toBe(person)
  })
})

describe('who', () => {
  it('goes on with the first “who” of its sentence', () => {
    const text =
      'This was the Tom Baker who built the pier for his town, who fought the board, and who called the law “a gift to the yacht club.”'
    expect(last(text)).toBe('Tom Baker')
  })
})

describe('descriptions', () => {
  it.each([
    [
      'a title',
      'Transport Minister Ida Holm came by boat. Tom Baker was late. “The bridge will stand,” the minister said.',
      'Ida Holm',
    ],
    [
      'a short title',
      'Vermont Sen. Ida Holm came by boat. Tom Baker was late. “The bridge will stand,” the senator said.',
      'Ida Holm',
    ],
    [
      'an apposition',
      'Ida Holm, the harbour’s engineer, came by boat. Tom Baker was late. “The bridge will stand,” the engineer said.',
      'Ida Holm',
    ],
    [
      'an age',
      'Mara Olsen, 17, came by boat. Her brother Tom, 21, was late. “The bridge will stand,” the 17-year-old said.',
      'Mara Olsen',
    ],
    [
      'a phrase before the name',
      'The harbour’s director, Mara Olsen, came by boat. Tom Baker was late. “The bridge will stand,” the director said.',
      'Mara Olsen',
    ],
  ])('%s', (_, text, person) => {
    expect(last(text)).toBe(person)
  })

  it.each([
    [
      'another country’s minister',
      'Transport Minister Ida Holm came by boat. “The bridge will fall,” the Polish minister said.',
      'the Polish minister',
    ],
    [
      'one of two',
      'Minister Ida Holm came. Minister Tom Baker was late. “The bridge will fall,” the minister said.',
      'the minister',
    ],
  ])('is not %s', (_, text, person) => {
    expect(last(text)).toBe(person)
  })
})

describe('names', () => {
  it.each([
    [
      'a surname alone is the one who is called so, not a relative with a full name',
      'Tom Baker opened the pier. Baker spoke of the storm. His daughter Ann Baker was there. “It will stand,” Baker said.',
      'Tom Baker',
    ],
    ['accents do not part a person', 'Tuğba Erdoğan came. “It will stand,” Erdogan said.', 'Tuğba Erdoğan'],
    ['a person named like a town', 'Paul London came. “It will stand,” he said.', 'Paul London'],
  ])('%s', (_, text, person) => {
    expect(last(text)).toBe(person)
  })
})
