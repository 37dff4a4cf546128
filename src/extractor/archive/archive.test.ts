import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { packed, type Files } from '../testing/packed'
import { PNG } from '../testing/png'
import { epub, opf, page as chapter } from '../epub/testing/book'

const WORDS =
  'The ferry crossed the harbour every twenty minutes, and everybody on the east side of it set their clocks by its bell.'
const page = (title: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${WORDS}</p>${more}<p>${WORDS} So it was for years, until the winter of the great ice.</p></article></body></html>`

const read = (files: Files, name = 'parcel.zip') => extract(name, packed(files))
const articles = async (files: Files) => {
  const result = await read(files)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const pictures = (found: Awaited<ReturnType<typeof articles>>) =>
  found.articles.map(({ passages }) => passages.flatMap(({ picture }) => picture ?? []))

describe('a ZIP archive', () => {
  it('gives every page with its own pictures, and nothing of what systems add', async () => {
    const img = (src: string) =>
      `<figure><img src="${src}" alt="a boat"><figcaption>A boat</figcaption></figure>`
    const found = await articles({
      '__MACOSX/._one.html': 'x',
      '.DS_Store': 'x',
      'one.html': page('One', img('one_files/boat.png')),
      'one_files/boat.png': PNG,
      'one_files/style.css': 'a{}',
      'one_files/saved_resource.html': page('An advertisement'),
      'sub/Zwei.htm': page('Two', img('./Zwei-Dateien/boat%20two')),
      'sub/Zwei-Dateien/boat two': PNG,
      'three.md': `# Three\n\n**${WORDS}**\n\n[more](https://example.org)\n`,
    })
    expect(found.mediaType).toBe('application/zip')
    expect(found.articles.map(({ metadata }) => metadata.title)).toEqual(['One', 'Two', 'Three'])
    const asset = expect.stringMatching(/^[0-9a-f]{64}$/) as string
    expect(pictures(found)).toMatchObject([[{ asset }], [{ asset }], []])
    expect(found.assets).toHaveLength(1)
  })

  it('finds the pictures of a page that was renamed with its folder, and of one whose pictures load late', async () => {
    const found = await articles({
      'new name.html': page(
        'One',
        '<figure><img src="./old name_files/boat.png" data-src="https://example.org/boat.png" alt="a boat"></figure>',
      ),
      'new name_files/boat.png': PNG,
    })
    expect(pictures(found)).toMatchObject([[{ address: null, alternative: 'a boat' }]])
    expect(found.assets).toHaveLength(1)
  })

  it('names a file that cannot be read in a warning, and goes on', async () => {
    const found = await articles({
      'one.html': page('One'),
      'two.bin': new Uint8Array(2000),
      'inner.zip': packed({ 'x.html': page('X') }),
    })
    expect(found.articles).toHaveLength(1)
    expect(found.articles[0]?.warnings.map((warning) => warning.split(' ')[0])).toEqual([
      'two.bin',
      'inner.zip',
    ])
  })

  it('reads a book inside whole, whatever is chosen for books', async () => {
    const names = ['1.xhtml', '2.xhtml']
    const book = epub({
      'OEBPS/book.opf': opf('<dc:title>Ferry</dc:title>', names, names),
      ...Object.fromEntries(
        names.map((name) => [`OEBPS/${name}`, chapter(`<h1>${name}</h1><p>${WORDS}</p>`)]),
      ),
    })
    const result = await extract('parcel.zip', packed({ 'book.epub': book }), { chapters: true })
    expect(result).toMatchObject({ ok: true, value: { articles: [{ metadata: { title: 'Ferry' } }] } })
    expect(result.ok && result.value.firstPart).toBeUndefined()
  })

  it('is known by its own first bytes, not by those of a file that it holds as it is', async () => {
    const inner = `%PDF-1.7\n${WORDS}`
    const result = await extract('parcel.zip', zipSync({ 'a.pdf': [strToU8(inner), { level: 0 }] }))
    expect(result.ok ? 'ok' : result.error.message).toMatch(/^parcel\.zip holds one file .* a\.pdf /)
  })

  it('that an import made of a page and its pictures is called what the page is called', async () => {
    const files = { 'one.html': '<html><body></body></html>', 'one_files/boat.png': PNG }
    const result = await extract('sub/one.html', packed(files))
    expect(result.ok ? 'ok' : result.error.message).toMatch(/^sub\/one\.html holds no article text/)
  })

  it('says of each kind of archive without an article why there is none', async () => {
    const codeOf = async (files: Files) => {
      const result = await read(files)
      if (result.ok) return 'ok'
      expect(result.error.message).toMatch(/^parcel\.zip /)
      return result.error.code
    }
    expect(await codeOf({})).toBe('empty')
    expect(await codeOf({ 'a.png': PNG, 'b.css': 'a{}' })).toBe('no-text')
    expect(await codeOf({ 'a.bin': new Uint8Array(2000) })).toBe('binary')
    expect(await codeOf({ 'a.bin': new Uint8Array(2000), 'b.html': '' })).toBe('no-text')
    expect(await codeOf({ 'a.zip': packed({ 'x.html': page('X') }) })).toBe('unsafe')
    const many = Array.from({ length: 501 }, (_, n) => [`${String(n)}.txt`, 'x'])
    expect(await codeOf(Object.fromEntries(many) as Files)).toBe('too-large')
  })
})
