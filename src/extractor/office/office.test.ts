import { describe, expect, it } from 'vitest'
import { heading, paragraph, plain, type Block } from '../blocks/model'
import { withCaptions } from './captions'
import { noteMark } from './note-marks'
import { alternativeOf } from './pictures'
import { markReferences } from './references'
import { isCodeStyle, kindOfStyle } from './style-kind'
import { made } from './writer'

const picture: Block = {
  ...paragraph(plain('')),
  type: 'figureCaption',
  role: 'caption',
  picture: { asset: 'a', address: null, alternative: '' },
}

describe('marks of notes', () => {
  it('count in numbers, letters, Roman numerals and signs', () => {
    expect([1, 4, 1999].map((n) => noteMark(n, 'lowerRoman'))).toEqual(['i', 'iv', 'mcmxcix'])
    expect([1, 26, 27, 28].map((n) => noteMark(n, 'upperLetter'))).toEqual(['A', 'Z', 'AA', 'BB'])
    expect([1, 4, 5].map((n) => noteMark(n, 'chicago'))).toEqual(['*', '§', '**'])
    expect([12, 0, -3, 9_999_999].map((n) => noteMark(n, 'upperRoman'))).toEqual([
      'XII',
      '0',
      '-3',
      '9999999',
    ])
  })
})

describe('styles', () => {
  it('say what a paragraph is by their own name, else by one they are based on', () => {
    expect(kindOfStyle(['My heading', 'heading 3'])).toEqual({ type: 'heading', level: 3 })
    expect(kindOfStyle(['Intense Quote'])).toEqual({ type: 'quote' })
    expect(kindOfStyle(['Illustration', 'Caption'])).toEqual({ type: 'caption' })
    expect(kindOfStyle(['Contents 2'])).toEqual({ type: 'directory' })
    expect(kindOfStyle(['Titles of songs', 'Normal'])).toBeNull()
    expect(isCodeStyle(['Source_Text'])).toBe(true)
    expect(isCodeStyle(['Code of conduct'])).toBe(false)
  })
})

describe('captions', () => {
  it('go to the picture above them, else to the one below, and never from a table', () => {
    const caption = (text: string): Block => ({
      ...paragraph(plain(text)),
      type: 'figureCaption',
      role: 'caption',
    })
    const texts = (...blocks: Block[]) =>
      withCaptions(blocks.map(made)).map(({ block }) => `${block.picture ? '▣' : ''}${block.text}`)
    expect(texts(picture, caption('One'), picture, caption('Two'))).toEqual(['▣One', '▣Two'])
    expect(texts(caption('Above'), picture)).toEqual(['▣Above'])
    expect(texts(caption('Table 1: Fares'), picture)).toEqual(['Table 1: Fares', '▣'])
    expect(texts(picture, paragraph(plain('Figure 2: By hand')))).toEqual(['▣Figure 2: By hand'])
    expect(texts(picture, paragraph(plain('Figure 2 shows that it rained.')))).toEqual([
      '▣',
      'Figure 2 shows that it rained.',
    ])
  })
})

describe('references', () => {
  it('stand apart from their heading to the next of its level', () => {
    const blocks = [
      paragraph(plain('Words')),
      paragraph(plain('More')),
      paragraph(plain('And more')),
      heading(2, plain('Works Cited')),
      heading(3, plain('Books')),
      paragraph(plain('Lee, A. Boats.')),
      heading(2, plain('About the author')),
      paragraph(plain('She rows.')),
    ]
    expect(markReferences(blocks.map(made)).map(({ block }) => block.role)).toEqual([
      'body',
      'body',
      'body',
      'reference',
      'reference',
      'reference',
      'body',
      'body',
    ])
  })
})

describe('alternative texts', () => {
  it('are what a person wrote, and not what the program adds', () => {
    expect(alternativeOf('A dog\n\nDescription automatically generated with medium confidence')).toBe('A dog')
    expect(alternativeOf('A dog. AI-generated content may be incorrect.')).toBe('A dog')
    expect(alternativeOf(null)).toBe('')
  })
})
