import { PNG } from '../../testing/png'
import { epub, opf, page } from './book'

const FIRST = `<p><span epub:type="pagebreak" id="p1" title="1"/>The loom stood in the back room of the mill for forty years, and nobody who came to buy cloth ever asked to see it or the woman who worked it.<a epub:type="noteref" href="#n1">1</a> “We were paid by the yard,” said Ada Marsh in 1951.</p>`

/** EPUB 3: parts and chapters, notes at a chapter’s end and at the book’s, printed pages, a picture, a table, and what is no text. */
export const modernBook = (): Uint8Array => {
  const files = {
    'nav.xhtml': page(
      `<nav epub:type="toc"><h1>Contents</h1><ol>
<li><a href="text/intro.xhtml">Introduction</a></li>
<li><a href="text/part1.xhtml">Part One: Cloth</a><ol>
<li><a href="text/c1.xhtml">1. The Loom</a><ol><li><a href="text/c1.xhtml#wages">Wages</a></li></ol></li>
<li><a href="text/c2.xhtml">2. The Strike</a></li></ol></li>
<li><a href="text/notes.xhtml">Notes</a></li></ol></nav>
<nav epub:type="page-list" hidden=""><ol><li><a href="text/intro.xhtml#pix">ix</a></li><li><a href="text/c1.xhtml#p1">1</a></li><li><a href="text/c1.xhtml#p2">2</a></li><li><a href="text/c2.xhtml#p3">3</a></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="text/c1.xhtml">Start</a></li></ol></nav>`,
    ),
    'text/cover.xhtml': page(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../img/cover.png"/></svg>`,
      'cover',
    ),
    'text/title.xhtml': page(
      `<h1>The Mill Towns</h1><p>A History of Cloth</p><p>Ada Lovell and Jan van der Berg</p>`,
    ),
    'text/rights.xhtml': page(
      `<p>Copyright © 2019 Ada Lovell. All rights reserved.</p><p>ISBN 978-0-306-40615-7</p><p>First published in 2019.</p>`,
    ),
    'text/also.xhtml': page(`<h2>Also by Ada Lovell</h2><p>Salt Roads</p><p>The Canal Years</p>`),
    'text/intro.xhtml': page(
      `<h1><span id="pix"/>Introduction</h1><p>This book follows two mills and the people in them over a hundred years, from the letters that they left.</p>`,
    ),
    'text/part1.xhtml': page(`<h1>Part One</h1><h1>Cloth</h1>`, 'part'),
    'text/c1.xhtml': page(
      `<section epub:type="chapter"><p class="n">1</p><p class="t">The Loom</p>${FIRST}
<figure><img src="../img/loom.png" alt="A loom"/><figcaption>The loom in 1899</figcaption></figure>
<h3 id="wages">Wages</h3><p>Wages fell twice in that decade.<sup><a href="notes.xhtml#e1" id="r1">2</a></sup> <span epub:type="pagebreak" id="p2" title="2"/>The books of the company show it without a word of why, and the clerk who kept them never wrote a line beside the figures.</p>
<table><tr><th>Year</th><th>Pence</th></tr><tr><td>1888</td><td>14</td></tr></table>
<p>The rest is in the letters.</p>
<aside epub:type="footnote" id="n1" hidden=""><p>Her words are kept in the county archive.</p></aside></section>`,
    ),
    'text/c2.xhtml': page(
      `<h2><span epub:type="pagebreak" id="p3">3</span>2. The Strike</h2><p>On the third of May the gates stayed shut, and by noon four hundred people stood in the square before the town hall to hear what the owners would say.<a href="notes.xhtml#e2" id="r2">3</a></p><h4>After noon</h4><p>Nobody came out.</p>`,
    ),
    'text/notes.xhtml': page(
      `<h1>Notes</h1><p id="e1"><a href="c1.xhtml#r1">2</a>. Ledger of 1888, folio 12.</p><p id="e2"><a href="c2.xhtml#r2">3</a>. The <i>Courier</i>, 4 May 1893. <a href="c2.xhtml#r2">↩</a></p>`,
    ),
  }
  const names = [...Object.keys(files), 'img/loom.png', 'img/cover.png']
  const metadata = `<dc:identifier id="id">urn:isbn:9780306406157</dc:identifier>
<dc:title id="t">The Mill Towns</dc:title><meta refines="#t" property="title-type">main</meta>
<dc:title id="s">A History of Cloth</dc:title><meta refines="#s" property="title-type">subtitle</meta>
<dc:creator id="a">Ada Lovell</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta><meta refines="#a" property="file-as">Lovell, Ada</meta>
<dc:creator id="b">Jan van der Berg</dc:creator><meta refines="#b" property="role">aut</meta><meta refines="#b" property="file-as">van der Berg, Jan</meta>
<dc:creator id="c">Ivo Draws</dc:creator><meta refines="#c" property="role">ill</meta>
<dc:contributor>Tom Edits</dc:contributor>
<dc:date>2019-03-05</dc:date><meta property="dcterms:modified">2021-06-01T12:00:00Z</meta>
<dc:publisher>Quay Press</dc:publisher><dc:language>en-GB</dc:language><dc:subject>Textile workers</dc:subject><dc:subject>HIS015000</dc:subject>`
  const spine = Object.keys(files)
    .filter((name) => name !== 'nav.xhtml')
    .map((name) => (name === 'text/notes.xhtml' ? `${name} linear="no"` : name))
  return epub({
    'OEBPS/book.opf': opf(metadata, names, ['nav.xhtml', ...spine]),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`OEBPS/${name}`, text])),
    'OEBPS/img/loom.png': PNG,
    'OEBPS/img/cover.png': PNG,
  })
}

