import type { Likeness } from '#shared/domain/article'
import { now } from '#shared/domain/record'
import type { Revision } from '#shared/domain/revision'
import type { FindSame, Finding } from '../api'
import type { Commit } from '../commit'
import { keyOf } from '../keys'
import { toStored } from '../records'
import type { LibraryDatabase } from '../schema'
import { standingFor } from '../standing'
import { enough } from './find'
import { type Member, pairsOf } from './pairs'
import { type Sketch, sketchOf } from './sketch'

/** Articles read at a time, sketches made at a time, and proposals stored at a time. */
const READ = 2000
const SKETCHED = 20
const STORED = 200

interface Known {
  id: string
  createdAt: string
  keys: string[]
  revisionIds: string[]
  likenesses: readonly Likeness[]
}

/** Whatever else is to be done comes first. */
const pause = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 50 }))

const IS_LIKENESS = new RegExp(`^(?:${keyOf.address('')}|${keyOf.title('')})`)

async function readAll(db: LibraryDatabase, signal: AbortSignal): Promise<Known[]> {
  const all: Known[] = []
  for (let last = ''; !signal.aborted;) {
    const some = await db.articles.where('id').above(last).limit(READ).toArray()
    for (const { id, createdAt, deletedAt, keys, sources, likenesses = [] } of some)
      if (deletedAt === null)
        all.push({
          id,
          createdAt,
          keys: keys.filter((key) => IS_LIKENESS.test(key)),
          revisionIds: sources.map(({ revisionId }) => revisionId),
          likenesses,
        })
    if (some.length < READ) break
    last = some.at(-1)?.id ?? ''
  }
  return all.sort((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)))
}

/** Articles that share an address or a title, in the order in which they came. */
function groupsOf(articles: readonly Known[]): [key: string, members: Known[]][] {
  const groups = new Map<string, Known[]>()
  for (const article of articles)
    for (const key of article.keys) {
      const group = groups.get(key)
      if (group) group.push(article)
      else groups.set(key, [article])
    }
  return [...groups].filter(([, members]) => members.length > 1)
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Pairs about which somebody has decided, or is asked to already. */
async function relatedPairs(db: LibraryDatabase, articles: readonly Known[]): Promise<Set<string>> {
  const related = new Set<string>()
  for (const { id, likenesses } of articles)
    for (const { articleId } of likenesses) {
      related.add(pairKey(id, articleId))
      const standing = await standingFor(db, articleId)
      if (standing) related.add(pairKey(id, standing.id))
    }
  return related
}

/** Looks through the whole library for articles of one address, or of one title and nearly one text, as an import does for its own. */
export function createFindSame(
  db: LibraryDatabase,
  commit: Commit,
  revisionOf: (id: string) => Promise<Revision | null>,
): FindSame {
  async function sketchesOf(ids: readonly string[], tell: () => void, signal: AbortSignal) {
    const sketches = new Map<string, Sketch>()
    for (const sketch of await db.sketches.bulkGet([...ids])) if (sketch) sketches.set(sketch.id, sketch)
    const missing = ids.filter((id) => !sketches.has(id))
    for (let at = 0; at < missing.length && !signal.aborted; at += SKETCHED) {
      for (const id of missing.slice(at, at + SKETCHED)) {
        const revision = await revisionOf(id)
        if (!revision) continue
        const sketch = sketchOf(revision.text.slice(0, revision.bodyEnd))
        sketches.set(id, sketch)
        await db.sketches.put({ id, ...sketch })
      }
      tell()
      await pause()
    }
    return sketches
  }

  /** Both must still be there when they are proposed. */
  const propose = (proposals: readonly { id: string; likeness: Likeness }[]) =>
    commit(async (touch) => {
      for (const { id, likeness } of proposals) {
        const [article, other] = await db.articles.bulkGet([id, likeness.articleId])
        if (article?.deletedAt !== null || other?.deletedAt !== null) continue
        const likenesses = [...(article.likenesses ?? []), likeness]
        await db.articles.put(toStored({ ...article, likenesses, updatedAt: now() }))
        touch('article', id)
      }
    })

  return async (onProgress, signal) => {
    const articles = await readAll(db, signal)
    const groups = groupsOf(articles)
    const finding: Finding = { articles: articles.length, done: 0, total: groups.length, found: 0 }
    const tell = () => onProgress({ ...finding })
    tell()
    const related = await relatedPairs(db, articles)
    const titles = new Map(
      articles.map(({ id, keys }) => [id, keys.find((key) => key.startsWith(keyOf.title('')))]),
    )
    const proposals: { id: string; likeness: Likeness }[] = []
    const proposed = new Set<string>()
    for (const [key, group] of groups) {
      const sketches = await sketchesOf(
        [...new Set(group.flatMap(({ revisionIds }) => revisionIds))],
        tell,
        signal,
      )
      if (signal.aborted) break
      const members = group.map(({ id, revisionIds }): Member => {
        const own = revisionIds.flatMap((revisionId) => sketches.get(revisionId) ?? [])
        return { id, sketches: own }
      })
      const by = key.startsWith(keyOf.address('')) ? 'address' : 'text'
      for (const { earlier, later, share } of pairsOf(members)) {
        const [other = '', id = ''] = [members[earlier]?.id, members[later]?.id]
        // One proposal an article: what three files hold is decided in two steps.
        if (proposed.has(id) || related.has(pairKey(id, other))) continue
        const sameTitle = titles.get(id) !== undefined && titles.get(id) === titles.get(other)
        if (!enough(by, share, sameTitle)) continue
        proposed.add(id)
        proposals.push({ id, likeness: { articleId: other, by, share: share ?? 0, decided: null } })
      }
      finding.done += 1
      finding.found = proposals.length
      if (finding.done % STORED === 0) {
        tell()
        await pause()
      }
    }
    // What was found before somebody stopped it is found all the same.
    for (let at = 0; at < proposals.length; at += STORED) await propose(proposals.slice(at, at + STORED))
    tell()
    return finding
  }
}
