import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { findForwarded } from './forwarded'
import { mailDate } from './mail-date'
import { readMailbox } from './mailbox'
import { readSender } from './sender'
import { readSubject } from './subject'

const HEADER = [
  'From: Ann Lee <ann@lee.example>',
  'To: bo@reader.example',
  'Subject: The quiet harbour',
  'Date: Tue, 8 Apr 2025 23:30:00 -0800',
  'Message-ID: <1@lee.example>',
  'MIME-Version: 1.0',
].join('\n')

const PROSE =
  'The harbour was quiet that morning, and nobody spoke of the storm that had passed in the night.'
const LONG = Array.from({ length: 4 }, () => PROSE).join(' ')

const read = (rest: string, header = HEADER) =>
  extract('letter.eml', new Uint8Array(Buffer.from(`${header}\n${rest}`)))

const articles = async (rest: string, header = HEADER) => {
  const result = await read(rest, header)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.articles
}

const code = async (rest: string) => {
  const result = await read(rest)
  return result.ok ? 'ok' : result.error.code
}

const html = (body: string): string =>
  `Content-Type: text/html; charset=utf-8\n\n<html><body>${body}</body></html>`
const bodyOf = async (page: string) => {
  const [article] = await articles(html(page))
  return article?.text.slice(0, article.bodyEnd)
}

describe('who a mail is from', () => {
  it.each([
    ['Ann Lee <ann@x.example>', [{ given: 'Ann', family: 'Lee' }], null],
    ['"Lee, Ann" <ann@x.example>', [{ given: 'Ann', family: 'Lee' }], null],
    ['ann@x.example (Ann Lee)', [{ given: 'Ann', family: 'Lee' }], null],
    ['=?utf-8?Q?Andr=C3=A9_Lee?= <a@x.example>', [{ given: 'André', family: 'Lee' }], null],
    [
      'Ann Lee from The Harbour Letter <a@x.example>',
      [{ given: 'Ann', family: 'Lee' }],
      'The Harbour Letter',
    ],
    ['Ann Lee | Harbour Notes <a@x.example>', [{ given: 'Ann', family: 'Lee' }], 'Harbour Notes'],
    ['Harbour Notes by Ann Lee <a@x.example>', [{ given: 'Ann', family: 'Lee' }], 'Harbour Notes'],
    ['"Ann Lee (Harbour Notes)" <a@x.example>', [{ given: 'Ann', family: 'Lee' }], 'Harbour Notes'],
    ["'Ann Lee' via Wells <a@x.example>", [{ given: 'Ann', family: 'Lee' }], 'Wells'],
    ['Ann from Harbour Notes <a@x.example>', [{ literal: 'Harbour Notes' }], 'Harbour Notes'],
    ['The Harbour Letter <a@x.example>', [{ literal: 'The Harbour Letter' }], 'The Harbour Letter'],
    ['Harbour Lane <hello@harbourlane.example>', [{ literal: 'Harbour Lane' }], 'Harbour Lane'],
    ['Harbour Lane <harbour@harbourlane.example>', [{ given: 'Harbour', family: 'Lane' }], null],
    ['Newsletter <news@x.example>', [], null],
    ['no-reply@x.example', [], null],
    ['"ann@x.example" <ann@x.example>', [], null],
    ['', [], null],
  ])('%s', (from, authors, siteName) => {
    expect(readSender(readMailbox(from))).toEqual({ authors, siteName })
  })
})

describe('a subject', () => {
  const fields = [{ name: 'list-id', value: 'Wells <wells.lists.example>' }]
  it.each([
    ['Re: FW: AW: The well', 'The well'],
    ['RE[2]: The well', 'The well'],
    ['[wells] Re: [Wells] The well', 'The well'],
    ['[EXTERNAL] The well', 'The well'],
    ['[Podcast] The well', '[Podcast] The well'],
    ['The well (fwd)', 'The well'],
    ['回复：井', '井'],
    ['Reading the well: a report', 'Reading the well: a report'],
    ['[wells]', '[wells]'],
  ])('%s', (subject, title) => {
    expect(readSubject(subject, fields).title).toBe(title)
  })
})

