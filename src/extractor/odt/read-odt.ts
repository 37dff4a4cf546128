import { failure, ok, type Result } from '#shared/result'
import { officeArticles } from '../office/articles'
import { CHANGES_ACCEPTED } from '../office/finish'
import { Padding } from '../office/padding'
import { officeSentence } from '../office/sentences'
import type { InputFile, Reading } from '../reading'
import { childOf, childrenOf, type XmlElement } from '../xml/element'
import { Body } from './body'
import type { Context } from './context'
import { Frames } from './frames'
import { Lists } from './lists'
import { openFlat, openPacked, type OpenDocument } from './open-odt'
import { readProperties } from './properties'
import { Styles } from './styles'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text'

const OTHERS: Readonly<Record<string, string>> = {
  'office:spreadsheet': 'a spreadsheet (OpenDocument)',
  'office:presentation': 'a presentation (OpenDocument)',
  'office:drawing': 'a drawing (OpenDocument)',
  'office:chart': 'a chart (OpenDocument)',
  'office:image': 'a picture (OpenDocument)',
  'office:database': 'a database (OpenDocument)',
}

/**
 * Reads an OpenDocument text (ODF 1.0 to 1.3, also templates). Tracked changes are read as accepted, comments and hidden text left
 * out. Errors: those of the archive; `encrypted`, `unsafe`, `damaged`, `too-large`, `unsupported-type` for spreadsheets and the like.
 */
export const readOdt = (file: InputFile): Result<Reading> => readOpened(file.name, openPacked(file))

/** As `readOdt`, for a document in one XML file. */
export const readFlatOdt = (file: InputFile): Result<Reading> => readOpened(file.name, openFlat(file))

const readOpened = (fileName: string, opened: Result<OpenDocument>): Result<Reading> => {
  if (!opened.ok) return opened
  const body = childOf(opened.value.content, 'office:body')
  const text = childOf(body, 'office:text')
  if (text) return readText(fileName, opened.value, text)
  const kind = body ? childrenOf(body)[0]?.name : undefined
  const other = kind !== undefined && Object.hasOwn(OTHERS, kind) ? OTHERS[kind] : undefined
  return other === undefined
    ? failure('damaged', officeSentence.noDocument(fileName))
    : failure('unsupported-type', officeSentence.not(fileName, other))
}

const readText = (fileName: string, document: OpenDocument, text: XmlElement): Result<Reading> => {
  const { content, pictures } = document
  const styles = new Styles(document.styles, content)
  const context: Context = {
    styles,
    lists: new Lists(styles),
    frames: new Frames(pictures, document.object),
    notes: [],
    languages: new Map(),
    padding: new Padding(),
    seen: { changes: false },
  }
  const blocks = new Body(context).read(text)
  // A note that refers to notes would add to the list while it is read.
  const referred = [...context.notes]
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    referred
      .filter((note) => note.kind === kind)
      .flatMap((note) => new Body(context, 'footnote', note.mark).read(note.content)),
  )
  const properties = readProperties(document.meta)
  const drafts = officeArticles({
    fileName,
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
  return ok({ mediaType: MEDIA_TYPE, drafts })
}
