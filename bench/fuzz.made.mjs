// Small files of the kinds that have no fixture.
import { gzipSync, strToU8, zipSync } from 'fflate'

const SENTENCE = 'The harbour office closed its doors in March, and the ferry crews went home along the quay.'
const paragraphs = (count) => Array.from({ length: count }, (_, n) => `${SENTENCE} It was day ${n + 1}.`)
const MADE = { level: 6, mtime: new Date(1980, 0, 2) }

const page = `<!doctype html><html lang="en"><head><title>The last ferry</title>
<meta name="author" content="Ada Holm"><meta property="article:published_time" content="2021-03-04T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The last ferry","author":[{"name":"Ada Holm"}]}</script>
</head><body><article><h1>The last ferry</h1>${paragraphs(8)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
<table><tr><th colspan="2">Crew</th></tr><tr><td>12</td><td>7</td></tr></table>
<ol start="3"><li>one<ul><li>two</li></ul></li></ol><blockquote><p>“We go home,” said Ada Holm.</p></blockquote>
</article></body></html>`

/** Objects, their table and trailer as in ISO 32000-1, 7.5; a page's text is a line of Helvetica for each of its strings. */
function pdf(pages) {
  const kids = pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  for (const lines of pages) {
    const content = `BT /F1 11 Tf 14 TL 60 760 Td ${lines.map((line) => `(${line}) Tj T*`).join('\n')} ET`
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = file.length
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
}

/** A PDF of as many pages with as many lines on each. */
export const manyPages = (pages, lines) => pdf(Array.from({ length: pages }, () => paragraphs(lines)))

/** By format: [name, bytes]. */
export const made = () => ({
  html: [['made.html', strToU8(page)]],
  gzip: [['made.html.gz', gzipSync(strToU8(page), { level: 6, mtime: 0 })]],
  pdf: [['made.pdf', strToU8(pdf([paragraphs(20), paragraphs(12)]))]],
  archive: [
    [
      'made.zip',
      zipSync({ 'one.html': [strToU8(page), MADE], 'two.txt': [strToU8(paragraphs(9).join('\n\n')), MADE] }),
    ],
  ],
})
