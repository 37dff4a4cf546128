import type { Source } from '#shared/domain/article'
import type { Revision } from '#shared/domain/revision'
import { keyOf } from '../keys'
import type { LibraryDatabase, StoredArticle } from '../schema'
import { addressKey } from './address'
import { shareWith } from './find'
import { titleKey } from './title'

/** A file of the same place that shares less than this, and neither address nor title, is another article under an old name. */
const SAME_ARTICLE = 0.3

/** `Ferry.html` of `letters/Ferry (1).html`. */
export const plainName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? file).replace(/\s*(?:\(\d+\)|- copy)(?=\.\w{1,8}$)/i, '').toLowerCase()

export interface FromFile {
  file: string
  place?: string | undefined
}

export interface Changed {
  article: StoredArticle
  source: Source
}

/**
 * The source of which a revision is the changed file: the file of the same place, or one of the same name and address, with other bytes.
 * `taken` are sources that other parts of the file have already become. Null when there is none. Within a commit.
 */
export async function findChanged(
  db: LibraryDatabase,
  { file, place }: FromFile,
  revision: Revision,
  title: string,
  taken: ReadonlySet<string>,
): Promise<Changed | null> {
  const address = addressKey(revision.metadata.url)
  const name = plainName(file)
  const wanted = titleKey(title, revision.metadata.siteName)
  const find = (key: string) => db.articles.where('keys').equals(key).toArray()
  const candidates = [
    ...(place === undefined ? [] : await find(keyOf.place(place))),
    ...(address === null ? [] : await find(keyOf.address(address))),
  ]
  let best: (Changed & { score: number }) | null = null
  for (const article of new Map(candidates.map((one) => [one.id, one])).values()) {
    const sameAddress = address !== null && addressKey(article.metadata.url) === address
    const sameTitle =
      wanted !== null && titleKey(article.metadata.title, article.metadata.siteName) === wanted
    for (const source of article.sources) {
      if (taken.has(source.id) || source.sha256 === revision.sha256) continue
      const samePlace = place !== undefined && source.place === place
      if (!samePlace && !(sameAddress && plainName(source.fileName) === name)) continue
      const share = (await shareWith(db, revision, [source.revisionId])) ?? 0
      const score = share + (sameTitle ? 1 : 0) + (sameAddress ? 1 : 0) + (samePlace ? 0.5 : 0)
      const same = sameAddress || sameTitle || share >= SAME_ARTICLE
      if (same && score > (best?.score ?? 0)) best = { article, source, score }
    }
  }
  return best
}
