/** Text at a place, in points from the page's top left corner to the start of its baseline. */
export interface TinyText {
  x: number
  y: number
  text: string
  size?: number
  font?: 'plain' | 'bold' | 'italic' | 'mono'
  /** Degrees, anticlockwise. */
  turn?: number
}

export interface TinyPage {
  texts: TinyText[]
  /** Content that stands before the text, as PDF operators. */
  drawing?: string
}

export interface TinyPdf {
  pages: TinyPage[]
  info?: Record<string, string>
  /** Entries of the catalogue, as PDF source. */
  catalogue?: string
  /** Entries of the trailer, as PDF source. */
  trailer?: string
  size?: [width: number, height: number]
}

const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique', mono: 'Courier' }

const WIN_ANSI: Record<string, number> = {
  '–': 0x96,
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '•': 0x95,
  '†': 0x86,
}

const literal = (text: string): string =>
  `(${Array.from(text, (sign) => {
    const code = WIN_ANSI[sign] ?? sign.charCodeAt(0)
    return code > 126 || '()\\'.includes(sign) ? `\\${code.toString(8).padStart(3, '0')}` : sign
  }).join('')})`

const contentOf = ({ texts, drawing = '' }: TinyPage, height: number): string =>
  `${drawing}\nBT\n${texts
    .map(({ x, y, text, size = 10, font = 'plain', turn = 0 }) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map(
        (one) => +one.toFixed(4),
      )
      return `/${font} ${size} Tf ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${+(height - y).toFixed(2)} Tm ${literal(text)} Tj`
    })
    .join('\n')}\nET`

/**
 * A PDF 1.4 file (ISO 32000-1) with the given text in the standard fonts, uncompressed, so that a test shows what it reads. Text in
 * Latin letters and a few signs only.
 */
export const tinyPdf = ({
  pages,
  info,
  catalogue = '',
  trailer = '',
  size = [595, 842],
}: TinyPdf): Uint8Array => {
  const objects: string[] = []
  const add = (source: string): number => objects.push(source)
  const [width, height] = size
  const fonts = Object.entries(FONTS)
    .map(
      ([name, base]) =>
        `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)} 0 R`,
    )
    .join(' ')
  const tree = objects.length + 2 * pages.length + 1
  const kids = pages.map((page) => {
    const content = contentOf(page, height)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << ${fonts} >> >> /Contents ${stream} 0 R >>`,
    )
  })
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R ${catalogue} >>`)
  const about = info
    ? add(
        `<< ${Object.entries(info)
          .map(([key, value]) => `/${key} ${literal(value)}`)
          .join(' ')} >>`,
      )
    : null
  return file(objects, `/Root ${root} 0 R ${about ? `/Info ${about} 0 R` : ''} ${trailer}`)
}

const file = (objects: readonly string[], trailer: string): Uint8Array => {
  let source = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = source.length
    source += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  source += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${source.length}\n%%EOF\n`
  return Uint8Array.from(source, (sign) => sign.charCodeAt(0) & 255)
}

/** Lines of text below each other, as in a column. */
export const column = (
  x: number,
  y: number,
  lines: readonly string[],
  {
    size = 10,
    pitch = size * 1.2,
    font = 'plain',
  }: { size?: number; pitch?: number; font?: TinyText['font'] } = {},
): TinyText[] => lines.map((text, i) => ({ x, y: y + i * pitch, text, size, font }))

/** Mean widths of Helvetica's letters, in heights of the font: near enough to fill lines. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, sign) => {
    if (/[fijlt.,;:'|!I ’]/.test(sign)) return sum + 0.262
    if (/[mwMW—]/.test(sign)) return sum + 0.82
    return sum + (/[A-Z]/.test(sign) ? 0.68 : /[rs\-()]/.test(sign) ? 0.42 : 0.545)
  }, 0) * size

/** Breaks text into lines of a width in points; the first is shorter by `indent`. */
export const filled = (text: string, width: number, size = 10, indent = 0): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size) > width - (lines.length ? 0 : indent)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
