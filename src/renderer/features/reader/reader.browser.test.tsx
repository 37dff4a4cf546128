import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../ui/styles'
import { describeRange } from '../../anchoring'
import { newRecord } from '../../db'
import { note } from '../../db/testing'
import { mountReader, revisionOf, where, type Mounted } from './testing'

const LONG = 'The ice grew by a hand’s width since Sunday, the harbour office said. '.repeat(6).trim()
const REVISION = revisionOf(
  [
    ['Ferries to the outer islands stopped at noon.'],
    ['“We have never seen ice this thick,” the harbour master, Ilse Brandt, told reporters. “Never.”'],
    ['What the islands need', { type: 'heading', level: 4 }],
    ['Oil', { type: 'listItem', level: 1 }],
    ['Insulin for <b>Norrö</b>', { type: 'listItem', level: 2 }],
    ['Day\tIce\nMonday\t31', { type: 'table', headerRows: 1 }],
    [LONG],
    ['See the list <img src=x onerror="document.title=\'owned\'"> and the other list.'],
    [LONG],
    [LONG],
    [LONG],
    [
      'The pier on Tuesday.',
      {
        type: 'figureCaption',
        role: 'caption',
        order: 1.5,
        picture: { asset: null, address: 'https://img.example/a.jpg', alternative: 'A pier' },
      },
    ],
  ],
  [
    ['We have never seen ice this thick', 'Ilse Brandt'],
    ['Never.', 'Ilse Brandt'],
  ],
)
const links = REVISION.passages[7]!.marks
links.push({ type: 'link', ...where(REVISION, 'the list'), href: 'https://quay.example/list' })
links.push({ type: 'link', ...where(REVISION, 'other list'), href: 'javascript:document.title="owned"' })
REVISION.passages[1]!.marks.push({ type: 'bold', ...where(REVISION, 'seen ice this thick,” the') })

let reader: Mounted

beforeEach(async () => {
  reader = await mountReader(REVISION)
  await vi.waitFor(() => expect(query('[data-passage="1"]')).not.toBeNull())
})
afterEach(() => reader.unmount())

const query = (selector: string) => document.querySelector<HTMLElement>(selector)!
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const button = (name: string) =>
  all('button').find((found) => (found.getAttribute('aria-label') ?? found.textContent) === name)!
const said = () => query('[role=status][aria-label=Announcements]').textContent
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000 })
const annotations = () =>
  reader.library.db.annotations.filter(({ deletedAt }) => deletedAt === null).toArray()
const focusText = () => query('[data-reader-scroller]').focus()
const target = (start: number, end: number, revisionId: string | null = null, stamp = 1) =>
  reader.workspace.setState({ target: { articleId: reader.articleId, revisionId, start, end, stamp } })

function select(from: string, to = from) {
  const [first, last] = [where(REVISION, from), where(REVISION, to)]
  const at = (offset: number): [Node, number] => {
    const element = all('[data-start]')
      .filter((found) => Number(found.dataset['start']) <= offset)
      .sort((a, b) => Number(a.dataset['start']) - Number(b.dataset['start']))
      .at(-1)!
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let left = offset - Number(element.dataset['start'])
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      if (left <= text.length) return [text, left]
      left -= text.length
    }
    throw new Error(`nothing at ${offset}`)
  }
  getSelection()!.setBaseAndExtent(...at(first.start), ...at(last.end))
}

async function addAnnotation(words: string, change: object = {}) {
  const { start, end } = where(REVISION, words)
  const { article } = (await reader.library.articles.get(reader.articleId))!
  const annotation = {
    ...newRecord(),
    articleId: article.id,
    sourceId: article.sources[0]!.id,
    revisionId: REVISION.id,
    selectors: describeRange(REVISION.text, start, end),
    kind: 'highlight' as const,
    colour: 'pink' as const,
    comment: '',
    tags: [],
    speaker: null,
    ...change,
  }
  await reader.library.annotations.add(annotation)
  return annotation
}

