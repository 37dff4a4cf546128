import { describe, expect, it } from 'vitest'
import { extract } from '../../extract'
import { buildCompound, fileTime, messageFolder, type TestFolder } from './compound-builder'
import { unpackRtf } from './compressed-rtf'

const PROSE =
  'The harbour was quiet that morning, and nobody spoke of the storm that had passed in the night.'
const LONG = Array.from({ length: 4 }, () => PROSE).join(' ')
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = async (folder: TestFolder | Uint8Array) => {
  const bytes = folder instanceof Uint8Array ? folder : buildCompound(folder)
  const result = await extract('letter.msg', bytes)
  return result.ok ? { code: 'ok', ...result.value } : { code: result.error.code, articles: [], assets: [] }
}

const HEADER =
  'From: Ann Lee <ann@lee.example>\r\nDate: Tue, 8 Apr 2025 23:30:00 -0800\r\nList-Unsubscribe: <https://x.example/>\r\n'
const BASE = { '0037': 'The quiet harbour', '0C1A': 'Lee, Ann', '5D01': 'ann@lee.example' }

/** Literal tokens only, as a writer that does not compress would pack it. */
const packed = (rtf: string): Uint8Array => {
  const data: number[] = []
  const bytes = Buffer.from(rtf, 'latin1')
  for (let at = 0; at < bytes.length; at += 8) data.push(0, ...bytes.subarray(at, at + 8))
  const head = Buffer.alloc(16)
  head.writeUInt32LE(data.length + 12, 0)
  head.writeUInt32LE(bytes.length, 4)
  head.writeUInt32LE(0x75465a4c, 8)
  return Buffer.concat([head, Buffer.from(data)])
}