describe('the date of a mail', () => {
  it.each([
    ['Tue, 8 Apr 2025 23:30:00 -0800', '2025-04-08'],
    ['Wed, 9 Apr 2025 00:10:00 +0900 (JST)', '2025-04-09'],
    ['8 Apr 97 09:00:00 GMT', '1997-04-08'],
    ['Tue Apr  8 09:00:00 2025', null],
    ['31 Feb 2025 09:00:00 +0000', null],
    ['yesterday', null],
  ])('%s', (field, date) => {
    expect(mailDate(field)).toBe(date)
  })
})

describe('the header of a forwarded mail', () => {
  it.each([
    ['English', ['From: Ann Lee', 'Sent: 8 April 2025', 'To: Bo', 'Subject: Wells', '', 'x'], 'Wells', 4],
    ['German', ['Von: Ann Lee', 'Gesendet: Dienstag', 'An: Bo', 'Betreff: Brunnen', 'x'], 'Brunnen', 4],
    ['French', ['De : Ann Lee', 'Envoyé : mardi', 'À : Bo', 'Objet : Puits', 'x'], 'Puits', 4],
    ['Spanish', ['De: Ann Lee', 'Enviado el: martes', 'Para: Bo', 'Asunto: Pozos', 'x'], 'Pozos', 4],
    ['with stars', ['*From:* Ann Lee', '*Date:* 8 April', '*Subject:* Wells', 'x'], 'Wells', 3],
    [
      'in two lines each',
      ['From:', 'Ann Lee', 'Date:', '8 April 2025', 'Subject:', 'Wells', '', 'x'],
      'Wells',
      6,
    ],
  ])('is found in %s', (_, lines, subject, end) => {
    expect(findForwarded(lines)).toMatchObject({ header: { from: 'Ann Lee', subject }, start: 0, end })
  })

  it('is not found in prose', () => {
    expect(findForwarded(['From: the sea', 'To: the hills', PROSE])).toBe(null)
    expect(findForwarded(['Date: 8 April', 'To: all', 'Subject: wells'])).toBe(null)
  })
})

