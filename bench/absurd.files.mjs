// Files that are no article's size: as many lines, quotations, elements, rows, parts or pages as a file of some ten megabytes can hold.
// Each is made when it is asked for, by [format, name, () => bytes].
import { gzipSync, strToU8, zipSync } from 'fflate'
import { docx, epub, odt } from './absurd.packed.mjs'
import { manyPages } from './fuzz.made.mjs'

const MB = 1024 * 1024
const PROSE =
  'The harbour office closed its doors in March, and the ferry crews went home along the quay before the tide turned. '
const SAID = '“We go home when the tide turns,” said Ada Holm, who had kept the office for thirty years. '

const fill = (piece, bytes) => piece.repeat(Math.ceil(bytes / piece.length))
const numbered = (count, make) => Array.from({ length: count }, (_, n) => make(n)).join('')
const html = (body) =>
  `<!doctype html><html lang="en"><head><title>The last ferry</title></head><body>${body}</body></html>`
const article = (n) =>
  `<h2>Part ${n}</h2><p class="text">${PROSE}<a href="/${n}">more</a> and <b>more</b></p>`

const text = [
  ['empty lines between letters', () => fill('a\n\n', 20 * MB)],
  ['letters, one a line', () => fill('a\n', 20 * MB)],
  ['short lines', () => fill('The ferry left.\n', 30 * MB)],
  [
    'wrapped lines',
    () => fill('The harbour office closed its doors in March, and the ferry crews\n', 40 * MB),
  ],
  ['paragraphs', () => fill(`${PROSE.repeat(4)}\n\n`, 45 * MB)],
  ['one line', () => fill(PROSE, 45 * MB)],
  ['one word', () => 'a'.repeat(45 * MB)],
  ['quotation marks alone', () => fill('"a" ', 20 * MB)],
  ['only marks', () => '"'.repeat(10 * MB)],
  ['quotations', () => fill(SAID, 30 * MB)],
  ['quotations, one a line', () => fill(`${SAID}\n\n`, 30 * MB)],
  ['capitals', () => fill('Ada Holm And Tom Dyk Of Bay Harbour. ', 20 * MB)],
  ['punctuation', () => fill('. , ; ! ? ', 20 * MB)],
  ['wide letters', () => fill('港の事務所は三月に閉まった。「帰ろう」と彼女は言った。\n', 12 * MB)],
  ['control characters', () => fill('\u0001a', 20 * MB)],
  ['entities', () => fill('&amp;&#8217; ', 20 * MB)],
]

const markdown = [
  ['rows', () => `# T\n\n| a | b |\n|---|---|\n${numbered(60_000, (n) => `| row ${n} | [link](/${n}) |\n`)}`],
  ['items', () => `# T\n\n${numbered(180_000, (n) => `- item ${n}\n`)}`],
  ['headings', () => numbered(150_000, (n) => `# Part ${n}\n\n`)],
  ['emphasis', () => `# T\n\n${fill('**bold** and *slanted* and `code` ', 2.9 * MB)}`],
  ['addresses', () => `# T\n\n${fill('www.bay.example/a ann@bay.example ', 2.9 * MB)}`],
  ['brackets', () => `# T\n\n- x\n\n${fill('a] [b ', 2.9 * MB)}`],
  ['long', () => `# T\n\n${fill(`${PROSE}\n\n- one\n\n`, 40 * MB)}`],
]

const page = [
  ['articles', () => html(numbered(60_000, article))],
  ['spans', () => html(`<p>${fill('<span class="a b c" style="color:red">word</span> ', 15 * MB)}</p>`)],
  ['paragraphs', () => html(fill('<p>a</p>', 12 * MB))],
  [
    'attributes',
    () => html(numbered(40_000, (n) => `<p ${numbered(30, (i) => `data-${i}="${n}" `)}>word</p>`)),
  ],
  [
    'cells',
    () => html(`<table>${numbered(40_000, (n) => `<tr><td>${n}</td><td>b</td><td>c</td></tr>`)}</table>`),
  ],
  ['items', () => html(`<ul>${numbered(140_000, (n) => `<li>item ${n}</li>`)}</ul>`)],
  ['links', () => html(numbered(140_000, (n) => `<a href="/page/${n}">story ${n}</a> `))],
  ['scripts', () => html(`<script>${fill('var a = "</p>"; ', 40 * MB)}</script><p>${PROSE.repeat(4)}</p>`)],
  ['scripts, many', () => html(`${fill('<script>var a = 1</script>', 40 * MB)}<p>${PROSE.repeat(4)}</p>`)],
  ['one paragraph', () => html(`<p>${fill(PROSE, 45 * MB)}</p>`)],
  ['long paragraphs', () => html(fill(`<p>${PROSE.repeat(20)}</p>`, 45 * MB))],
  ['quotations', () => html(fill(`<p>${SAID.repeat(4)}</p>`, 20 * MB))],
  ['line breaks', () => html(`<p>${fill('a<br>', 5 * MB)}</p>`)],
  [
    'data',
    () =>
      html(
        `<p>${PROSE.repeat(9)}</p><img alt="a" src="data:image/png;base64,${fill('iVBORw0KGgo', 40 * MB)}">`,
      ),
  ],
  [
    'JSON-LD',
    () =>
      html(
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${fill(PROSE, 40 * MB)}"}</script>`,
      ),
  ],
]