describe('an Outlook message', () => {
  it('gives its page, its pictures, and the header it was sent with', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><p>${LONG}</p><p>Grüße</p><p><img src="cid:pier@x" alt="A pier" width="500"></p></body></html>`
    const attachment = messageFolder(8, {
      '3712': 'pier@x',
      '370E': 'image/png',
      '3701': PNG,
      '3707': 'pier.png',
    })
    const { articles, assets } = await read(
      messageFolder(
        32,
        { ...BASE, '007D': HEADER, '1013': utf8(page), '1000': 'in short' },
        { '3FDE': 65001, '0039': fileTime('2025-04-09T07:30:00Z') },
        { '__attach_version1.0_#00000000': attachment },
      ),
    )
    expect(articles[0]).toMatchObject({
      metadata: {
        title: 'The quiet harbour',
        authors: [{ given: 'Ann', family: 'Lee' }],
        published: '2025-04-08',
        type: 'post',
      },
    })
    expect(articles[0]?.text).toBe(`${LONG}\n\nGrüße\n\nA pier`)
    expect(assets).toMatchObject([{ mediaType: 'image/png' }])
  })

  it('takes sender and day from its properties when no header is kept, and its text when it has no page', async () => {
    const { articles } = await read(
      messageFolder(
        32,
        { ...BASE, '0037': '\u0001\u0005RE: The well', '1000': LONG },
        { '0039': fileTime('2025-04-09T07:30:00Z') },
      ),
    )
    expect(articles[0]).toMatchObject({
      text: LONG,
      metadata: {
        title: 'The well',
        authors: [{ given: 'Ann', family: 'Lee' }],
        published: '2025-04-09',
        type: 'personal_communication',
      },
    })
  })

  it('unpacks the page that its RTF wraps, or the RTF itself', async () => {
    const wrapped = String.raw`{\rtf1\ansi\fromhtml1 {\*\htmltag <html><body>}{\*\htmltag <p>}\htmlrtf {\htmlrtf0 ${LONG}{\*\htmltag </p>}\htmlrtf }\htmlrtf0 {\*\htmltag </body></html>}}`
    expect((await read(messageFolder(32, { ...BASE, '1009': packed(wrapped) }))).articles[0]?.text).toBe(LONG)
    const plain = String.raw`{\rtf1\ansi ${LONG}\par ${PROSE}\par}`
    expect((await read(messageFolder(32, { ...BASE, '1009': packed(plain) }))).articles[0]?.text).toBe(
      `${LONG}\n\n${PROSE}`,
    )
  })

  it('reads texts of an old code page', async () => {
    const folder = messageFolder(32, {}, { '3FFD': 1251 })
    folder.streams = {
      ...folder.streams,
      '__substg1.0_0037001E': Buffer.from('\u00cf\u00ee\u00f0\u00f2', 'latin1'),
      '__substg1.0_1000001E': Buffer.from(PROSE, 'latin1'),
    }
    expect((await read(folder)).articles[0]?.metadata.title).toBe('Порт')
  })

  it('gives the articles and mails attached to it', async () => {
    const page = `<html><head><title>The lent bell</title></head><body><article>${`<p>${LONG}</p>`.repeat(3)}</article></body></html>`
    const inner = messageFolder(24, { '0037': 'Inside', '1000': LONG })
    const { articles } = await read(
      messageFolder(
        32,
        { ...BASE, '1000': 'See below.' },
        {},
        {
          '__attach_version1.0_#00000001': {
            ...messageFolder(8, { '3707': 'Inside' }),
            folders: { '__substg1.0_3701000D': inner },
          },
          '__attach_version1.0_#00000000': messageFolder(8, { '3707': 'bell.html', '3701': utf8(page) }),
        },
      ),
    )
    expect(articles.map(({ metadata }) => metadata.title)).toEqual(['The lent bell', 'Inside'])
  })

  it('reads a signed message, and says so when one is encrypted', async () => {
    const kind = { '001A': 'IPM.Note.SMIME.MultipartSigned' }
    const signed = `Content-Type: multipart/signed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\n${LONG}\r\n--a--`
    const attached = (bytes: Uint8Array) => ({
      '__attach_version1.0_#00000000': messageFolder(8, { '3707': 'smime.p7m', '3701': bytes }),
    })
    const { articles } = await read(messageFolder(32, { ...BASE, ...kind }, {}, attached(utf8(signed))))
    expect(articles[0]).toMatchObject({ text: LONG, metadata: { title: 'The quiet harbour' } })
    expect(
      (await read(messageFolder(32, { ...BASE, '001A': 'IPM.Note.SMIME' }, {}, attached(PNG)))).code,
    ).toBe('encrypted')
  })
})

describe('a hostile Outlook message', () => {
  const good = buildCompound(messageFolder(32, { ...BASE, '1000': LONG.repeat(20) }, { '3FDE': 65001 }))
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const changed = (change: (view: DataView) => void): Uint8Array => {
    const copy = good.slice()
    change(view(copy))
    return copy
  }
  const start = view(good).getUint32(48, true)
  const entry = (i: number): number => (start + 1) * 512 + i * 128

  it.each<[string, Uint8Array, string[]]>([
    ['whole', good, ['ok']],
    ['cut in its header', good.slice(0, 300), ['unsupported-type', 'binary']],
    ['cut in its middle', good.slice(0, good.length >> 1), ['unsupported-type', 'damaged', 'no-text', 'ok']],
    [
      'whose tables lead in circles',
      changed((one) => {
        for (let at = 0; at < 128; at++) one.setUint32(good.length - 512 + 4 * at, at, true)
      }),
      ['ok', 'no-text', 'damaged', 'unsupported-type'],
    ],
    [
      'whose streams say that they have four gigabytes',
      changed((one) => {
        for (let i = 1; i < 6; i++) one.setUint32(entry(i) + 120, 0xfffffff0, true)
      }),
      ['ok', 'no-text'],
    ],
    [
      'whose streams begin nowhere',
      changed((one) => {
        for (let i = 1; i < 6; i++) one.setUint32(entry(i) + 116, 0x7fffffff, true)
      }),
      ['no-text'],
    ],
    [
      'whose folders hold themselves',
      changed((one) => {
        for (let i = 0; i < 6; i++) {
          one.setUint32(entry(i) + 68, i, true)
          one.setUint32(entry(i) + 76, 0, true)
        }
      }),
      ['ok', 'no-text', 'damaged', 'unsupported-type'],
    ],
    [
      'with a count of tables beyond the file',
      changed((one) => {
        one.setUint32(44, 0xffffffff, true)
        one.setUint32(68, 1, true)
        one.setUint32(72, 0xffffffff, true)
      }),
      ['ok'],
    ],
  ])('%s ends in an article or a named error', async (_, bytes, codes) => {
    const began = performance.now()
    expect(codes).toContain((await read(bytes)).code)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('with messages inside messages is read some levels deep', async () => {
    let folder = messageFolder(24, { '0037': 'Deep', '1000': LONG })
    for (let i = 0; i < 60; i++)
      folder = messageFolder(
        24,
        { '0037': `${i}` },
        {},
        {
          '__attach_version1.0_#00000000': {
            ...messageFolder(8, {}),
            folders: { '__substg1.0_3701000D': folder },
          },
        },
      )
    expect((await read(folder)).code).toBe('no-text')
  })

  it('with packed text that is cut, false or refers beyond itself unpacks what there is', () => {
    const whole = packed('{\\rtf1 words}')
    expect(Buffer.from(unpackRtf(whole) ?? []).toString()).toBe('{\\rtf1 words}')
    expect(Buffer.from(unpackRtf(whole.subarray(0, 24)) ?? []).toString()).toBe('{\\rtf1 ')
    expect(unpackRtf(whole.subarray(0, 10))).toBe(null)
    expect(unpackRtf(new Uint8Array(40))).toBe(null)
    const endless = Buffer.concat([whole.subarray(0, 16), Buffer.alloc(100_000, 0xff)])
    endless.writeUInt32LE(0xffffffff, 4)
    expect(unpackRtf(endless)?.length).toBeLessThan(800_000)
    // "{\\rtf1" stands at the beginning of the window.
    const reference = Buffer.concat([whole.subarray(0, 16), Buffer.from([1, 0x00, 0x04])])
    expect(Buffer.from(unpackRtf(reference) ?? []).toString()).toBe('{\\rtf1')
  })
})