describe('the page', () => {
  it('shows exactly the words of every passage, whatever lies on them', async () => {
    await addAnnotation('never seen ice')
    await addAnnotation('ice this thick,” the harbour')
    await until(() => expect(all('mark').length).toBeGreaterThan(2))
    const shown = all('[data-start]').map(
      ({ dataset, textContent }) => [Number(dataset['start']), textContent] as const,
    )
    for (const [start, words] of shown) expect(words).toBe(REVISION.text.slice(start, start + words.length))
    const joined = shown.map(([, words]) => words.length).reduce((a, b) => a + b, 0)
    expect(joined).toBe(REVISION.text.replaceAll('\n\n', '').replaceAll(/[\t\n]/g, '').length)
  })

  it('is made of headings, nested lists, header cells and figures in reading order', () => {
    expect(query('article h2').textContent).toBe('What the islands need')
    expect(query('article ul ul').textContent).toContain('Insulin for <b>Norrö</b>')
    expect(all('article th').map(({ textContent }) => textContent)).toEqual(['Day', 'Ice'])
    expect(all('[data-passage]').findIndex(({ tagName }) => tagName === 'FIGCAPTION')).toBe(2)
    expect(query('figure').textContent).toContain('A picture at img.example, not in the file. A pier')
    expect(query('h1').textContent).toBe('Ice closes the harbour')
    expect(query('header').textContent).toContain('Ada Berg · The Quay · 12 April 2025 · 10 ¶')
  })

  it('makes no markup and no address of the words in a file', () => {
    expect(all('article img')).toHaveLength(0)
    expect(document.title).not.toBe('owned')
    expect(all('article a').map(({ textContent }) => textContent)).toEqual(['the list'])
  })

  it('hands a link to the shell', async () => {
    await userEvent.click(query('article a'))
    expect(reader.calls).toContainEqual(['shell.openLink', { url: 'https://quay.example/list' }])
    expect(location.href).not.toContain('quay.example')
  })

  it('says where a highlight begins and ends without putting words into the text', async () => {
    await addAnnotation('never seen ice')
    await until(() => expect(all('mark')).toHaveLength(2))
    const said = (element: Element, pseudo: string) => getComputedStyle(element, pseudo).content
    expect(said(all('mark')[0]!, '::before')).toContain('highlight in pink')
    expect(said(all('mark')[0]!, '::after')).toBe('none')
    expect(said(all('mark')[1]!, '::after')).toContain('end of highlight')
    expect(
      all('mark')
        .map(({ textContent }) => textContent)
        .join(''),
    ).toBe('never seen ice')
  })

  it.each(['light', 'sepia', 'dark'])('has nothing for axe to find (%s)', async (theme) => {
    await reader.library.settings.set('reader.look', { theme })
    await until(() => expect(query('section[aria-label=Reader]').dataset['page']).toBe(theme))
    for (const [at, colour] of ['green', 'yellow', 'blue', 'pink', 'purple'].entries())
      await addAnnotation(LONG.slice(at * 12, at * 12 + 11), { colour, comment: 'Look' })
    await until(() => expect(all('mark').length).toBeGreaterThan(4))
    await userEvent.click(query('[data-quotation]'))
    await until(() => expect(button('Pin to note')).toBeDefined())
    const { violations } = await axe.run(query('section[aria-label=Reader]'))
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('shows in the margin who uses a passage, and opens it', async () => {
    const { id } = await addAnnotation('stopped at noon')
    const using = { ...note('Winter ferries'), annotationIds: [id] }
    await reader.library.notes.create(using)
    await until(() => expect(button('Used in Winter ferries')).toBeDefined())
    await userEvent.click(button('Used in Winter ferries'))
    expect(reader.workspace.getState().noteId).toBe(using.id)
  })
})

describe('chosen words', () => {
  it('are pinned with their speaker, their citation and selectors that fit', async () => {
    select('never seen ice')
    await until(() => expect(button('Pin to note')).toBeDefined())
    await userEvent.click(button('Pin to note'))
    await until(() => expect(reader.pins).toHaveLength(1))
    const [annotation, snapshot] = reader.pins[0]!
    const { position, quote } = annotation.selectors
    expect(REVISION.text.slice(position.start, position.end)).toBe('never seen ice')
    expect(quote.exact).toBe('never seen ice')
    expect(snapshot).toMatchObject({
      annotationId: annotation.id,
      words: 'never seen ice',
      speaker: 'Ilse Brandt',
      authors: ['Berg'],
      year: '2025',
      title: 'Ice closes the harbour',
      locatorLabel: 'paragraph',
      locator: '2',
    })
    await until(() => expect(said()).toBe('Pinned to the note'))
  })

  it('use the annotation that is there for the same words', async () => {
    const { id } = await addAnnotation('never seen ice')
    await until(() => expect(all('mark').length).toBeGreaterThan(0))
    select('never seen ice')
    await until(() => expect(button('Pin to note')).toBeDefined())
    await userEvent.click(button('Pin to note'))
    await until(() => expect(reader.pins).toHaveLength(1))
    expect(reader.pins[0]![0].id).toBe(id)
    expect(reader.pins[0]![1].pinId).not.toBe(id)
  })

  it('go over passages', async () => {
    select('at noon', 'We have')
    await until(() => expect(button('Highlight')).toBeDefined())
    await userEvent.click(button('Green'))
    await until(async () => expect(await annotations()).toHaveLength(1))
    const [annotation] = await annotations()
    expect(annotation!.colour).toBe('green')
    expect(annotation!.selectors.quote.exact).toBe('at noon.\n\n“We have')
    await until(() =>
      expect(all('mark').map(({ textContent }) => textContent)).toEqual(['at noon.', '“', 'We have']),
    )
  })

  it('can be a whole quotation by one click, and a highlight can be changed, removed and brought back', async () => {
    await userEvent.click(query('[data-quotation]'))
    await until(() =>
      expect(query('[aria-label="Chosen words"]').textContent).toContain('Quotation by Ilse Brandt'),
    )
    await userEvent.click(button('Highlight'))
    await until(() => expect(all('mark')).not.toHaveLength(0))
    await userEvent.click(button('Blue'))
    await until(() => expect(query('mark').dataset['colour']).toBe('blue'))
    expect(await annotations()).toHaveLength(1)
    await userEvent.click(button('Remove highlight'))
    await until(() => expect(all('mark')).toHaveLength(0))
    await userEvent.click(button('Undo'))
    await until(() => expect(all('mark')).not.toHaveLength(0))
  })

  it('keep a comment as it is typed', async () => {
    select('never seen ice')
    await until(() => expect(button('Comment')).toBeDefined())
    await userEvent.click(button('Comment'))
    await until(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    await userEvent.keyboard('Check p, h and j')
    await until(async () => expect((await annotations())[0]?.comment).toBe('Check p, h and j'))
    expect(reader.pins).toHaveLength(0)
  })

  it('keep a comment that was being typed when the article is closed', async () => {
    select('never seen ice')
    await until(() => expect(button('Comment')).toBeDefined())
    await userEvent.click(button('Comment'))
    await until(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    await userEvent.keyboard('Late')
    reader.workspace.setState({ articleId: null })
    await until(async () => expect((await annotations())[0]?.comment).toBe('Late'))
  })

  it('are copied exactly as they are seen', () => {
    select('at noon', 'Monday')
    const clipboardData = new DataTransfer()
    query('[data-passage="1"]').dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    expect(clipboardData.getData('text/plain')).toBe(
      [
        'at noon.',
        '“We have never seen ice this thick,” the harbour master, Ilse Brandt, told reporters. “Never.”',
        'The pier on Tuesday.',
        'What the islands need',
        'Oil',
        'Insulin for <b>Norrö</b>',
        'Day\tIce\nMonday',
      ].join('\n\n'),
    )
    const html = clipboardData.getData('text/html')
    expect(html).toContain('<p>Insulin for &lt;b&gt;Norrö&lt;/b&gt;</p>')
    expect(html).toContain('<p>Day\tIce<br />Monday</p>')
  })

  it('are copied with their citation', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
    select('never seen ice')
    await until(() => expect(button('Copy with citation')).toBeDefined())
    await userEvent.click(button('Copy with citation'))
    await until(() => expect(said()).toBe('Copied with citation.'))
    const item = write.mock.calls[0]![0][0]!
    expect(await (await item.getType('text/plain')).text()).toBe(
      '“never seen ice” (Ilse Brandt, quoted in Berg, 2025, Ice closes the harbour, ¶ 2)',
    )
    expect(await (await item.getType('text/html')).text()).toMatch(/^<p>“never seen ice” \(.*\)<\/p>$/)
    write.mockRestore()
  })
})

describe('by keyboard alone', () => {
  it('goes by passage and by quotation, highlights, comments and pins, and says so', async () => {
    focusText()
    await userEvent.keyboard('jj')
    expect(said()).toBe('Passage 2 of 12')
    expect(document.activeElement).toBe(query('[data-passage="1"]'))
    await userEvent.keyboard('k')
    expect(said()).toBe('Passage 1 of 12')
    await userEvent.keyboard('q')
    expect(said()).toBe('Quotation by Ilse Brandt: We have never seen ice this thick')
    await userEvent.keyboard('q')
    expect(said()).toBe('Quotation by Ilse Brandt: Never.')
    await userEvent.keyboard('q')
    expect(said()).toBe('No quotation after this place.')
    await userEvent.keyboard('{Shift>}q{/Shift}')
    expect(getSelection()!.toString()).toBe('We have never seen ice this thick')
    await userEvent.keyboard('h')
    await until(() => expect(said()).toMatch(/^Highlighted in/))
    await userEvent.keyboard('5')
    await until(() => expect(said()).toBe('Highlighted in purple'))
    await until(() => expect(query('mark').dataset['colour']).toBe('purple'))
    await userEvent.keyboard('p')
    await until(() => expect(reader.pins).toHaveLength(1))
    expect(reader.pins[0]![0].id).toBe((await annotations())[0]!.id)
    await userEvent.keyboard('n')
    await until(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    await userEvent.keyboard('Mine{Escape}')
    await until(async () => expect((await annotations())[0]?.comment).toBe('Mine'))
    expect(document.activeElement).toBe(query('[data-passage="1"]'))
    await userEvent.keyboard('{Escape}')
    await until(() => expect(all('[data-choice]')).toHaveLength(0))
    await userEvent.keyboard('k')
    await userEvent.keyboard('m')
    expect(said()).toBe('Highlight in purple, comment: Mine: We have never seen ice this thick')
  })

  it('extends by word and by sentence', async () => {
    focusText()
    await userEvent.keyboard('j{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(getSelection()!.toString()).toBe('Ferries to')
    expect(said()).toBe('to chosen')
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(said()).toBe('to not chosen')
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(getSelection()!.toString()).toBe('Ferries to the outer islands stopped at noon.')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Pin to note')
  })

  it('pins the passage that has the focus when no words are chosen', async () => {
    focusText()
    await userEvent.keyboard('j')
    await userEvent.keyboard('p')
    await until(() => expect(reader.pins[0]?.[1].words).toBe('Ferries to the outer islands stopped at noon.'))
  })

  it('steps out', async () => {
    focusText()
    await userEvent.keyboard('jq{Escape}')
    expect(document.activeElement).toBe(query('[data-passage="1"]'))
    expect(getSelection()!.isCollapsed).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(query('[data-reader-scroller]'))
  })

  it('finds', async () => {
    focusText()
    await userEvent.keyboard('/')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await userEvent.keyboard('ice grew')
    await until(() => expect(query('search [role=status]').textContent).toBe('1 of 24'))
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(query('search [role=status]').textContent).toBe('24 of 24')
    await userEvent.keyboard('{Enter}{Enter}')
    expect(query('search [role=status]').textContent).toBe('2 of 24')
    expect(CSS.highlights.get('reader-find')?.size).toBe(24)
    expect([...CSS.highlights.get('reader-find-current')!].map(String)).toEqual(['ice grew'])
    await userEvent.keyboard('{Escape}')
    expect(all('search')).toHaveLength(0)
    await until(() => expect(CSS.highlights.has('reader-find')).toBe(false))
    expect((document.activeElement as HTMLElement).textContent).toBe(LONG)
  })
})

describe('places', () => {
  it('are shown, marked and given the focus', async () => {
    const { start, end } = where(REVISION, 'the harbour office said', 20)
    target(start, end)
    await until(() =>
      expect([...CSS.highlights.get('reader-target')!].map(String)).toEqual(['the harbour office said']),
    )
    expect(document.activeElement?.textContent).toBe(LONG)
    expect(said()).toMatch(/^¶ \d+: the harbour office said$/)
  })

  it('of an older version are found again, and it is said when they were changed', async () => {
    const moved = { ...REVISION, id: `${REVISION.sha256}/0/0`, text: `Gone. ${REVISION.text}` }
    const changed = {
      ...REVISION,
      id: `${REVISION.sha256}/0/9`,
      text: REVISION.text.replace('never seen ice this thick', 'rarely seen ice so thick as this'),
    }
    await reader.library.db.revisions.bulkPut([moved, changed])
    const { start, end } = where(moved, 'We have never seen ice this thick')
    target(start, end, moved.id)
    await until(() =>
      expect([...(CSS.highlights.get('reader-target') ?? [])].map(String)).toEqual([
        'We have never seen ice this thick',
      ]),
    )
    expect(query('[aria-label=Messages]').textContent).not.toContain('version')
    const other = where(changed, 'We have rarely seen ice so thick as this')
    target(other.start, other.end, changed.id, 2)
    await until(() =>
      expect(query('[aria-label=Messages]').textContent).toContain(
        'These words were changed in this version',
      ),
    )
  })

  it('are remembered for every article', async () => {
    query('[data-reader-scroller]').scrollTop = 700
    const key = `reader.place/${reader.articleId}`
    await until(() => expect(reader.library.local.get(key)).toBeDefined())
    await until(() => expect(query('[data-reader-scroller]').scrollTop).toBe(700))
    reader.workspace.setState({ articleId: null })
    await until(() => expect(all('article')).toHaveLength(0))
    reader.workspace.setState({ articleId: reader.articleId })
    await until(() => expect(Math.abs(query('[data-reader-scroller]').scrollTop - 700)).toBeLessThan(3))
  })
})

describe('details', () => {
  it('are corrected, checked and taken back', async () => {
    await userEvent.click(button('Edit details'))
    const field = (label: string) => {
      const found = all('label').find(({ textContent }) => textContent === label) as HTMLLabelElement
      return found.control as HTMLInputElement
    }
    await until(() => expect(field('Published')).toBeDefined())
    await userEvent.fill(field('Published'), 'last spring')
    await userEvent.fill(field('Authors'), 'Brandt, Ilse\nQuay News Agency')
    await userEvent.click(button('Save'))
    expect(query('[role=dialog]').textContent).toContain('Write a date as 2025, 2025-04 or 2025-04-12.')
    expect(query('[role=dialog]').textContent).toContain('As read from the file: 2025-04-12')
    await userEvent.fill(field('Published'), '2024')
    await userEvent.click(button('Save'))
    await until(() =>
      expect(query('header').textContent).toContain('Ilse Brandt and Quay News Agency · The Quay · 2024'),
    )
    await userEvent.click(button('Edit details'))
    await until(() => expect(button('Use published as read')).toBeDefined())
    await userEvent.click(button('Use published as read'))
    await userEvent.click(button('Save'))
    await until(() => expect(query('header').textContent).toContain('12 April 2025'))
    const { corrections } = (await reader.library.articles.get(reader.articleId))!
    expect(corrections.filter(({ deletedAt }) => deletedAt === null).map(({ field: name }) => name)).toEqual([
      'authors',
    ])
  })
})

it('says what to do when no article is open', async () => {
  reader.workspace.setState({ articleId: null })
  await until(() => expect(query('section[aria-label=Reader]').textContent).toContain('No article is open'))
})

it('shows highlights of an older version where their words stand now', async () => {
  const older = { ...REVISION, text: `Gone. ${REVISION.text}` }
  const { start, end } = where(older, 'stopped at noon')
  await addAnnotation('stopped at noon', {
    revisionId: `${REVISION.sha256}/0/0`,
    selectors: describeRange(older.text, start, end),
  })
  await addAnnotation('Oil', {
    revisionId: 'x',
    selectors: describeRange('A sentence that nobody kept.', 2, 20),
  })
  await until(() => expect(all('mark').map(({ textContent }) => textContent)).toEqual(['stopped at noon']))
  await until(() =>
    expect(query('section[aria-label=Reader]').textContent).toContain('One highlight has no certain place'),
  )
})
