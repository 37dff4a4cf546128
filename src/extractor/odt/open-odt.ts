import { failure, ok, type Result } from '#shared/result'
import { Pictures } from '../office/pictures'
import { parsePart, readPart } from '../office/read-part'
import { officeSentence } from '../office/sentences'
import type { InputFile } from '../reading'
import { decodeXml } from '../xml/decode-xml'
import type { XmlElement } from '../xml/element'
import { openZip, type Zip } from '../zip/open-zip'
import { NAMESPACES } from './namespaces'

/** The roots of a document's parts; in a flat file all are one. */
export interface OpenDocument {
  content: XmlElement
  styles: XmlElement | null
  meta: XmlElement | null
  pictures: Pictures
  /** The root of an object inside the document, by its name. */
  object: (name: string) => XmlElement | null
}

/** Formulas in a document; each is parsed for itself. */
const MAX_OBJECTS = 500
const NO_ZIP: Zip = { names: [], read: () => null }

/** The list of files tells which are encrypted (part 2, 4.8). Old ones have a document type, so it is searched and not parsed. */
const isEncrypted = (zip: Zip): boolean => {
  if (zip.names.includes('encrypted-package')) return true
  const manifest = zip.read('META-INF/manifest.xml')
  return manifest?.ok === true && Buffer.from(manifest.value).includes('encryption-data')
}

/** A part that is missing or broken is as good as none, but traps are not. */
const optional = (part: Result<XmlElement> | null): Result<XmlElement | null> =>
  part === null || (!part.ok && part.error.code === 'damaged') ? ok(null) : part

/** Opens a document in one XML file. Errors: those of `parsePart`. */
export const openFlat = ({ name, bytes }: InputFile): Result<OpenDocument> => {
  const root = parsePart(name, 'office:document', decodeXml(bytes), NAMESPACES)
  if (!root.ok) return root
  const pictures = new Pictures(NO_ZIP)
  return ok({ content: root.value, styles: null, meta: root.value, pictures, object: () => null })
}

/** Opens a packed document. Errors: those of the archive and of `readPart`, `encrypted`. */
export const openPacked = (file: InputFile): Result<OpenDocument> => {
  const zip = openZip(file)
  if (!zip.ok) return zip
  if (isEncrypted(zip.value)) return failure('encrypted', officeSentence.encrypted(file.name))
  const read = (part: string) => readPart(zip.value, file.name, part, NAMESPACES)
  const content = read('content.xml')
  if (!content) return failure('damaged', officeSentence.noDocument(file.name))
  if (!content.ok) return content
  const styles = optional(read('styles.xml'))
  if (!styles.ok) return styles
  const meta = optional(read('meta.xml'))
  if (!meta.ok) return meta
  let objects = 0
  return ok({
    content: content.value,
    styles: styles.value,
    meta: meta.value,
    pictures: new Pictures(zip.value),
    object: (name) => {
      const part = name && objects++ < MAX_OBJECTS ? read(`${name}/content.xml`) : null
      return part?.ok ? part.value : null
    },
  })
}
