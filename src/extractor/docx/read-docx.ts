import { ok, type Result } from '#shared/result'
import { officeArticles } from '../office/articles'
import { CHANGES_ACCEPTED } from '../office/finish'
import type { Made } from '../office/made'
import { Padding } from '../office/padding'
import { Pictures } from '../office/pictures'
import type { InputFile, Reading } from '../reading'
import { childOf, type XmlElement } from '../xml/element'
import { Body } from './body'
import type { Context } from './context'
import { Drawings } from './drawing'
import { lastSection, Notes, type NoteKind } from './notes'
import { Numbering } from './numbering'
import { openPackage, type MainPart } from './package'
import { readProperties } from './properties'
import { Styles } from './styles'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A part that the document refers to by a kind of relationship. One that is missing or broken is as good as none, but traps are not. */
const related = ({ source, relations }: MainPart, type: string): Result<XmlElement | null> => {
  const target = [...relations.values()].find((one) => one.type === type && !one.external)?.target
  const part = target === undefined ? null : source.part(target)
  return part && !part.ok && part.error.code === 'damaged' ? ok(null) : (part ?? ok(null))
}

const NOTE_KINDS: readonly NoteKind[] = ['footnote', 'endnote']

interface Parts {
  styles: XmlElement | null
  numbering: XmlElement | null
  settings: XmlElement | null
  footnotes: XmlElement | null
  endnotes: XmlElement | null
}

const partsOf = (main: MainPart): Result<Parts> => {
  const parts: Parts = { styles: null, numbering: null, settings: null, footnotes: null, endnotes: null }
  for (const type of Object.keys(parts) as (keyof Parts)[]) {
    const part = related(main, type)
    if (!part.ok) return part
    parts[type] = part.value
  }
  return ok(parts)
}

/** Footnotes first, then endnotes, each in the order of the text. A note has links and pictures of its own part. */
const readNotes = (main: MainPart, context: Context, pictures: Pictures): Made[] =>
  NOTE_KINDS.flatMap((kind) => {
    const target = [...main.relations.values()].find(({ type }) => type === `${kind}s`)?.target ?? ''
    const own = main.source.relations(target)
    const relations = own.ok ? own.value : new Map<string, never>()
    const inner: Context = { ...context, relations, drawings: new Drawings(relations, pictures) }
    return context.notes.used
      .filter((note) => note.kind === kind)
      .flatMap(({ mark, content }) => new Body(inner, 'footnote', mark).read(content))
  })

/**
 * Reads a Word document (ECMA-376, transitional or strict; also templates and those with macros). Tracked changes are read as
 * accepted, comments and hidden text left out. Errors: those of the archive; `unsafe`, `damaged`, `too-large`, `unsupported-type`.
 */
export const readDocx = (file: InputFile): Result<Reading> => {
  const opened = openPackage(file)
  if (!opened.ok) return opened
  const { source, document, relations } = opened.value
  const parts = partsOf(opened.value)
  if (!parts.ok) return parts
  const styles = new Styles(parts.value.styles)
  const pictures = new Pictures(source.zip)
  const { footnotes: footnote, endnotes: endnote, settings, numbering } = parts.value
  const context: Context = {
    styles,
    numbering: new Numbering(numbering, (style) => styles.listOfStyle(style)),
    notes: new Notes({ footnote, endnote }, settings, lastSection(document)),
    relations,
    drawings: new Drawings(relations, pictures),
    languages: new Map(),
    padding: new Padding(),
    seen: { changes: false },
  }
  const body = childOf(document, 'w:body')
  const blocks = body ? new Body(context).read(body) : []
  const notes = readNotes(opened.value, context, pictures)
  const properties = readProperties(source)
  const articles = officeArticles({
    fileName: file.name,
    blocks,
    notes,
    properties,
    languages: {
      byLetters: context.languages,
      standard: properties.language ?? styles.defaults.language ?? null,
    },
    assets: pictures.store.assets,
    warnings: context.seen.changes ? [CHANGES_ACCEPTED] : [],
  })
  return ok({ mediaType: MEDIA_TYPE, drafts: articles })
}
