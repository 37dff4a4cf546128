import { describe, expect, it } from 'vitest'
import { calmParts } from './calm'
import { markdownChunks } from './chunks'
import { readMarkdown } from './read-markdown'

const PARAGRAPH =
  'The boat was seen at noon and again in the evening, and nobody on the pier knew whose it was.'
const long = (text: string, times = 1500) => `${text}\n\n`.repeat(times)

describe('a long Markdown text', () => {
  it('is cut into parts of a bounded size that hold all of it', () => {
    const text = long(PARAGRAPH, 4000)
    const parts = markdownChunks(text).map((part) => part.text)
    expect(parts.join('\n')).toBe(text)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(60_000)
  })

  it('is not cut inside code or a comment', () => {
    for (const [open, close] of [
      ['```', '```'],
      ['<!--', '-->'],
    ] as const)
      expect(markdownChunks(`${open}\n${long(PARAGRAPH)}${close}\n`)).toHaveLength(1)
  })

  it('is cut where code or one item never ends, and keeps all of it', () => {
    for (const [open, line, type] of [
      ['```js', 'let a = 1', 'code'],
      ['- one', '  - two', 'listItem'],
      ['> one', '> two\n>', 'blockQuote'],
    ] as const) {
      const text = `${open}\n${`${line}\n`.repeat(30_000)}`
      const parts = markdownChunks(text)
      expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThan(250_000)
      const { blocks } = readMarkdown(`# T\n\n${text}`)
      expect(new Set(blocks.map((block) => block.type))).toEqual(new Set([type]))
      const words = line.match(/[a-z\d]+/g)?.at(-1) ?? ''
      expect(
        blocks
          .map((block) => block.text)
          .join('\n')
          .split(words),
      ).toHaveLength(30_001)
    }
  }, 60_000)

  it.each([
    ['|', '|'],
    ['', ''],
  ])(
    'keeps the rows of a long table in one, with edges %j',
    (left, right) => {
      const row = (...cells: string[]): string => `${left}${cells.join('|')}${right}\n`
      const rows = Array.from({ length: 5000 }, (_, i) =>
        row(`row ${i}`, '**bold** and [link](https://bay.example)'),
      )
      const text = `# T\n\n${row('a', 'b')}${row('-', '-')}${rows.join('')}\nAfter.\n`
      expect(markdownChunks(text).length).toBeGreaterThan(2)
      const { blocks, warnings } = readMarkdown(text)
      expect(warnings).toEqual([])
      expect(blocks.map(({ type }) => type)).toEqual(['table', 'paragraph'])
      const [table] = blocks
      expect(table?.text.split('\n')).toEqual(['a\tb', ...rows.map((_, i) => `row ${i}\tbold and link`)])
      expect(table?.marks).toHaveLength(10_000)
      const last = table?.marks.at(-1)
      expect(table?.text.slice(last?.start, last?.end).trim()).toBe('link')
    },
    60_000,
  )

  it('keeps links and notes whose definitions are in another part', () => {
    const text = `# T\n\nSee [the pier][p] and a note[^1].\n\n${long(PARAGRAPH)}[p]: https://bay.example/pier\n\n[^1]: The note itself.\n`
    const { blocks } = readMarkdown(text)
    expect(markdownChunks(text).length).toBeGreaterThan(2)
    expect(blocks[0]?.text).toBe('See the pier and a note1.')
    expect(blocks[0]?.marks).toEqual([
      { type: 'link', start: 4, end: 12, href: 'https://bay.example/pier' },
      { type: 'superscript', start: 23, end: 24 },
    ])
    expect(blocks.filter(({ role }) => role === 'footnote').map(({ text }) => text)).toEqual([
      'The note itself.',
    ])
  })

  it('keeps the items of a long list', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => `- item ${i}`)
    const { blocks } = readMarkdown(`# T\n\n${items.join('\n')}`)
    expect(blocks.map(({ type, text }) => `${type === 'listItem' ? '-' : type} ${text}`)).toEqual(items)
  }, 30_000)
})

it('of a length that no book has is read as plain text, and says so', () => {
  const { blocks, warnings } = readMarkdown(`# T\n\n${`${PARAGRAPH}\n\n`.repeat(40_000)}`)
  expect(warnings).toEqual(['The file is too long to be read as Markdown, so it was read as plain text.'])
  expect(blocks.at(-1)?.text).toBe(PARAGRAPH)
}, 30_000)

describe('absurdly many signs', () => {
  it.each([
    ['[a]('],
    ['a <!-- '],
    ['`a '],
    ['['],
    ['a] '],
    ['a* '],
    ['_a '],
    ['> [a](\n'],
    ['2. [a](\n'],
    ['#a [a](\n'],
    ['|[a](\n'],
  ])('%j are taken as they stand', (sign) => {
    const text = `Before.\n\na ${sign.repeat(20_000)}\n\n**After.**`
    expect(calmParts(text).map(({ plain }) => plain)).toEqual([false, true, false])
    expect(
      calmParts(text)
        .map((part) => part.text)
        .join('\n'),
    ).toBe(text)
  })

  it('are said to have been', () => {
    expect(readMarkdown(`# T\n\n${PARAGRAPH}\n\n${'a] '.repeat(20_000)}`).warnings).toEqual([
      'Paragraphs that are far longer, or have far more signs of formatting, than any article’s were taken as plain text.',
    ])
  })

  it.each([
    ['links', '[a link](https://bay.example) and words. '.repeat(200)],
    ['a numbered list of links', '2. [a link](https://bay.example)\n'.repeat(20_000)],
    ['a table of links', `a|b\n-|-\n${'[a link](https://bay.example)|b\n'.repeat(20_000)}`],
    ['a list of links', '- [a link](https://bay.example)\n'.repeat(20_000)],
    ['code', `\`\`\`\n${'[a]('.repeat(20_000)}\n\`\`\``],
  ])('%s stay', (_, text) => {
    expect(calmParts(text)).toEqual([{ text, plain: false }])
  })
})
