import type { Likeness } from '#shared/domain/article'
import type { Revision, RevisionId } from '#shared/domain/revision'
import { keyOf } from '../keys'
import type { LibraryDatabase, StoredArticle } from '../schema'
import { addressKey } from './address'
import { shareOf, type Sketch, sketchOf } from './sketch'
import { titleKey } from './title'

/** Articles with one title, such as a paper's daily briefing, may be many; the newest are enough to propose. */
const MOST_CANDIDATES = 20
/** With one title, this much of the shorter text must stand in the longer one. */
const NEAR_TEXT = 0.7
/** Pages that share an address and neither title nor text name some other page as theirs. */
const SOME_TEXT = 0.1

/** Null where the revision is not in this database and has no sketch yet. */
async function sketchOfRevision(db: LibraryDatabase, id: RevisionId): Promise<Sketch | null> {
  const stored = await db.sketches.get(id)
  if (stored) return stored
  const revision = await db.revisions.get(id)
  if (!revision) return null
  const sketch = sketchOf(revision.text.slice(0, revision.bodyEnd))
  await db.sketches.put({ id, ...sketch })
  return sketch
}

/** How much the texts of a revision and of an article's sources share at best, from 0 to 1; null when it cannot be told. */
export async function shareWith(
  db: LibraryDatabase,
  revision: Revision,
  revisionIds: readonly RevisionId[],
): Promise<number | null> {
  const mine = await sketchOfRevision(db, revision.id)
  let best: number | null = null
  for (const id of mine ? revisionIds : []) {
    const theirs = await sketchOfRevision(db, id)
    if (mine && theirs) best = Math.max(best ?? 0, shareOf(mine, theirs))
  }
  return best
}

/** Whether two articles of one address or one title are to be proposed as one; `share` is null when their texts cannot be compared. */
export const enough = (by: Likeness['by'], share: number | null, sameTitle: boolean): boolean =>
  by === 'address' ? sameTitle || (share ?? 1) >= SOME_TEXT : (share ?? 0) >= NEAR_TEXT

const findBy = (db: LibraryDatabase, key: string): Promise<StoredArticle[]> =>
  db.articles.where('keys').equals(key).limit(MOST_CANDIDATES).toArray()

/** Articles that a new one may be the same as, the likeliest first. Two lookups by index, then a few sketches. Within a commit. */
export async function findLike(
  db: LibraryDatabase,
  revision: Revision,
  title: string,
  except: ReadonlySet<string>,
): Promise<Likeness[]> {
  const address = addressKey(revision.metadata.url)
  const named = titleKey(title, revision.metadata.siteName)
  const byAddress = address === null ? [] : await findBy(db, keyOf.address(address))
  const byTitle = named === null ? [] : await findBy(db, keyOf.title(named))
  const sameTitle = new Set(byTitle.map(({ id }) => id))
  const found = new Map<string, Likeness>()
  for (const { id, sources } of [...byAddress, ...byTitle]) {
    if (found.has(id) || except.has(id)) continue
    const share = await shareWith(
      db,
      revision,
      sources.map(({ revisionId }) => revisionId),
    )
    const by = byAddress.some((article) => article.id === id) ? 'address' : 'text'
    if (enough(by, share, sameTitle.has(id)))
      found.set(id, { articleId: id, by, share: share ?? 0, decided: null })
  }
  return [...found.values()].sort((a, b) => b.share - a.share)
}
