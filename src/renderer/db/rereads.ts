import type { Outcome } from '#shared/contract/imports'
import type { Article, Source } from '#shared/domain/article'
import type { Metadata, MetadataField } from '#shared/domain/metadata'
import { EXTRACTOR_VERSION, type Revision } from '#shared/domain/revision'
import { changedWords } from '../anchoring'
import { sourceOf } from './add-outcomes'
import type { Library, OriginalToRead, Reread, Rereads } from './api'
import type { Commit, Touch } from './commit'
import { keyOf } from './keys'
import { newRecord } from './record'
import { hashOf, toStored } from './records'
import type { LibraryDatabase, StoredArticle } from './schema'
import { named } from './sources-say'
import { advance } from './versions'

const bodyOf = ({ text, bodyEnd }: Revision) => text.slice(0, bodyEnd)

function changedFields(before: Metadata, after: Metadata): MetadataField[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as MetadataField[]
  return fields.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
}

const olderArticles = (db: LibraryDatabase) =>
  db.articles
    .where('keys')
    .between(keyOf.extractor(0), keyOf.extractor(EXTRACTOR_VERSION), true, false)
    .distinct()

const isOlder = ({ revisionId, unread }: Source) =>
  !revisionId.endsWith(`/${String(EXTRACTOR_VERSION)}`) && unread?.extractorVersion !== EXTRACTOR_VERSION

/** A whole book is part 0, its chapters are the parts from 1. */
const isChapter = ({ mediaType, part }: Source) => mediaType === 'application/epub+zip' && part > 0

async function setUnread(
  db: LibraryDatabase,
  touch: Touch,
  article: StoredArticle,
  source: Source,
  message: string,
): Promise<Reread> {
  const sources = article.sources.map((one) =>
    one.id === source.id ? { ...one, unread: { extractorVersion: EXTRACTOR_VERSION, message } } : one,
  )
  await db.articles.put(toStored({ ...article, sources }))
  touch('article', article.id)
  return { kind: 'failed', id: source.id, articleId: article.id, message }
}

async function rereadSource(
  db: LibraryDatabase,
  touch: Touch,
  article: StoredArticle,
  source: Source,
  outcome: Outcome,
): Promise<Reread | null> {
  if (!outcome.ok) return setUnread(db, touch, article, source, outcome.error.message)
  const revision = outcome.revisions.find(({ part }) => part === source.part)
  if (!revision)
    return setUnread(
      db,
      touch,
      article,
      source,
      `${source.fileName} holds fewer articles than before; this one stays as it was read first.`,
    )
  if (source.revisionId === revision.id) return null
  const old = await db.revisions.get(source.revisionId)
  const { size } = source
  const { followed, toLookAt } = await advance(db, touch, article, source, { revision, size })
  const words = old ? changedWords(bodyOf(old), bodyOf(revision)) : 0
  const fields = old
    ? changedFields(named(old.metadata, source.fileName), named(revision.metadata, source.fileName))
    : []
  if (words === 0 && fields.length === 0 && toLookAt === 0) return null
  return {
    kind: 'changed',
    id: source.id,
    articleId: article.id,
    from: source.revisionId,
    to: revision.id,
    words,
    fields,
    followed,
    toLookAt,
  }
}

/** Articles that only the better extractor finds in the file. One that was deleted is known and stays so. */
async function addFound(
  db: LibraryDatabase,
  touch: Touch,
  outcome: Outcome & { ok: true },
): Promise<Reread[]> {
  const found: Reread[] = []
  for (const revision of outcome.revisions) {
    if ((await db.articles.where('hashes').equals(hashOf(revision.sha256, revision.part)).count()) > 0)
      continue
    const source = sourceOf(outcome, revision)
    const article: Article = {
      ...newRecord(),
      metadata: named(revision.metadata, source.fileName),
      sources: [source],
      tags: [],
    }
    await db.articles.add(toStored(article))
    touch('article', article.id)
    found.push({ kind: 'found', id: source.id, articleId: article.id })
  }
  return found
}

export function createRereads(db: LibraryDatabase, commit: Commit, revisions: Library['revisions']): Rereads {
  async function take(touch: Touch, sha256: string, outcome: Outcome): Promise<Reread[]> {
    if (outcome.ok) await db.revisions.bulkPut([...outcome.revisions])
    const rows: Reread[] = []
    const ids = await db.articles.where('hashes').startsWith(`${sha256}/`).primaryKeys()
    let live = false
    for (const id of new Set(ids)) {
      const before = await db.articles.get(id)
      if (before?.deletedAt !== null) continue
      for (const { id: sourceId } of before.sources.filter((source) => source.sha256 === sha256)) {
        // Another source of the same article may just have changed it.
        const article = await db.articles.get(id)
        const source = article?.sources.find((one) => one.id === sourceId)
        if (!article || !source) continue
        live = true
        const row = await rereadSource(db, touch, article, source, outcome)
        if (row) rows.push(row)
      }
    }
    return live && outcome.ok ? [...rows, ...(await addFound(db, touch, outcome))] : rows
  }

  return {
    older: () => olderArticles(db).count(),

    async next(limit) {
      const originals = new Map<string, OriginalToRead>()
      await olderArticles(db)
        .until(() => originals.size >= limit)
        .each(({ sources }) => {
          for (const source of sources.filter(isOlder)) {
            const { sha256, fileName } = source
            const chapters = isChapter(source)
            originals.set(`${sha256} ${String(chapters)}`, { sha256, fileName, chapters })
          }
        })
      return [...originals.values()].slice(0, limit)
    },

    async take(outcomes) {
      // What a rebuilt database lacks comes from the folder, and cannot be waited for within a transaction.
      for (const { sha256 } of outcomes)
        for (const { sources } of await db.articles.where('hashes').startsWith(`${sha256}/`).toArray())
          for (const source of sources) if (source.sha256 === sha256) await revisions.get(source.revisionId)
      return commit(async (touch) => {
        const rows: Reread[] = []
        for (const { sha256, outcome } of outcomes) rows.push(...(await take(touch, sha256, outcome)))
        await db.rereads.bulkPut(rows)
        return rows
      })
    },

    clear: () => db.rereads.clear(),
  }
}
