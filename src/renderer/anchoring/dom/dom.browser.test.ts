import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { piecesOf, rangeOfOffsets, rangesOfOffsets, selectedRange } from './index'

/** Two paragraphs, a table, and a caption that is read between them but stands last in the text. */
const TEXT = 'One 🦊 two.\n\nThree four five.\n\na\tb\n\tdd\n\nA caption.'
const BODY_END = TEXT.indexOf('\n\nA caption.')

let root: HTMLElement

function element(tag: string, start: number | null, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (start !== null) made.dataset['start'] = String(start)
  made.append(...children)
  return made
}

beforeEach(() => {
  const caption = TEXT.indexOf('A caption')
  const second = TEXT.indexOf('Three')
  const table = TEXT.indexOf('a\tb')
  const strong = element('strong', null, '🦊 t')
  root = element(
    'article',
    null,
    element('h1', null, 'Title outside of the text'),
    element(
      'div',
      null,
      element('span', null, '¶ 1'),
      element('p', 0, 'One ', strong, 'wo.'),
      element('aside', null, 'Speaker'),
    ),
    element('figure', null, element('div', null, 'picture'), element('figcaption', caption, 'A caption.')),
    element('div', null, element('p', second, 'Three ', element('em', null, 'four'), ' five.')),
    element(
      'table',
      null,
      element('tr', null, element('td', table, 'a'), element('td', table + 2, 'b')),
      element('tr', null, element('td', table + 4, ''), element('td', table + 5, 'dd')),
    ),
  )
  document.body.append(root)
})
afterEach(() => root.remove())

const find = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const selected = (range: Range) => selectedRange(root, range, TEXT, BODY_END)
const between = (from: [Node, number], to: [Node, number]) => {
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}
const query = (selector: string) => root.querySelector(selector)!

describe('offsets to DOM and back', () => {
  it.each(['One', 'e 🦊 tw', '🦊', 'two.', 'Three four five.', 'four', 'a', 'b', 'dd', 'A caption.'])(
    '%s',
    (words) => {
      const offsets = find(words)
      const range = rangeOfOffsets(root, offsets)!
      expect(range.toString()).toBe(words)
      expect(selected(range)).toEqual(offsets)
    },
  )

  it('goes over passages', () => {
    const offsets = { start: find('two').start, end: find('four').end }
    const range = rangeOfOffsets(root, offsets)!
    expect(range.startContainer.textContent).toContain('t')
    expect(range.endContainer.textContent).toBe('four')
    expect(selected(range)).toEqual(offsets)
  })

  it('goes over the cells of a table, an empty one among them', () => {
    const offsets = { start: find('a\tb').start, end: find('dd').end }
    expect(selected(rangeOfOffsets(root, offsets)!)).toEqual(offsets)
  })

  it('does many at once', () => {
    expect(rangesOfOffsets(root, [find('A caption'), find('One'), find('dd')]).map(String)).toEqual([
      'A caption',
      'One',
      'dd',
    ])
  })

  it('starts in the text node where the words are, and ends there', () => {
    const range = rangeOfOffsets(root, find('🦊 t'))!
    expect(range.startContainer.parentElement?.tagName).toBe('STRONG')
    expect(range.endContainer.parentElement?.tagName).toBe('STRONG')
  })

  it('has nothing to say without text', () => {
    expect(rangeOfOffsets(document.createElement('div'), { start: 0, end: 1 })).toBeNull()
  })
})

describe('what a person can select', () => {
  it('a triple click ends at the start of the next paragraph and means one', () => {
    const paragraph = query('p')
    const next = query('figcaption')
    expect(selected(between([paragraph, 0], [next, 0]))).toEqual(find('One 🦊 two.'))
    expect(selected(between([paragraph.firstChild!, 0], [next.firstChild!, 0]))).toEqual(find('One 🦊 two.'))
  })

  it('everything: the body, for the caption stands elsewhere in the text', () => {
    const range = document.createRange()
    range.selectNodeContents(root)
    expect(selected(range)).toEqual({ start: 0, end: BODY_END })
  })

  it('from the title and the margin', () => {
    const title = query('h1').firstChild!
    const margin = query('aside').firstChild!
    expect(selected(between([title, 3], [margin, 2]))).toEqual(find('One 🦊 two.'))
    expect(selected(between([title, 0], [title, 5]))).toBeNull()
  })

  it('from a caption on: the caption alone', () => {
    const caption = query('figcaption').firstChild!
    expect(selected(between([caption, 2], [query('em').firstChild!, 2]))).toEqual(find('caption.'))
  })

  it('never half a surrogate pair', () => {
    const strong = query('strong').firstChild!
    expect(selected(between([strong, 1], [strong, 3]))).toEqual(find('🦊 '))
    expect(selected(between([query('p').firstChild!, 0], [strong, 1]))).toEqual(find('One 🦊'))
  })

  it('backwards, by the browser’s own selection', () => {
    const selection = getSelection()!
    selection.setBaseAndExtent(query('em').firstChild!, 2, query('p').firstChild!, 1)
    expect(selected(selection.getRangeAt(0))).toEqual({ start: 1, end: find('four').start + 2 })
  })

  it('pieces come in the order in which they are read', () => {
    const range = between([query('p').firstChild!, 0], [query('em').firstChild!, 4])
    expect(piecesOf(root, range).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'One 🦊 two.',
      'A caption.',
      'Three four',
    ])
  })

  it('nothing outside', () => {
    const range = document.createRange()
    range.selectNodeContents(document.head)
    expect(selected(range)).toBeNull()
  })
})
