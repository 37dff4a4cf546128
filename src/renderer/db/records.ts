import type { Change, RecordKind } from '#shared/contract/journal'
import type { Annotation } from '#shared/domain/annotation'
import type { Article } from '#shared/domain/article'
import type { Correction } from '#shared/domain/correction'
import type { Note } from '#shared/domain/note'
import type { SamePerson, SpeakerCorrection } from '#shared/domain/speaker'
import { keysOf } from './keys'
import type { LibraryDatabase, Setting, StoredArticle } from './schema'

export const hashOf = (sha256: string, part: number) => `${sha256}/${String(part)}`

export const toStored = (article: Article): StoredArticle => ({
  ...article,
  hashes: [
    ...new Set(
      article.sources.flatMap(({ sha256, part, earlier = [] }) => [
        hashOf(sha256, part),
        ...earlier.map((version) => hashOf(version.sha256, version.part)),
      ]),
    ),
  ],
  keys: keysOf(article),
})

export function fromStored({ hashes: _, keys: _keys, ...article }: StoredArticle): Article {
  return article
}

/** The tables that a transaction over any record needs. */
export const recordTables = (db: LibraryDatabase) => [
  db.articles,
  db.corrections,
  db.annotations,
  db.notes,
  db.noteBodies,
  db.settings,
  db.speakers,
  db.people,
  db.outbox,
  db.meta,
]

/** The whole record as the journal keeps it, or null when there is none. */
export async function readRecord(db: LibraryDatabase, kind: RecordKind, id: string): Promise<object | null> {
  switch (kind) {
    case 'article': {
      const stored = await db.articles.get(id)
      return stored ? fromStored(stored) : null
    }
    case 'correction':
      return (await db.corrections.get(id)) ?? null
    case 'annotation':
      return (await db.annotations.get(id)) ?? null
    case 'setting':
      return (await db.settings.get(id)) ?? null
    case 'speaker':
      return (await db.speakers.get(id)) ?? null
    case 'person':
      return (await db.people.get(id)) ?? null
    case 'note': {
      const [row, body] = await Promise.all([db.notes.get(id), db.noteBodies.get(id)])
      return row && body ? { ...row, ...body } : null
    }
  }
}

/** Writes a record as the journal has it. The journal is ours and was validated when it was written. */
export async function writeRecord(db: LibraryDatabase, { kind, id, value }: Change): Promise<void> {
  if (value === null) return deleteRecord(db, kind, id)
  switch (kind) {
    case 'article':
      await db.articles.put(toStored(value as unknown as Article))
      return
    case 'correction':
      await db.corrections.put(value as unknown as Correction)
      return
    case 'annotation':
      await db.annotations.put(value as unknown as Annotation)
      return
    case 'setting':
      await db.settings.put(value as unknown as Setting)
      return
    case 'speaker':
      await db.speakers.put(value as unknown as SpeakerCorrection)
      return
    case 'person':
      await db.people.put(value as unknown as SamePerson)
      return
    case 'note':
      return putNote(db, value as unknown as Note)
  }
}

export async function putNote(db: LibraryDatabase, { body, ...row }: Note): Promise<void> {
  await db.notes.put(row)
  await db.noteBodies.put({ id: row.id, body, bodyVersion: row.bodyVersion })
}

async function deleteRecord(db: LibraryDatabase, kind: RecordKind, id: string): Promise<void> {
  switch (kind) {
    case 'article':
      return db.articles.delete(id)
    case 'correction':
      return db.corrections.delete(id)
    case 'annotation':
      return db.annotations.delete(id)
    case 'setting':
      return db.settings.delete(id)
    case 'speaker':
      return db.speakers.delete(id)
    case 'person':
      return db.people.delete(id)
    case 'note':
      await db.notes.delete(id)
      return db.noteBodies.delete(id)
  }
}
