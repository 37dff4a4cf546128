import { strToU8, zipSync, type Zippable } from 'fflate'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const SPACES = [
  ...['office', 'text', 'style', 'table', 'meta'].map((prefix) => [prefix, `${ODF}:${prefix}:1.0`]),
  ['draw', `${ODF}:drawing:1.0`],
  ['fo', `${ODF}:xsl-fo-compatible:1.0`],
  ['svg', `${ODF}:svg-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

/** The parts of an OpenDocument text: what stands in the text, the styles of both kinds, the metadata. */
export interface Parts {
  text: string
  styles?: string
  automatic?: string
  meta?: string
  manifest?: string
  files?: Readonly<Record<string, Uint8Array>>
}

const root = (name: string, content: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} ${SPACES} office:version="1.3"${more}>${content}</office:${name}>`

const body = ({ text }: Parts): string => `<office:body><office:text>${text}</office:text></office:body>`
const automatic = (parts: Parts): string =>
  `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles>`
const styles = (parts: Parts): string => `<office:styles>${parts.styles ?? ''}</office:styles>`
const meta = (parts: Parts): string => `<office:meta>${parts.meta ?? ''}</office:meta>`

/** Packs parts to a file as office programs do. */
export const packOdt = (parts: Parts): Uint8Array => {
  const files: Zippable = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(root('document-content', automatic(parts) + body(parts))),
    'styles.xml': strToU8(root('document-styles', styles(parts))),
    'meta.xml': strToU8(root('document-meta', meta(parts))),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${parts.manifest ?? ''}</manifest:manifest>`,
    ),
  }
  return zipSync({ ...files, ...parts.files }, { mtime: '2020-01-01T00:00:00' })
}

/** The same in one XML file. */
export const flatOdt = (parts: Parts): Uint8Array =>
  strToU8(
    root(
      'document',
      meta(parts) + styles(parts) + automatic(parts) + body(parts),
      ' office:mimetype="application/vnd.oasis.opendocument.text"',
    ),
  )

export const p = (content: string, style = 'Text_20_body'): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`

export const h = (content: string, level: number, style = `Heading_20_${level}`): string =>
  `<text:h text:style-name="${style}" text:outline-level="${level}">${content}</text:h>`

export const span = (content: string, style: string): string =>
  `<text:span text:style-name="${style}">${content}</text:span>`

export const list = (style: string, items: string, more = ''): string =>
  `<text:list text:style-name="${style}" ${more}>${items}</text:list>`

export const item = (content: string, more = ''): string =>
  `<text:list-item ${more}>${content}</text:list-item>`

export const note = (kind: string, mark: string, content: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${content}</text:note-body></text:note>`

export const style = (name: string, family: string, look: string, parent = '', more = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`} ${more}><style:text-properties ${look}/></style:style>`

/** Named styles as office programs have them. */
export const STYLES = `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style>
${style('Title', 'paragraph', 'fo:font-size="28pt" fo:font-weight="bold"')}
${style('Heading', 'paragraph', 'fo:font-size="14pt"')}
${style('Heading_20_1', 'paragraph', 'fo:font-size="130%" fo:font-weight="bold"', 'Heading', 'style:default-outline-level="1"')}
${style('Quotations', 'paragraph', '')}
${style('Caption', 'paragraph', 'fo:font-style="italic"')}
${style('Illustration', 'paragraph', '', 'Caption')}
${style('Preformatted_20_Text', 'paragraph', 'style:font-name="Liberation Mono"')}
${style('Strong_20_Emphasis', 'text', 'fo:font-weight="bold"')}
${style('Source_20_Text', 'text', 'style:font-name="Liberation Mono"')}`

const level = (at: number, format: string, start = 1): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" text:start-value="${start}"/>`

/** Formatting by hand: B bold, I italic, U raised, L lowered, S struck, H hidden; N counts, D has bullets. */
export const AUTOMATIC = `${style('B', 'text', 'fo:font-weight="bold"')}${style('I', 'text', 'fo:font-style="italic"')}
${style('U', 'text', 'style:text-position="super 58%"')}${style('L', 'text', 'style:text-position="sub 58%"')}
${style('S', 'text', 'style:text-line-through-style="solid"')}${style('H', 'text', 'text:display="none"')}
${style('Big', 'paragraph', 'fo:font-size="20pt" fo:font-weight="bold"', 'Text_20_body')}
<text:list-style style:name="N">${level(1, '1')}${level(2, 'a')}${level(3, '')}</text:list-style>
<text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`