describe('the page of a mail', () => {
  it('leaves out what the mail program does not show', async () => {
    expect(
      await bodyOf(
        `<style>.gone{display:none} @media (max-width:400px){.kept{display:none}}</style><div style="DISPLAY : none">One</div>
         <div class="gone">Two</div><div style="mso-hide:all">Three</div><div style="font-size:1px">Four</div><span style="opacity:0">Five</span>
         <div class="kept"><p>${PROSE}</p></div><td style="font-size:0px"><div style="font-size:14px">Seen.</div></td>
         <p>&#847;&zwnj;&nbsp;&#847;</p><img src="https://x.example/p.gif" alt="pixel" width="1" height="1">`,
      ),
    ).toBe(`${PROSE}\n\nSeen.`)
  })

  it('reads tables that lay it out as text, and tables of facts as tables', async () => {
    const [article] = await articles(
      html(
        `<table><tr><td><table><tr><td>${PROSE}</td><td>Aside.</td></tr></table></td></tr></table>
         <table><tr><td>Pier</td><td>4,200</td></tr><tr><td>Cable</td><td>910</td></tr><tr><td>Paint</td><td>85</td></tr></table>`,
      ),
    )
    expect(article?.passages.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table'])
  })

  it('cuts the footer, but no article that speaks of footers', async () => {
    const footer =
      '<p>You are receiving this because you signed up.</p><p><a href="https://x.example/u">Unsubscribe</a></p><p>1 Quay, Tarnby</p>'
    expect(await bodyOf(`<p>${PROSE}</p><p>Yours, Ann</p>${footer}`)).toBe(`${PROSE}\n\nYours, Ann`)
    const told = `To unsubscribe from the harbour’s mailing list took her three weeks. ${LONG}`
    expect(await bodyOf(`<p>${told}</p><p>${PROSE} ${PROSE}</p>`)).toBe(`${told}\n\n${PROSE} ${PROSE}`)
    expect(await bodyOf(footer)).toContain('Unsubscribe')
  })

  it('is preferred to the text, unless it says nothing', async () => {
    const both = (page: string) =>
      `Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n${PROSE}\n--a\nContent-Type: text/html\n\n${page}\n--a--`
    expect((await articles(both(`<p>${LONG}</p>`)))[0]?.text).toBe(LONG)
    expect((await articles(both('<img src="https://x.example/all.jpg" width="600">')))[0]?.text).toBe(PROSE)
  })

  it('keeps of an answer what was written for it', async () => {
    const quoted = `<p>${PROSE}</p><div class="gmail_quote">On Monday Bo wrote:<blockquote>${LONG}</blockquote></div>`
    const [article] = await articles(html(quoted), HEADER.replace('Subject: ', 'Subject: Re: '))
    expect(article?.text).toBe(PROSE)
  })
})

describe('a mail', () => {
  it('is dated in its sender’s zone and typed by who it went to', async () => {
    const [personal] = await articles(html(`<p>${PROSE}</p>`))
    expect(personal?.metadata).toMatchObject({
      published: '2025-04-08',
      type: 'personal_communication',
      url: null,
    })
    expect(personal?.evidence).toMatchObject({
      published: { origin: 'mail header' },
      title: { origin: 'mail header' },
    })
    const [post] = await articles(
      html(`<p>${PROSE}</p>`),
      `${HEADER}\nList-Unsubscribe: <https://x.example/u>`,
    )
    expect(post?.metadata.type).toBe('post')
  })

  it('gives the articles attached to it, and says which could not be read', async () => {
    const page = `<html><head><title>The lent bell</title></head><body><article><h1>The lent bell</h1>${`<p>${LONG}</p>`.repeat(3)}</article></body></html>`
    const mixed = (own: string) =>
      [
        'Content-Type: multipart/mixed; boundary=a',
        `\n--a\n\n${own}`,
        `--a\nContent-Type: text/html\nContent-Disposition: attachment; filename="bell.html"\n\n${page}`,
        '--a\nContent-Type: application/pdf; name="broken.docx"\nContent-Disposition: attachment\n\nPK\u0003\u0004broken',
        '--a\nContent-Type: image/png; name="logo.png"\n\nx',
        '--a--',
      ].join('\n')
    const note = await articles(mixed('See below.'))
    expect(note.map(({ metadata }) => metadata.title)).toEqual(['The lent bell'])
    expect(note[0]?.warnings).toEqual(['The attachment broken.docx could not be read and was left out.'])
    const letter = await articles(mixed(LONG))
    expect(letter.map(({ metadata }) => metadata.title)).toEqual(['The quiet harbour', 'The lent bell'])
  })

  it('passes on the mails inside it', async () => {
    const inner = `From: Cy <cy@x.example>\nSubject: Inside\nDate: Mon, 7 Apr 2025 10:00:00 +0000\nMessage-ID: <2@x>\n\n${LONG}`
    const digest = `Content-Type: multipart/digest; boundary=a\n\n--a\n\n${inner}\n--a\n\n${inner.replace('Inside', 'Again')}\n--a--`
    expect((await articles(digest)).map(({ metadata }) => metadata.title)).toEqual(['Inside', 'Again'])
    const attached = `Content-Type: multipart/mixed; boundary=a\n\n--a\n\nFYI\n--a\nContent-Type: message/rfc822\n\n${inner}\n--a--`
    expect((await articles(attached)).map(({ metadata }) => metadata.title)).toEqual(['Inside'])
  })

  it('says so when it is encrypted, and when it has no text', async () => {
    const parts = (type: string, inner: string) => `Content-Type: ${type}; boundary=a\n\n--a\n${inner}\n--a--`
    expect(
      await code(parts('multipart/encrypted', 'Content-Type: application/pgp-encrypted\n\nVersion: 1')),
    ).toBe('encrypted')
    expect(await code('Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG')).toBe(
      'encrypted',
    )
    expect(
      await code(
        'Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----',
      ),
    ).toBe('encrypted')
    expect(await code(parts('multipart/signed', `Content-Type: text/plain\n\n${PROSE}`))).toBe('ok')
    expect(await code('Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR')).toBe(
      'no-text',
    )
  })
})
