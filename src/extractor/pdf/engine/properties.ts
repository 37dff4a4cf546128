import type { PDFDocumentProxy } from 'pdfjs-dist'

/** What the file says about itself: its information dictionary and its XMP packet (ISO 16684-1), names in small letters. */
export interface Properties {
  title: string
  authors: string[]
  keywords: string[]
  creator: string
  producer: string
  language: string
  /** `dc:` and `prism:` values of the XMP packet, by name. */
  xmp: ReadonlyMap<string, string>
}

const text = (value: unknown): string =>
  typeof value === 'string'
    ? value

        .replace(/[\u0000-\u001f\ufffe\uffff]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 2000)
    : ''

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, 200) : [value]).map(text).filter(Boolean)

const XMP_NAME = /^(?:dc|prism|pdf|xmp|pdfx|jav|crossmark):[\w-]{1,60}$/

const xmpOf = (metadata: unknown): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  if (typeof metadata !== 'object' || metadata === null || !(Symbol.iterator in metadata)) return found
  for (const [name, value] of metadata as Iterable<[unknown, unknown]>)
    if (typeof name === 'string' && XMP_NAME.test(name) && list(value).length) found.set(name, list(value))
  return found
}

/** Keywords as people write them in one field. */
const split = (value: string): string[] =>
  value
    .split(value.includes(';') ? ';' : ',')
    .map((one) => one.trim())
    .filter(Boolean)

/** Never throws: a file whose properties are broken has none. */
export const readProperties = async (document: PDFDocumentProxy): Promise<Properties> => {
  try {
    const { info, metadata } = await document.getMetadata()
    const fields = info as Record<string, unknown>
    const xmp = xmpOf(metadata)
    const first = (name: string): string => xmp.get(name)?.[0] ?? ''
    const creators = xmp.get('dc:creator') ?? []
    return {
      title: first('dc:title') || text(fields['Title']),
      authors: creators.length ? creators : list(fields['Author']),
      keywords: split(text(fields['Keywords']) || first('pdf:keywords')),
      creator: text(fields['Creator']) || first('xmp:creatortool'),
      producer: text(fields['Producer']),
      language: first('dc:language') || text(fields['Language']),
      xmp: new Map([...xmp].map(([name, values]) => [name, values[0] ?? ''])),
    }
  } catch {
    return { title: '', authors: [], keywords: [], creator: '', producer: '', language: '', xmp: new Map() }
  }
}

/** The file's own page labels (ISO 32000-1, 12.4.2), or null when there are none. */
export const readLabels = async (document: PDFDocumentProxy): Promise<string[] | null> => {
  try {
    return await document.getPageLabels()
  } catch {
    return null
  }
}
