import type { RecordKind } from '#shared/contract/journal'
import type { Annotation } from '#shared/domain/annotation'
import type { Article } from '#shared/domain/article'
import type { Correction } from '#shared/domain/correction'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import type { SamePerson, SpeakerCorrection } from '#shared/domain/speaker'
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { FileLine, ImportRecord, LastWords, NoteRow, Reread } from './api'
import type { Sketch } from './likeness/sketch'
import { version1 } from './migrations/version-1'
import { version3 } from './migrations/version-3'
import { version4 } from './migrations/version-4'
import { version5 } from './migrations/version-5'

/**
 * An article as it is stored: `hashes` are `sha256/part` of its sources now and before, to find the same bytes again; `keys` is
 * whatever else it is found by.
 */
export type StoredArticle = Article & { hashes: string[]; keys: string[] }

/** Of a revision's body; made when it is first needed. */
export type StoredSketch = Sketch & { id: string }

export interface NoteBody {
  id: string
  body: string
  bodyVersion: number
}

/** The quotations of the newest revision of one of an article's sources. Can be made again from it. */
export interface QuotationSet {
  /** The article's for its first source; article's and source's for a further one. */
  id: string
  revisionId: string
  language: string | null
  quotations: Quotation[]
}

/** A record whose newest value the journal does not have yet. `stamp` rises with every change of it. */
export interface Unjournalled {
  kind: RecordKind
  id: string
  stamp: number
}

export interface Value {
  key: string
  value: unknown
}

export interface Setting {
  id: string
  value: unknown
  updatedAt: string
}

/** The library as the renderer stores it. A note's body stands apart so that lists stay light. */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<StoredArticle, 'id'>
  declare revisions: EntityTable<Revision, 'id'>
  declare corrections: EntityTable<Correction, 'id'>
  declare annotations: EntityTable<Annotation, 'id'>
  declare notes: EntityTable<NoteRow, 'id'>
  declare noteBodies: EntityTable<NoteBody, 'id'>
  declare settings: EntityTable<Setting, 'id'>
  declare speakers: EntityTable<SpeakerCorrection, 'id'>
  declare people: EntityTable<SamePerson, 'id'>
  declare quotationSets: EntityTable<QuotationSet, 'id'>
  declare outbox: Table<Unjournalled, [RecordKind, string]>
  /** Where this database stands towards the journal. */
  declare meta: EntityTable<Value, 'key'>
  declare lastWords: EntityTable<LastWords, 'id'>
  /** Values of this browser profile only. */
  declare sketches: EntityTable<StoredSketch, 'id'>
  /** What reading originals again has changed, until somebody has seen it. Of this browser profile only. */
  declare rereads: EntityTable<Reread, 'id'>
  /** Imports that are over, and what became of their files. Of this browser profile only. */
  declare imports: EntityTable<ImportRecord, 'id'>
  declare importLines: EntityTable<{ id: string; files: FileLine[] }, 'id'>
  declare local: EntityTable<Value, 'key'>

  constructor(name = 'commonplace') {
    super(name, { chromeTransactionDurability: 'strict' })
    version1(this)
    version3(this)
    version4(this)
    version5(this)
  }
}
