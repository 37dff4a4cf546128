import { packed, type Files } from '../../testing/packed'

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** A book: its `mimetype` first, its container, and the files as given. */
export const epub = (files: Files): Uint8Array =>
  packed({ mimetype: 'application/epub+zip', 'META-INF/container.xml': CONTAINER, ...files })

const PAGE = /\.x?html$/

/** A package document; its manifest names all files, its spine those given. `spine` may hold attributes after a space. */
export const opf = (
  metadata: string,
  files: readonly string[],
  spine: readonly string[],
  rest = '',
): string => {
  const item = (href: string, i: number): string => {
    const type = PAGE.test(href)
      ? 'application/xhtml+xml'
      : href.endsWith('.ncx')
        ? 'application/x-dtbncx+xml'
        : 'image/png'
    const properties = href.startsWith('nav') ? ' properties="nav"' : ''
    return `<item id="i${String(i)}" href="${href}" media-type="${type}"${properties}/>`
  }
  const reference = (entry: string): string => {
    const [href = '', ...attributes] = entry.split(' ')
    return `<itemref idref="i${String(files.indexOf(href))}" ${attributes.join(' ')}/>`
  }
  const ncx = files.findIndex((href) => href.endsWith('.ncx'))
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
<manifest>${files.map(item).join('')}</manifest>
<spine${ncx < 0 ? '' : ` toc="i${String(ncx)}"`}>${spine.map(reference).join('')}</spine>${rest}
</package>`
}

/** A content document. */
export const page = (body: string, type = '', title = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>${title}</title><script src="x.js"/></head><body${type && ` epub:type="${type}"`}>${body}</body></html>`
