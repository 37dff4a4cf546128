import { failure, type Result } from '#shared/result'
import { decodeXml } from '../xml/decode-xml'
import type { XmlElement } from '../xml/element'
import type { Namespaces } from '../xml/names'
import { parseXml, type XmlProblem } from '../xml/parse-xml'
import type { Zip } from '../zip/open-zip'
import { officeSentence } from './sentences'

const CODES: Record<XmlProblem, string> = {
  malformed: 'damaged',
  doctype: 'unsafe',
  deep: 'unsafe',
  large: 'too-large',
}

/** Text to XML with the file's name in what went wrong. Errors: `damaged`, `unsafe`, `too-large`. */
export const parsePart = (
  file: string,
  part: string,
  source: string,
  namespaces: Namespaces,
): Result<XmlElement> => {
  const parsed = parseXml(source, namespaces)
  return parsed.ok ? parsed : failure(CODES[parsed.error], officeSentence.part[parsed.error](file, part))
}

/** Reads an XML part of a packed document; null when there is none of that name. Errors: those of the archive and of `parsePart`. */
export const readPart = (
  zip: Zip,
  file: string,
  part: string,
  namespaces: Namespaces,
): Result<XmlElement> | null => {
  const bytes = zip.read(part)
  if (!bytes?.ok) return bytes
  return parsePart(file, part, decodeXml(bytes.value), namespaces)
}
