import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical'
import { heading, paragraph, plain, type Block } from './model'
import { splitParagraphs } from './rich-text'
import { RichTextBuilder } from './rich-text-builder'

const caption: Block = { type: 'figureCaption', role: 'caption', level: null, text: 'A bridge', marks: [] }

describe('canonicalText', () => {
  it('puts the body first and keeps reading order in `order`', () => {
    const { text, bodyEnd, passages } = canonicalText([
      heading(2, plain('One')),
      caption,
      paragraph({ text: 'Two three', marks: [{ type: 'bold', start: 4, end: 9 }] }),
    ])
    expect(text).toBe('One\n\nTwo three\n\nA bridge')
    expect(text.slice(0, bodyEnd)).toBe('One\n\nTwo three')
    expect(passages.map(({ order }) => order)).toEqual([0, 2, 1])
    expect(passages[1]?.marks).toEqual([{ type: 'bold', start: 9, end: 14 }])
  })

  it('is empty for no blocks', () => {
    expect(canonicalText([])).toEqual({ text: '', bodyEnd: 0, passages: [] })
  })
})

describe('RichTextBuilder', () => {
  it('collapses white space as a browser does, with marks that neither begin nor end with it', () => {
    const builder = new RichTextBuilder()
    builder.add('  One\n ')
    const start = builder.position
    builder.add('  two ')
    builder.mark('italic', start)
    builder.add(' three\u00ad\u00a0four')
    expect(builder.take()).toEqual({
      text: 'One two three\u00a0four',
      marks: [{ type: 'italic', start: 4, end: 7 }],
    })
    expect(builder.isEmpty).toBe(true)
  })

  it('splits where two line breaks meet', () => {
    const builder = new RichTextBuilder()
    builder.add('One ')
    builder.separate('\n')
    builder.separate('\n')
    const start = builder.position
    builder.add(' two')
    builder.mark('code', start)
    expect(splitParagraphs(builder.take())).toEqual([
      { text: 'One', marks: [] },
      { text: 'two', marks: [{ type: 'code', start: 0, end: 3 }] },
    ])
  })
})