/** EPUB 2: a guide, an NCX with its list of pages, roles as attributes, chapters without headings of their own. */
export const oldBook = (): Uint8Array => {
  const point = (label: string, src: string, inner = ''): string =>
    `<navPoint id="x" playOrder="1"><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inner}</navPoint>`
  const files = {
    'toc.ncx': `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${point('Cover', 'cover.html')}${point('The Ferry', 'one.html')}${point('The Bridge', 'two.html', point('Plans &amp; Costs', 'two.html#plans'))}</navMap>
<pageList><pageTarget type="normal" id="t1" value="7"><navLabel><text>7</text></navLabel><content src="one.html"/></pageTarget><pageTarget type="normal" id="t2" value="8"><navLabel><text>8</text></navLabel><content src="two.html#pg8"/></pageTarget></pageList></ncx>`,
    'cover.html': page(`<div><img src="cover.png" alt="cover"/></div>`),
    'contents.html': page(
      `<h2>Contents</h2><p><a href="one.html">The Ferry</a></p><p><a href="two.html">The Bridge</a></p>`,
    ),
    'one.html': page(
      `<div><p>For eleven years no boat had crossed the harbour, and the children of the east side walked the long way round to school in every weather.</p><p>“It was the wind that we minded,” said Nils Berg.</p></div>`,
    ),
    'two.html': page(
      `<div><p>The bridge was planned in a single winter.</p><p><a id="pg8"/>It took nine years to build.</p><p id="plans">Nobody had asked what it would cost, and when the answer came the council closed the doors before it read the letter aloud.</p></div>`,
    ),
  }
  const metadata = `<dc:title>Crossings</dc:title><dc:creator opf:role="aut" opf:file-as="Olsen, Marit">Marit Olsen</dc:creator><dc:creator opf:role="trl">Eva Lind</dc:creator>
<dc:date opf:event="creation">2011-01-01</dc:date><dc:date opf:event="publication">2009-10</dc:date><dc:date opf:event="modification">2012-05-03</dc:date>
<dc:identifier id="id" opf:scheme="ISBN">0-306-40615-2</dc:identifier><dc:language>en</dc:language><dc:publisher>Fjord</dc:publisher>`
  return epub({
    'OEBPS/book.opf': opf(
      metadata,
      Object.keys(files),
      ['cover.html', 'contents.html', 'one.html', 'two.html'],
      `<guide><reference type="cover" href="cover.html"/><reference type="toc" href="contents.html"/></guide>`,
    ),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`OEBPS/${name}`, text])),
    'OEBPS/cover.png': PNG,
  })
}
