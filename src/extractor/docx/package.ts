import { failure, ok, type Result } from '#shared/result'
import { readPart } from '../office/read-part'
import { officeSentence } from '../office/sentences'
import { attributeOf, childrenOf, type XmlElement } from '../xml/element'
import { openZip, type Zip } from '../zip/open-zip'
import type { InputFile } from '../reading'
import { NAMESPACES } from './namespaces'

/** Where a relationship of a part leads: to another part, or (external) to an address. */
export interface Relation {
  /** The last word of its type's address: `image`, `footnotes`, `hyperlink`. */
  type: string
  target: string
  external: boolean
}

export type Relations = ReadonlyMap<string, Relation>

/** A part's name from what another part calls it; `..` ends at the root. */
const resolve = (from: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/'))
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  return parts.join('/')
}

const relationsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** The parts of an Office Open XML package (ECMA-376 part 2). */
export class OfficePackage {
  constructor(
    readonly file: string,
    readonly zip: Zip,
  ) {}

  /** Null when there is no such part. */
  part(name: string): Result<XmlElement> | null {
    return readPart(this.zip, this.file, name, NAMESPACES)
  }

  /** What a part refers to, by id; `''` stands for the package itself. */
  relations(part: string): Result<Relations> {
    const root = this.part(relationsPart(part))
    if (root && !root.ok) return root
    const relations = new Map<string, Relation>()
    for (const relation of root ? childrenOf(root.value) : []) {
      const target = attributeOf(relation, 'Target') ?? ''
      const external = attributeOf(relation, 'TargetMode') === 'External'
      relations.set(attributeOf(relation, 'Id') ?? '', {
        type: (attributeOf(relation, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolve(part, target),
        external,
      })
    }
    return ok(relations)
  }

  /** The content type of each part that is stated by name. */
  contentTypes(): Result<ReadonlyMap<string, string>> {
    const root = this.part('[Content_Types].xml')
    if (root && !root.ok) return root
    const types = new Map<string, string>()
    for (const one of root ? childrenOf(root.value) : [])
      if (one.name === 'ct:Override')
        types.set(
          (attributeOf(one, 'PartName') ?? '').replace(/^\//, ''),
          attributeOf(one, 'ContentType') ?? '',
        )
    return ok(types)
  }
}

const OTHERS: readonly [RegExp, string][] = [
  [/spreadsheetml|ms-excel/, 'a spreadsheet (Excel)'],
  [/presentationml|ms-powerpoint/, 'a presentation (PowerPoint)'],
  [/visio/, 'a drawing (Visio)'],
  [/package\.dwf|3dmodel|xps/, 'a drawing or a print file'],
]
const WORD = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/

export interface MainPart {
  source: OfficePackage
  document: XmlElement
  relations: Relations
}

/**
 * Opens a Word package and finds its document by the package's relationships, else by content types. Errors: those of the archive,
 * `unsupported-type` for spreadsheets and the like, `damaged` without any document.
 */
export const openPackage = (input: InputFile): Result<MainPart> => {
  const zip = openZip(input)
  if (!zip.ok) return zip
  const source = new OfficePackage(input.name, zip.value)
  const types = source.contentTypes()
  if (!types.ok) return types
  const top = source.relations('')
  if (!top.ok) return top
  const stated = [...top.value.values()].find(({ type }) => type === 'officeDocument')?.target
  const typed = [...types.value].find(([, type]) => WORD.test(type))?.[0]
  for (const main of [stated, typed]) {
    const type = main === undefined ? '' : (types.value.get(main) ?? '')
    const other = OTHERS.find(([pattern]) => pattern.test(type))
    if (other) return failure('unsupported-type', officeSentence.not(input.name, other[1]))
    const document = main === undefined ? null : source.part(main)
    if (main === undefined || !document) continue
    if (!document.ok) return document
    const relations = source.relations(main)
    return relations.ok ? ok({ source, document: document.value, relations: relations.value }) : relations
  }
  const other = OTHERS.find(([pattern]) => [...types.value.values()].some((type) => pattern.test(type)))
  return other
    ? failure('unsupported-type', officeSentence.not(input.name, other[1]))
    : failure('damaged', officeSentence.noDocument(input.name))
}
