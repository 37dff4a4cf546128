// Documents that are packed archives, of one body each.
import { strToU8, zipSync } from 'fflate'

const pack = (parts) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])), {
    level: 1,
  })

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const docx = (body) =>
  pack({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  })

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns'

export const odt = (body) =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" xmlns:table="${OPEN}:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })

export const epub = (chapters) =>
  pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Last</dc:title></metadata><manifest>${chapters
      .map((_, n) => `<item id="i${n}" href="${n}.xhtml" media-type="application/xhtml+xml"/>`)
      .join(
        '',
      )}</manifest><spine>${chapters.map((_, n) => `<itemref idref="i${n}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(chapters.map((chapter, n) => [`${n}.xhtml`, chapter])),
  })
