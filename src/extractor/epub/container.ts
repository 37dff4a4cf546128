import { failure, ok, type Failure, type Result } from '#shared/result'
import type { InputFile } from '../reading'
import { insideArchive } from '../zip/inside'
import { openZip } from '../zip/open-zip'
import { partFinder } from '../zip/parts'
import { namesLockedParts } from './locked'
import { epubSentence } from './sentences'
import { attributeOf, elementsOf, parseXml, type XmlProblem } from './xml'

/** The opened archive of a book. Paths are those of its files, without regard to capitals. */
export interface Container {
  /** For messages. */
  file: string
  names: readonly string[]
  /** The file's own spelling of a path, or null when it is not there. */
  find: (path: string) => string | null
  read: (path: string) => Result<Uint8Array> | null
}

const problem = (file: string, found: XmlProblem): Failure =>
  found === 'entities'
    ? failure('unsafe', epubSentence.entities(file)).error
    : failure('damaged', epubSentence.damaged(file)).error

/** A part that is XML; null when it is not there. */
export const readXml = (container: Container, path: string): Result<Element> | null => {
  const bytes = container.read(path)
  if (!bytes?.ok) return bytes
  const parsed = parseXml(bytes.value)
  return parsed.ok ? parsed : { ok: false, error: problem(container.file, parsed.error) }
}

/** What shops add to a book that only their own programs open. */
const LOCKS = ['META-INF/rights.xml', 'META-INF/sinf.xml', 'META-INF/license.lcpl']

const isLocked = (container: Container): boolean => {
  if (LOCKS.some((path) => container.find(path) !== null)) return true
  const encryption = readXml(container, 'META-INF/encryption.xml')
  return encryption?.ok === true && namesLockedParts(encryption.value)
}

/** Opens a book. Errors: those of `openZip`, `encrypted` for one with a lock. */
export const openContainer = (file: InputFile): Result<Container> => {
  const zip = openZip(file)
  if (!zip.ok) return zip
  const find = partFinder(zip.value)
  const container: Container = {
    file: file.name,
    names: zip.value.names,
    find,
    read: (path) => {
      const name = find(path)
      return name === null ? null : zip.value.read(name)
    },
  }
  return isLocked(container) ? failure('encrypted', epubSentence.encrypted(file.name)) : ok(container)
}

const isPackage = (path: string): boolean => /\.opf$/i.test(path)

/** Where the list of contents is: as META-INF/container.xml says, else the only file that looks like one. Errors: `damaged`, `unsafe`. */
export const packagePath = (container: Container): Result<string> => {
  const described = readXml(container, 'META-INF/container.xml')
  if (described && !described.ok && described.error.code === 'unsafe') return described
  const stated = described?.ok
    ? elementsOf(described.value, 'rootfile').flatMap((root) => {
        const place = insideArchive('', attributeOf(root, 'full-path') ?? '')
        return place && container.find(place.path) !== null ? [place.path] : []
      })
    : []
  const path = stated[0] ?? container.names.find(isPackage)
  return path === undefined ? failure('damaged', epubSentence.noPackage(container.file)) : ok(path)
}
