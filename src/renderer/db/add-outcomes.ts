import type { Outcome } from '#shared/contract/imports'
import type { Article, Source } from '#shared/domain/article'
import { now } from '#shared/domain/record'
import type { Revision } from '#shared/domain/revision'
import type { Added, Became } from './api'
import type { Touch } from './commit'
import { findChanged } from './likeness/changed'
import { findLike } from './likeness/find'
import { newRecord } from './record'
import { hashOf, toStored } from './records'
import type { LibraryDatabase, StoredArticle } from './schema'
import { named } from './sources-say'
import { advance } from './versions'

type Read = Outcome & { ok: true }

export const sourceOf = ({ file, size, place }: Read, revision: Revision): Source => ({
  id: crypto.randomUUID(),
  sha256: revision.sha256,
  part: revision.part,
  fileName: file.split(/[\\/]/).at(-1) ?? file,
  mediaType: revision.mediaType,
  size,
  addedAt: now(),
  revisionId: revision.id,
  ...(place === undefined ? {} : { place }),
})

export interface Adding {
  db: LibraryDatabase
  touch: Touch
  /** Nobody asked for these files: an article that was deleted stays so. */
  unasked: boolean
}

/** The same bytes are there: nothing new, but a better extraction or a place may be. */
async function addKnown(
  { db, touch, unasked }: Adding,
  outcome: Read,
  revision: Revision,
  known: StoredArticle,
): Promise<Became> {
  const { id: articleId, metadata } = known
  const about = { articleId, title: metadata.title }
  const back = known.deletedAt !== null
  if (back && unasked) return { kind: 'deleted', ...about }
  const isThis = ({ sha256, part }: Source) => sha256 === revision.sha256 && part === revision.part
  const source = known.sources.find(isThis)
  let article: StoredArticle = known
  if (back) {
    const { mergedInto: _, ...rest } = known
    article = toStored({ ...rest, deletedAt: null, updatedAt: now() })
  }
  if (source && source.place === undefined && outcome.place !== undefined)
    article = toStored({
      ...article,
      sources: article.sources.map((one) =>
        one === source ? { ...source, place: outcome.place ?? '' } : one,
      ),
    })
  if (article !== known) {
    await db.articles.put(article)
    touch('article', articleId)
  }
  const current = article.sources.find(isThis)
  // The file is again what it was before it was changed.
  const returned = current
    ? undefined
    : article.sources.find(({ place }) => place !== undefined && place === outcome.place)
  const target = returned ?? (current?.revisionId === revision.id ? undefined : current)
  if (target) {
    const { followed, toLookAt } = await advance(db, touch, article, target, { revision, size: outcome.size })
    if (returned)
      return { kind: 'version', ...about, sourceId: target.id, revisionId: revision.id, followed, toLookAt }
  }
  return { kind: back ? 'back' : 'known', ...about }
}

async function addRevision(
  adding: Adding,
  outcome: Read,
  revision: Revision,
  taken: Set<string>,
  own: Set<string>,
): Promise<Became> {
  const { db, touch } = adding
  await db.revisions.put(revision)
  const same = await db.articles.where('hashes').equals(hashOf(revision.sha256, revision.part)).toArray()
  const known = same.find(({ deletedAt }) => deletedAt === null) ?? same[0]
  if (known) {
    own.add(known.id)
    return addKnown(adding, outcome, revision, known)
  }

  const source = sourceOf(outcome, revision)
  const metadata = named(revision.metadata, source.fileName)
  const changed = await findChanged(db, outcome, revision, metadata.title, taken)
  if (changed) {
    taken.add(changed.source.id)
    own.add(changed.article.id)
    const { size, place } = outcome
    const { followed, toLookAt } = await advance(db, touch, changed.article, changed.source, {
      revision,
      size,
      place,
      fileName: source.fileName,
    })
    return {
      kind: 'version',
      articleId: changed.article.id,
      sourceId: changed.source.id,
      title: changed.article.metadata.title,
      revisionId: revision.id,
      followed,
      toLookAt,
    }
  }

  const likenesses = await findLike(db, revision, metadata.title, own)
  const article: Article = {
    ...newRecord(),
    metadata,
    sources: [source],
    tags: [],
    ...(likenesses.length > 0 && { likenesses }),
  }
  await db.articles.add(toStored(article))
  touch('article', article.id)
  own.add(article.id)
  const [first] = likenesses
  const other = first && (await db.articles.get(first.articleId))
  return {
    kind: 'new',
    articleId: article.id,
    title: metadata.title,
    like: other ? { articleId: other.id, title: other.metadata.title } : null,
  }
}

/** Puts what files gave into the library. Within a commit. */
export async function addOutcomes(adding: Adding, outcomes: readonly Outcome[]): Promise<Added> {
  const result: Added = { added: [], known: [], became: [] }
  for (const outcome of outcomes) {
    const became: Became[] = []
    const taken = new Set<string>()
    const own = new Set<string>()
    if (outcome.ok)
      for (const revision of outcome.revisions)
        became.push(await addRevision(adding, outcome, revision, taken, own))
    result.became.push(became)
    for (const { kind, articleId } of became)
      if (kind === 'new' || kind === 'back') result.added.push(articleId)
      else if (kind !== 'deleted') result.known.push(articleId)
  }
  return result
}