const record = (n) =>
  `${JSON.stringify({ title: `Part ${n}`, author: 'Ada Holm', date: '2021-03-04', text: (PROSE + SAID).repeat(20) })}\n`
const jsonl = [
  ['100 MB', () => fill(record(1), 100 * MB)],
  ['short records', () => fill(`${JSON.stringify({ title: 'a', text: PROSE })}\n`, 40 * MB)],
  ['markup', () => fill(`${JSON.stringify({ title: 'a', html: article(1).repeat(20) })}\n`, 40 * MB)],
  ['one list', () => `[${fill(`${record(1).trim()},`, 40 * MB)}{}]`],
  ['numbers', () => `[${fill('1,', 40 * MB)}1]`],
]

const nexis = (n) =>
  `The last ferry ${n}\n\nThe Bay Courier\n\nMarch 4, 2021 Thursday\n\nCopyright 2021 Bay Courier\n\nSection: NEWS\nLength: 200 words\nByline: Ada Holm\n\nBody\n\n${(PROSE + SAID).repeat(5)}\n\nLoad-Date: March 4, 2021\n\nEnd of Document\n\n`
const proquest = (n) =>
  `${'_'.repeat(60)}\n\nTitle: The last ferry ${n}\n\nAuthor: Holm, Ada\n\nPublication title: Bay Courier\n\nPublication date: Mar 4, 2021\n\nSource type: Newspapers\n\nProQuest document ID: ${n}\n\nFull text: ${(PROSE + SAID).repeat(5)}\n\n`
const press = [
  ['Nexis', () => numbered(30_000, nexis)],
  ['ProQuest', () => numbered(30_000, proquest)],
  ['fields alone', () => numbered(100_000, (n) => proquest(n).slice(0, 260))],
]

const CHAPTER = (body) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body>${body}</body></html>`
const books = [
  [
    'one long chapter',
    () => epub([CHAPTER(numbered(45_000, (n) => `<p id="p${n}">${PROSE.repeat(3)}</p>`))]),
  ],
  ['one run', () => epub([CHAPTER(`<p>${fill(PROSE, 40 * MB)}</p>`)])],
  [
    'many chapters',
    () => epub(Array.from({ length: 4000 }, (_, n) => CHAPTER(`<h1>${n}</h1>${article(n).repeat(20)}`))),
  ],
  ['elements', () => epub(Array.from({ length: 10 }, () => CHAPTER(fill('<p>a</p>', MB))))],
]

const HEAD =
  'MIME-Version: 1.0\r\nSubject: Last\r\nFrom: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
const pagePart = (body) =>
  `--b\r\nContent-Type: text/html\r\nContent-Location: https://bay.example/\r\n\r\n${html(body)}\r\n`
const picture = (n, size) =>
  `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://bay.example/${n}.png\r\n\r\n${fill('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD\r\n', size)}\r\n`
const shown = (count) => numbered(count, (n) => `<p>${PROSE.repeat(2)}<img src="/${n}.png" alt="a ${n}"></p>`)
const mhtml = [
  ['parts', () => `${HEAD}${pagePart(shown(4000))}${numbered(4000, (n) => picture(n, 4000))}--b--\r\n`],
  ['large parts', () => `${HEAD}${pagePart(shown(20))}${numbered(20, (n) => picture(n, 4 * MB))}--b--\r\n`],
  ['frames', () => `${HEAD}${numbered(40, () => pagePart(article(1).repeat(2000)))}--b--\r\n`],
]
const LETTER =
  'From: Ada <a@bay.example>\r\nTo: b@bay.example\r\nDate: Thu, 4 Mar 2021 10:00:00 +0000\r\nSubject: Last\r\n'
