import { describe, expect, it } from 'vitest'
import { blocksOf } from '../blocks'
import { findMarkedSpans } from '.'
import { withoutLookalikes } from './lookalikes'

const found = (text: string) =>
  withoutLookalikes(text, findMarkedSpans(text, blocksOf(text, []))).map((span) =>
    text.slice(span.start, span.end),
  )

describe('marks of every kind', () => {
  it.each([
    ['curly', 'She said, “It is done.”', 'It is done.'],
    ['straight', 'She said, "It is done."', 'It is done.'],
    ['single', 'She said, ‘It’s the dogs’ turn.’', 'It’s the dogs’ turn.'],
    ['straight single', "She said, 'It's done.'", "It's done."],
    ['guillemets', 'Elle dit : « C’est fait. »', 'C’est fait.'],
    ['guillemets turned inward', 'Sie sagte: »Es ist getan.«', 'Es ist getan.'],
    ['guillemets both to the right', 'Hän sanoi: »Se on tehty.»', 'Se on tehty.'],
    ['German', 'Sie sagte: „Es ist getan.“', 'Es ist getan.'],
    ['German with an English end', 'Sie sagte: „Es ist getan.”', 'Es ist getan.'],
    ['both closing', 'Hon sade: ”Det är gjort.”', 'Det är gjort.'],
    ['corner brackets', '彼は「終わった」と言った。', '終わった'],
    ['TeX', "She said, ``It is done.''", 'It is done.'],
    ['two apostrophes', "She said, ''It is done.''", 'It is done.'],
    ['mixed shapes', 'She said, “It is done."', 'It is done.'],
    ['a wrong closing mark', 'She said, “It is done.“', 'It is done.'],
    ['a forgotten space', 'She spoke about"many small things" there.', 'many small things'],
  ])('%s', (_, text, words) => {
    expect(found(text)).toEqual([words])
  })
})

describe('what is no quotation', () => {
  it.each([
    ['apostrophes', 'The dogs’ owners weren’t home in the ’90s, and the Smiths’ house wasn’t locked.'],
    ['feet and inches', `A 6'2" keeper stood beside a 19" screen.`],
    ['rock ’n’ roll', 'They played rock ’n’ roll ’til dawn.'],
    ['a nickname', 'The prize went to Ida “Sunny” Holm.'],
    ['an attribute of markup', 'See <a href="https://harbour.example/plan">the plan</a>.'],
    ['nothing between the marks', 'He wrote “” and went.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('nesting and paragraphs', () => {
  it('marks the inner one as nested', () => {
    const text = '“He said ‘never again’ and left,” she said.'
    const spans = findMarkedSpans(text, blocksOf(text, []))
    expect(spans.map((span) => [text.slice(span.start, span.end), span.nested])).toEqual([
      ['He said ‘never again’ and left,', false],
      ['never again', true],
    ])
  })

  it('nests marks of the same shape', () => {
    expect(found('“The sign read “Closed” that day,” she said.')).toEqual([
      'The sign read “Closed” that day,',
      'Closed',
    ])
  })

  it('joins paragraphs whose opening mark is repeated', () => {
    const text = '“We waited all night.\n\n“Nobody came.\n\n“So we went home,” she said.'
    expect(found(text)).toEqual(['We waited all night.\n\n“Nobody came.\n\n“So we went home,'])
  })

  it('joins them in single marks too', () => {
    const text = '‘We waited all night.\n\n‘Nobody came,’ she said.'
    expect(found(text)).toEqual(['We waited all night.\n\n‘Nobody came,'])
  })

  it('joins a paragraph that forgets to repeat the mark', () => {
    expect(found('“We waited all night.\n\nNobody came,” she said.')).toEqual([
      'We waited all night.\n\nNobody came,',
    ])
  })

  it('ends an unclosed quotation with its paragraph', () => {
    expect(found('She said, “We wait.\n\nThe next day “all was well,” he wrote.')).toEqual([
      'We wait.',
      'all was well,',
    ])
  })

  it('keeps one forgotten mark from turning the rest of a paragraph inside out', () => {
    const text = 'She said, "We wait. Then he said, "We go," and left. She said, "Good."'
    expect(found(text)).toContain('We go,')
    expect(found(text)).toContain('Good.')
  })

  it('takes the start of a paragraph for a lost opening mark', () => {
    expect(found('We wait all night,” she said.')).toEqual(['We wait all night,'])
  })
})
