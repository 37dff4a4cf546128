import { describe, expect, it } from 'vitest'
import { readStructured } from './parameters'
import { bytesOf, contentLocation, leavesOf, partFileName, textOf } from './part'
import { partFinder } from './part-finder'
import { readMime } from './read-mime'
import { decodeQuotedPrintable } from './transfer'
import { decodeWords } from './words'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const tree = (text: string) => {
  const read = readMime(latin1(text))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const texts = (text: string): string[] => leavesOf(tree(text).root).map((part) => textOf(part).text)

const NESTED = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;',
  ' boundary="a"',
  '',
  'For old programs.',
  '--a',
  'Content-Type: multipart/alternative; boundary=b--',
  '',
  '--b--',
  'Content-Type: text/plain',
  '',
  'plain',
  '--b--',
  'Content-Type: text/html',
  '',
  '<p>page</p>',
  '--b----',
  '--a',
  '',
  'without header',
  '--a--',
  'After the end.',
].join('\n')

describe('the tree of parts', () => {
  it('is read with nested multiparts, whatever the line ends and a boundary that ends in hyphens', () => {
    const expected = ['plain', '<p>page</p>', 'without header']
    expect(texts(NESTED)).toEqual(expected)
    expect(texts(NESTED.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(tree(NESTED).complete).toBe(true)
  })

  it('is read behind a byte order mark and a mail folder’s line, which are no header', () => {
    const text = `\u00ef\u00bb\u00bf\r\nFrom ann@harbour.example Tue Apr  8 09:00:00 2025\n${NESTED}`
    expect(texts(text)).toEqual(['plain', '<p>page</p>', 'without header'])
  })

  it('keeps what is there when the file ends early, and says so', () => {
    const cut = tree(NESTED.slice(0, NESTED.indexOf('page</p>') + 4))
    expect(cut.complete).toBe(false)
    expect(leavesOf(cut.root).map((part) => textOf(part).text)).toEqual(['plain', '<p>page'])
    expect(tree(NESTED.replace('\n--a--\nAfter the end.', '')).complete).toBe(false)
  })

  it('ends inner parts at an outer boundary', () => {
    const { root, complete } = tree(NESTED.replace('--b----\n', ''))
    expect(leavesOf(root).map((part) => textOf(part).text)).toEqual([
      'plain',
      '<p>page</p>',
      'without header',
    ])
    expect(complete).toBe(false)
  })

  it('takes a part without an empty line after its header as one without a body', () => {
    expect(
      texts('Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/html\n--a\n\nx\n--a--'),
    ).toEqual(['', 'x'])
  })

  it('finds the boundary in the first line when none is stated', () => {
    expect(texts('Content-Type: multipart/mixed\n\n--=_a b\n\none\n--=_a b\n\ntwo\n--=_a b--')).toEqual([
      'one',
      'two',
    ])
    expect(texts('Content-Type: multipart/mixed\n\nno boundary')).toEqual(['no boundary'])
  })

  it('refuses parts nested without end, and quickly', () => {
    const deep = (levels: number): string =>
      Array.from(
        { length: levels },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
      ).join('')
    expect(readMime(latin1(deep(30))).ok).toBe(true)
    expect(readMime(latin1(deep(1000)))).toEqual({ ok: false, error: 'too deep' })
    const many = `Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(30_000)}`
    expect(readMime(latin1(many))).toEqual({ ok: false, error: 'too many' })
  })

  it.each([
    ['a header of one endless line', `Subject: ${'('.repeat(4_000_000)}`],
    ['a header of folded lines', `Subject: a\n${' b\n'.repeat(1_000_000)}\n`],
    ['parameters without end', `Content-Type: text/html${'; a="'.repeat(500_000)}\n\nx`],
    ['hyphens', `Content-Type: multipart/mixed; boundary=a\n\n${'--\n'.repeat(1_000_000)}`],
    ['encoded words without end', `Subject: ${'=?utf-8?Q?'.repeat(200_000)}\n\nx`],
  ])('is read in linear time from %s', (_, text) => {
    const start = performance.now()
    const read = readMime(latin1(text))
    if (read.ok) for (const { value } of read.value.root.fields) decodeWords(value)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('encoded words', () => {
  it.each([
    ['=?utf-8?Q?Caf=C3=A9_am_Hafen?=', 'Café am Hafen'],
    ['=?iso-8859-1?q?Andr=E9?= Lee', 'André Lee'],
    ['=?UTF-8?B?w6Q=?= =?UTF-8?B?w7Y=?=', 'äö'],
    ['=?utf-8?B?w?= =?utf-8?B?6Q=?=', '\ufffd'],
    ['=?utf-8?Q?=C3?=\t=?utf-8?Q?=A4?=', 'ä'],
    ['=?iso-2022-jp?B?GyRCMkMbKEI=?=', '加'],
    ['=?utf-8*de?Q?gr=C3=BCn?=', 'grün'],
    ['no =?words?= here', 'no =?words?= here'],
    ['Price: 5 =?x?', 'Price: 5 =?x?'],
  ])('%s', (value, text) => {
    expect(decodeWords(value)).toBe(text)
  })
})

describe('parameters', () => {
  const value = (field: string, name: string) => readStructured(field).parameters.get(name)
  it.each([
    ['text/html; charset=utf-8', 'charset', 'utf-8'],
    ['a/b; Name="one; two\\"three"', 'name', 'one; two"three'],
    ["attachment; filename*=UTF-8''caf%C3%A9.pdf", 'filename', 'café.pdf'],
    ['a/b; name*0*=iso-8859-1\'de\'gr%FCn; name*1="er Hafen"; name*2*=%2Epdf', 'name', 'grüner Hafen.pdf'],
    ['a/b; name*1=c; name*0="ab"', 'name', 'abc'],
    ['a/b; filename="=?utf-8?Q?caf=C3=A9?="', 'filename', 'café'],
    ['a/b; boundary=first; boundary=second', 'boundary', 'first'],
    ['a/b; boundary="never closed', 'boundary', 'never closed'],
  ])('%s', (field, name, expected) => {
    expect(value(field, name)).toBe(expected)
  })

  it('leaves comments out of the value', () => {
    expect(readStructured('Multipart/Mixed (from us); boundary=a').value).toBe('multipart/mixed')
  })
})

describe('a part', () => {
  const part = (header: string, body: string) => tree(`${header}\n\n${body}`).root

  it('is decoded from base64 with debris in it, and from quoted-printable with damage in it', () => {
    expect(textOf(part('Content-Transfer-Encoding: BASE64', 'SGFy*\nYm91\n\ncg==')).text).toBe('Harbour')
    expect(new TextDecoder().decode(decodeQuotedPrintable(latin1('a=3D=C3=A4 =\r\nb= \nc=G1 =e4=')))).toBe(
      'a=ä bc=G1 \ufffd',
    )
  })

  it('is decoded by its charset, by what it is when it states none, and by its bytes when it lies', () => {
    expect(
      textOf(part('Content-Type: text/plain; charset=windows-1251', '\u00cf\u00ee\u00f0\u00f2')).text,
    ).toBe('Порт')
    expect(textOf(part('Content-Type: text/plain; charset=iso-8859-1', 'caf\u00c3\u00a9')).text).toBe('café')
    expect(textOf(part('Content-Type: text/plain; charset=us-ascii', 'die gr\u00fcne M\u00fchle')).text).toBe(
      'die grüne Mühle',
    )
    expect(textOf(part('Content-Type: text/plain; charset=nonsense', 'plain')).text).toBe('plain')
  })

  it('has its bytes as they are without an encoding, its file’s name without folders, its address without folds', () => {
    const one = part(
      'Content-Disposition: attachment; filename="..\\\\..\\\\etc/passwd"\nContent-Location: https://a.example/\n very/long.png',
      '\u0000\u00ff',
    )
    expect([...bytesOf(one)]).toEqual([0, 255])
    expect(partFileName(one)).toBe('passwd')
    expect(contentLocation(one)).toBe('https://a.example/very/long.png')
  })

  it('is found by what a page calls it', () => {
    const { root } = tree(
      [
        'Content-Type: multipart/related; boundary=a\n',
        '--a\nContent-ID: <one@x>\nContent-Location: https://a.example/dir/caf%C3%A9.png?w=1\n\n1',
        '--a\nContent-Location: pics/two.png\n\n2',
        '--a\nContent-Location: file:///C:/page_files/image001.jpg\n\n3',
        '--a--',
      ].join('\n'),
    )
    const found = (reference: string, base = 'https://a.example/dir/page.html') => {
      const hit = partFinder(root, base)(reference)
      return hit && textOf(hit).text
    }
    expect(found('cid:one@x')).toBe('1')
    expect(found('CID:one%40x')).toBe('1')
    expect(found('cid:two@x')).toBe(null)
    expect(found('https://a.example/dir/café.png?w=1#view')).toBe('1')
    expect(found('café.png?w=1')).toBe('1')
    expect(found('café.png')).toBe(null)
    expect(found('pics/two.png')).toBe('2')
    expect(found('https://a.example/dir/pics/two.png')).toBe('2')
    expect(found('page_files/image001.jpg', 'file:///C:/page.htm')).toBe('3')
    expect(found('')).toBe(null)
  })
})
