import type { Article, Likeness } from '#shared/domain/article'
import { now } from '#shared/domain/record'
import type { Duplicates, Library, PossibleDuplicate } from './api'
import type { Commit, Touch } from './commit'
import { newRecord } from './record'
import { toStored } from './records'
import type { LibraryDatabase } from './schema'
import { keyOf } from './keys'
import { createFindSame } from './likeness/find-same'
import { withDetails } from './sources-say'
import { standingFor } from './standing'

export async function possibleDuplicates(db: LibraryDatabase): Promise<PossibleDuplicate[]> {
  const found: PossibleDuplicate[] = []
  for (const article of await db.articles.where('keys').equals(keyOf.undecided).toArray())
    for (const { articleId, by, share, decided } of article.likenesses ?? []) {
      const other = decided === null ? await standingFor(db, articleId) : null
      if (other && other.id !== article.id)
        found.push({ articleId: article.id, otherId: other.id, by, share })
    }
  return found
}

async function put(db: LibraryDatabase, touch: Touch, article: Article): Promise<void> {
  await db.articles.put(toStored({ ...article, updatedAt: now() }))
  touch('article', article.id)
}

async function moveAnnotations(
  db: LibraryDatabase,
  touch: Touch,
  from: string,
  to: string,
  sourceIds: ReadonlySet<string>,
): Promise<void> {
  for (const annotation of await db.annotations.where('articleId').equals(from).toArray()) {
    if (!sourceIds.has(annotation.sourceId)) continue
    await db.annotations.put({ ...annotation, articleId: to })
    touch('annotation', annotation.id)
  }
}

/** What somebody corrected in one article holds for the other, where it has no correction of its own. Answers the new records' ids. */
async function copyCorrections(
  db: LibraryDatabase,
  touch: Touch,
  from: string,
  to: string,
): Promise<string[]> {
  const live = async (articleId: string) =>
    (await db.corrections.where('articleId').equals(articleId).toArray()).filter(
      ({ deletedAt }) => deletedAt === null,
    )
  const own = new Set((await live(to)).map(({ field }) => field))
  const copied: string[] = []
  for (const correction of await live(from)) {
    if (own.has(correction.field)) continue
    const copy = { ...correction, ...newRecord(), articleId: to }
    await db.corrections.put(copy)
    touch('correction', copy.id)
    copied.push(copy.id)
  }
  return copied
}

/** Corrections of speakers, to another article. */
async function moveSpeakers(
  db: LibraryDatabase,
  touch: Touch,
  ids: readonly string[],
  articleId: string,
): Promise<void> {
  for (const id of ids) {
    await db.speakers.update(id, { articleId })
    touch('speaker', id)
  }
}

const idsOf = (article: Article) => new Set(article.sources.map(({ id }) => id))

export function createDuplicates(
  db: LibraryDatabase,
  commit: Commit,
  revisions: Library['revisions'],
): Duplicates {
  /** What a rebuilt database lacks comes from the folder, and cannot be waited for within a transaction. */
  async function fetchTexts(...ids: string[]): Promise<void> {
    for (const article of await db.articles.bulkGet(ids))
      for (const { revisionId } of article?.sources ?? []) await revisions.get(revisionId)
  }

  const decide = (articleId: string, otherId: string, decided: Likeness['decided']) =>
    commit(async (touch) => {
      const article = await db.articles.get(articleId)
      if (!article) return
      const likenesses: Likeness[] = []
      for (const likeness of article.likenesses ?? []) {
        const other = await standingFor(db, likeness.articleId)
        likenesses.push(other?.id === otherId ? { ...likeness, decided } : likeness)
      }
      await put(db, touch, { ...article, likenesses })
    })

  return {
    list: () => possibleDuplicates(db),
    find: createFindSame(db, commit, (id) => revisions.get(id)),
    keepBoth: (articleId, otherId) => decide(articleId, otherId, 'both'),
    decideLater: (articleId, otherId) => decide(articleId, otherId, null),

    async keepAsOne(articleId, otherId) {
      await fetchTexts(articleId, otherId)
      return commit(async (touch) => {
        const [article, other] = [await db.articles.get(articleId), await db.articles.get(otherId)]
        if (article?.deletedAt !== null || other?.deletedAt !== null || article.id === other.id) return null
        const copied = await copyCorrections(db, touch, article.id, other.id)
        await moveAnnotations(db, touch, article.id, other.id, idsOf(article))
        const handed = (article.likenesses ?? []).filter((likeness) => likeness.articleId !== other.id)
        const likenesses = [...(other.likenesses ?? []), ...handed]
        const speakers = await db.speakers.where('articleId').equals(article.id).primaryKeys()
        await moveSpeakers(db, touch, speakers, other.id)
        const one = await withDetails(db, {
          ...other,
          sources: [...other.sources, ...article.sources],
          tags: [...new Set([...other.tags, ...article.tags])],
          ...(likenesses.length > 0 && { likenesses }),
        })
        await put(db, touch, one)
        await put(db, touch, { ...article, deletedAt: now(), mergedInto: other.id })
        return {
          articleId,
          otherId,
          before: { tags: other.tags, likenesses: other.likenesses ?? [] },
          corrections: copied,
          speakers,
        }
      })
    },

    async separate({ articleId, otherId, before, corrections, speakers }) {
      await fetchTexts(articleId, otherId)
      return commit(async (touch) => {
        const [article, other] = [await db.articles.get(articleId), await db.articles.get(otherId)]
        if (article?.mergedInto !== otherId || !other) return
        const own = idsOf(article)
        const { mergedInto: _, ...rest } = article
        // As they are now: a source may have got a newer revision meanwhile.
        const sources = other.sources.filter(({ id }) => own.has(id))
        await put(db, touch, await withDetails(db, { ...rest, deletedAt: null, sources }))
        const left = other.sources.filter(({ id }) => !own.has(id))
        await put(db, touch, await withDetails(db, { ...other, ...before, sources: left }))
        await moveSpeakers(db, touch, speakers, articleId)
        await moveAnnotations(db, touch, otherId, articleId, own)
        for (const id of corrections) {
          await db.corrections.update(id, { deletedAt: now(), updatedAt: now() })
          touch('correction', id)
        }
      })
    },
  }
}