const mail = [
  ['text', () => `${LETTER}\r\n${fill(`${PROSE}\r\n`, 40 * MB)}`],
  ['quoted lines', () => `${LETTER}\r\n${fill('> > > a\r\n', 20 * MB)}`],
  ['page', () => `${LETTER}Content-Type: text/html\r\n\r\n${html(numbered(60_000, article))}`],
  [
    'tables',
    () =>
      `${LETTER}Content-Type: text/html\r\n\r\n${html(fill('<table><tr><td>a</td><td>b</td></tr></table>', 6 * MB))}`,
  ],
]

const rtf = [
  ['paragraphs', () => `{\\rtf1\\ansi ${fill(`${PROSE}\\par\n`, 45 * MB)}}`],
  ['short paragraphs', () => `{\\rtf1\\ansi ${fill('a\\par\n', 20 * MB)}}`],
  ['runs', () => `{\\rtf1\\ansi ${fill('{\\b a}{\\i b} ', 20 * MB)}\\par}`],
  ['cells', () => `{\\rtf1\\ansi ${fill('\\trowd\\intbl a\\cell b\\cell\\row\n', 20 * MB)}}`],
  ['one paragraph', () => `{\\rtf1\\ansi ${fill(PROSE, 45 * MB)}\\par}`],
]

const run = (words) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const word = [
  ['paragraphs', () => docx(numbered(100_000, () => `<w:p>${run(PROSE.repeat(2))}</w:p>`))],
  ['runs', () => docx(`<w:p>${fill(run('a '), 10 * MB)}</w:p>`)],
  [
    'cells',
    () =>
      docx(
        `<w:tbl>${numbered(60_000, (n) => `<w:tr><w:tc><w:p>${run(n)}</w:p></w:tc><w:tc><w:p>${run('b')}</w:p></w:tc></w:tr>`)}</w:tbl>`,
      ),
  ],
  ['one run', () => docx(`<w:p>${run(fill(PROSE, 40 * MB))}</w:p>`)],
]
const open = [
  ['paragraphs', () => odt(numbered(200_000, () => `<text:p>${PROSE}</text:p>`))],
  ['spans', () => odt(`<text:p>${fill('<text:span>a</text:span> ', 12 * MB)}</text:p>`)],
  [
    'cells',
    () =>
      odt(
        `<table:table>${numbered(60_000, (n) => `<table:table-row><table:table-cell><text:p>${n}</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>`)}</table:table>`,
      ),
  ],
]

const pdf = [
  ['pages', () => manyPages(3000, 40)],
  ['lines', () => manyPages(20, 20_000)],
]

const PAGE = strToU8(html(article(1).repeat(40)))
const packed = [
  ['pages', () => zipSync(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}.html`, PAGE])))],
  [
    'large pages',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 10 }, (_, n) => [`${n}.html`, strToU8(html(numbered(15_000, article)))]),
        ),
      ),
  ],
  [
    'texts',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 6 }, (_, n) => [`${n}.txt`, strToU8(fill(`${PROSE}${SAID}\n\n`, 20 * MB))]),
        ),
      ),
  ],
]
const gzipped = [['text', () => gzipSync(strToU8(fill(`${PROSE}\n\n`, 45 * MB)))]]

const FORMATS = {
  text: ['txt', text],
  markdown: ['md', markdown],
  html: ['html', page],
  jsonl: ['jsonl', jsonl],
  press: ['txt', press],
  epub: ['epub', books],
  mhtml: ['mhtml', mhtml],
  mail: ['eml', mail],
  rtf: ['rtf', rtf],
  docx: ['docx', word],
  odt: ['odt', open],
  pdf: ['pdf', pdf],
  archive: ['zip', packed],
  gzip: ['txt.gz', gzipped],
}

/** {format, name, fileName, make}, one after another. */
export const absurdFiles = () =>
  Object.entries(FORMATS).flatMap(([format, [ending, files]]) =>
    files.map(([name, make]) => ({
      format,
      name,
      fileName: `${name.replaceAll(/\W+/g, '-')}.${ending}`,
      make: () => {
        const made = make()
        return typeof made === 'string' ? Buffer.from(made) : made
      },
    })),
  )
