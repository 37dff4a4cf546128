import { strToU8, zipSync, type Zippable } from 'fflate'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const SPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', RELATIONS],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

/** The parts of a Word document, each the inside of its root element. */
export interface Parts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  settings?: string
  core?: string
  app?: string
  /** Further relationships of the document: id, type's last word, target, and `External`. */
  relations?: readonly (readonly [id: string, type: string, target: string, mode?: string])[]
  files?: Readonly<Record<string, Uint8Array>>
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
}

/** Packs parts to a file as Word does. */
export const packDocx = (parts: Parts): Uint8Array => {
  const files: Zippable = {}
  const add = (name: string, content: string): void => {
    files[name] = strToU8(HEAD + content)
  }
  const relations = [...(parts.relations ?? [])]
  const overrides = [`<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>`]
  for (const [key, root] of Object.entries(ROOTS)) {
    const content = parts[key as keyof typeof ROOTS]
    if (content === undefined) continue
    add(`word/${key}.xml`, `<w:${root} ${SPACES}>${content}</w:${root}>`)
    relations.push([key, key, `${key}.xml`])
    overrides.push(`<Override PartName="/word/${key}.xml" ContentType="${TYPES}.${key}+xml"/>`)
  }
  add('word/document.xml', `<w:document ${SPACES}><w:body>${parts.body}</w:body></w:document>`)
  add(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
      .map(
        ([id, type, target, mode]) =>
          `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
      )
      .join('')}</Relationships>`,
  )
  add(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core ?? ''}</cp:coreProperties>`,
  )
  add(
    'docProps/app.xml',
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${parts.app ?? ''}</Properties>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="a" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  )
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
  )
  const order = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
  const sorted = Object.fromEntries(
    Object.entries({ ...files, ...parts.files }).sort(
      ([a], [b]) => (order.indexOf(a) + 1 || 9) - (order.indexOf(b) + 1 || 9),
    ),
  )
  return zipSync(sorted, { mtime: '2020-01-01T00:00:00' })
}

/** A run; `look` is the inside of its properties. */
export const r = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs in a style; `more` is more of the inside of its properties. */
export const p = (content: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`

export const style = (id: string, name: string, more = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

/** Word's own styles that articles use. */
export const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
${style('Title', 'Title', '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="56"/></w:rPr>')}
${style('Subtitle', 'Subtitle')}
${style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')}
${style('Heading2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>')}
${style('Section', 'Section of mine', '<w:basedOn w:val="Heading2"/>')}
${style('Quote', 'Quote', '<w:rPr><w:i/></w:rPr>')}
${style('Caption', 'caption', '<w:rPr><w:b/></w:rPr>')}
${style('Source', 'HTML Preformatted', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>')}
${style('TOC1', 'toc 1')}
${style('Bibliography', 'Bibliography')}
${style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')}
${style('FootnoteText', 'footnote text')}
${style('FootnoteReference', 'footnote reference', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', 'character')}
${style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character')}
${style('Grid', 'Grid Table', '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', 'table')}`

const level = (at: number, format: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`

/** List 1 counts, list 2 counts the same again from 1, list 3 has bullets. */
export const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}${level(2, 'none')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`

/** What puts a paragraph into a list. */
export const inList = (id: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
