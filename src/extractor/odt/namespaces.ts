import type { Namespaces } from '../xml/names'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** OpenDocument's namespaces (1.3, part 3, 2.2). */
export const NAMESPACES: Namespaces = {
  [`${ODF}:office:1.0`]: 'office',
  [`${ODF}:text:1.0`]: 'text',
  [`${ODF}:style:1.0`]: 'style',
  [`${ODF}:table:1.0`]: 'table',
  [`${ODF}:drawing:1.0`]: 'draw',
  [`${ODF}:xsl-fo-compatible:1.0`]: 'fo',
  [`${ODF}:svg-compatible:1.0`]: 'svg',
  [`${ODF}:meta:1.0`]: 'meta',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
}
