import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { FORMAT, type JsonNode } from '../../../editor'
import { noteToHtml } from './html'
import { noteToMarkdown } from './markdown'
import { exportedNote, fileName } from './note'

const text = (words: string, format = 0): JsonNode => ({ type: 'text', text: words, format })
const block = (type: string, children: JsonNode[], more: object = {}): JsonNode => ({
  type,
  children,
  ...more,
})
const item = (children: JsonNode[], more: object = {}) => block('listitem', children, more)
const pin = (more: object = {}): JsonNode => ({
  type: 'pin',
  pinId: 'p',
  annotationId: 'a',
  articleId: 'article-1',
  words: 'It helps build trust.',
  speaker: 'Ana Ruiz',
  authors: ['Naskar'],
  year: '2025',
  title: 'Harbour talks resume',
  siteName: 'The Quay',
  url: 'https://quay.example/talks?a=1&b=2',
  published: '2025-04-12',
  locator: '7',
  ...more,
})

const note = (...blocks: JsonNode[]) => ({ title: 'Talks <2025> & *after*', blocks })
const markdown = (...blocks: JsonNode[]) => noteToMarkdown(note(...blocks))
const html = (...blocks: JsonNode[]) => parseHTML(noteToHtml(note(...blocks))).document
const HOSTILE =
  '</p><script>alert(1)</script>"\' onload=x <img src=x onerror=alert(1)> # - [a](javascript:b) | `c`'

describe('Markdown', () => {
  it('writes every block', () => {
    const written = markdown(
      block('heading', [text('Part')], { tag: 'h2' }),
      block('paragraph', [
        text('plain '),
        text('bold', FORMAT.bold),
        text(' '),
        text('both', FORMAT.bold | FORMAT.italic),
      ]),
      block('paragraph', [
        text('struck', FORMAT.strikethrough),
        text(' '),
        text('under', FORMAT.underline),
        text(' '),
        text('mark', FORMAT.highlight),
        text(' '),
        text('code', FORMAT.code),
      ]),
      block('paragraph', []),
      block('quote', [text('said')]),
      block(
        'list',
        [
          item([text('one')]),
          item([block('list', [item([text('inner')])], { listType: 'bullet' })]),
          item([text('two')]),
        ],
        { listType: 'number', start: 3 },
      ),
      block('list', [item([text('done')], { checked: true }), item([text('open')])], { listType: 'check' }),
      block('code', [text('let x'), { type: 'linebreak' }, { type: 'tab', text: '\t' }, text('= 1')], {
        language: 'js',
      }),
      { type: 'horizontalrule' },
      block('paragraph', [
        block('link', [text('the quay')], { url: 'https://quay.example' }),
        { type: 'linebreak' },
        text('next'),
      ]),
    )
    expect(written).toBe(
      `# Talks <2025> & \\*after\\*

### Part

plain **bold** **_both_**

~~struck~~ <u>under</u> <mark>mark</mark> \`code\`

> said

3. one
   - inner
4. two

- [x] done
- [ ] open

\`\`\`js
let x
\t= 1
\`\`\`

---

[the quay](https://quay.example)\\
next
`,
    )
  })

  it('writes pins with their citation, and each source once', () => {
    const written = markdown(
      pin(),
      pin({ locator: '9', words: 'One\n\ntwo' }),
      pin({ articleId: 'article-2', title: 'Other', url: null }),
    )
    expect(written).toContain(
      '> “It helps build trust.”\n>\n> (Ana Ruiz, quoted in Naskar, 2025, Harbour talks resume, ¶ 7)',
    )
    expect(written).toContain('> “One\n>\n> two”')
    expect(written.match(/^- Naskar\./gm)).toHaveLength(2)
    expect(written).toContain(
      '- Naskar. Harbour talks resume. The Quay, 12 April 2025. <https://quay.example/talks?a=1&b=2>',
    )
  })

  it('keeps hostile words as words', () => {
    const tree = fromMarkdown(
      markdown(block('paragraph', [text(HOSTILE)]), pin({ words: HOSTILE, url: 'javascript:alert(1)' })),
      {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      },
    )
    const found: string[] = []
    const words: string[] = []
    const walk = (node: { type: string; value?: string; children?: unknown[] }) => {
      found.push(node.type)
      if (node.type === 'text') words.push(node.value ?? '')
      for (const child of node.children ?? []) walk(child as never)
    }
    walk(tree)
    expect(found).not.toContain('html')
    expect(found).not.toContain('link')
    expect(words.join('')).toContain(HOSTILE)
  })
})

describe('HTML', () => {
  it('is one page with title, text, pins and sources', () => {
    const page = html(
      block('heading', [text('Part')], { tag: 'h1' }),
      block('paragraph', [text('bold', FORMAT.bold | FORMAT.underline)]),
      block(
        'list',
        [item([text('one')]), item([block('list', [item([text('inner')])], { listType: 'bullet' })])],
        { listType: 'number' },
      ),
      pin(),
      pin(),
    )
    expect(page.title).toBe('Talks <2025> & *after*')
    expect(page.querySelector('h1')?.textContent).toBe('Talks <2025> & *after*')
    expect(page.querySelector('h2')?.textContent).toBe('Part')
    expect(page.querySelector('strong u')?.textContent).toBe('bold')
    expect(page.querySelector('ol > li > ul > li')?.textContent).toBe('inner')
    expect(page.querySelectorAll('figure')).toHaveLength(2)
    expect(page.querySelector('figure blockquote')?.getAttribute('cite')).toBe(
      'https://quay.example/talks?a=1&b=2',
    )
    expect(page.querySelector('figcaption')?.textContent).toBe(
      'Ana Ruiz, quoted in Naskar, 2025, Harbour talks resume, ¶ 7',
    )
    expect(page.querySelectorAll('section li')).toHaveLength(1)
    expect(page.querySelector('section a')?.getAttribute('href')).toBe('https://quay.example/talks?a=1&b=2')
  })

  it('lets nothing become markup, and loads nothing', () => {
    const page = html(
      block('paragraph', [text(HOSTILE), block('link', [text('x')], { url: 'javascript:alert(1)' })]),
      block('code', [text(HOSTILE)]),
      pin({ words: HOSTILE, title: HOSTILE, speaker: HOSTILE, url: `https://x.example/" onload="alert(1)` }),
    )
    expect(page.querySelectorAll('script,img,iframe,link')).toHaveLength(0)
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => /^on/.test(name)),
    ).toEqual([])
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href')).join(' ')).not.toContain(
      'javascript',
    )
    expect(page.querySelector('p')?.textContent).toContain(HOSTILE)
    expect(page.querySelector('pre')?.textContent).toBe(HOSTILE)
  })

  it('passes over what it does not know but keeps its words', () => {
    const page = html(block('chart', [text('seven ships')]), { type: 'widget', data: 1 })
    expect(page.querySelector('p')?.textContent).toBe('seven ships')
  })
})

describe('a note for export', () => {
  it('has a title and blocks, whatever the body', () => {
    expect(exportedNote('  ', '')).toEqual({ title: 'Untitled note', blocks: [] })
    expect(exportedNote('a', '{')).toEqual({ title: 'a', blocks: [] })
    expect(
      exportedNote('a', '{"root":{"type":"root","children":[{"type":"paragraph"}]}}').blocks,
    ).toHaveLength(1)
  })

  it('gets a name that every file system takes', () => {
    expect(fileName('Talks: "what/next"? <1>', 'md')).toBe('Talks what next 1.md')
    expect(fileName('..', 'html')).toBe('Note.html')
    expect(fileName('x'.repeat(300), 'pdf')).toHaveLength(84)
  })
})
