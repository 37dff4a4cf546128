import type { Annotation } from '#shared/domain/annotation'
import type { Article } from '#shared/domain/article'
import type { MetadataEvidence } from '#shared/domain/metadata'
import type { Revision } from '#shared/domain/revision'
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type {
  ArticleRow,
  ArticleView,
  ImportRecord,
  Library,
  NoteRow,
  PossibleDuplicate,
  Reread,
  SaveState,
} from './api'
import { viewOf } from './articles'
import { useOpenLibrary } from './context'
import { importsOf } from './imports'
import { saidTogether } from './sources-say'
import { possibleDuplicates } from './duplicates'
import type { Values } from './values'

export const useLibrary = (): Library => useOpenLibrary()

/** All articles, in no particular order: the newest at once, soon after all of them. */
export function useArticleRows(): readonly ArticleRow[] | undefined {
  const { rows } = useOpenLibrary()
  return useSyncExternalStore(rows.subscribe, rows.get)
}

/** Undefined while loading, null when there is no such article. */
export function useArticle(id: string | null): ArticleView | null | undefined {
  const { db } = useOpenLibrary()
  const found = useLiveQuery(async () => ({ id, view: id === null ? null : await viewOf(db, id) }), [db, id])
  return found?.id === id ? found.view : undefined
}

/** Undefined while loading, null when it is nowhere to be found. Revisions never change, so there is nothing to watch. */
export function useRevision(id: string | null): Revision | null | undefined {
  const { revisions } = useOpenLibrary()
  const [found, setFound] = useState<{ id: string; revision: Revision | null }>()
  useEffect(() => {
    if (id === null) return
    let current = true
    void revisions.get(id).then((revision) => {
      if (current) setFound({ id, revision })
    })
    return () => {
      current = false
    }
  }, [revisions, id])
  if (id === null) return null
  return found?.id === id ? found.revision : undefined
}

const NO_EVIDENCE: MetadataEvidence = {}

/** Where an article's details were found, in whichever of its sources. */
export function useEvidence({ sources }: Article): MetadataEvidence {
  const { revisions } = useOpenLibrary()
  const key = sources.map(({ revisionId }) => revisionId).join(' ')
  const [found, setFound] = useState<{ key: string; evidence: MetadataEvidence }>()
  useEffect(() => {
    let current = true
    void Promise.all(key.split(' ').map((id) => revisions.get(id))).then((all) => {
      if (current) setFound({ key, evidence: saidTogether(all)?.evidence ?? NO_EVIDENCE })
    })
    return () => {
      current = false
    }
  }, [revisions, key])
  return found?.key === key ? found.evidence : NO_EVIDENCE
}

const NO_ANNOTATIONS: Annotation[] = []

/** Of one article, not deleted. */
export function useAnnotations(articleId: string | null): Annotation[] {
  const { db } = useOpenLibrary()
  return useLiveQuery(
    async () =>
      articleId === null
        ? []
        : (await db.annotations.where('articleId').equals(articleId).toArray()).filter(
            ({ deletedAt }) => deletedAt === null,
          ),
    [db, articleId],
    NO_ANNOTATIONS,
  )
}

const NONE_BY_ID: ReadonlyMap<string, Annotation> = new Map()

/** By id, those of these annotations that are not deleted. */
export function useAnnotationsById(ids: readonly string[]): ReadonlyMap<string, Annotation> {
  const { db } = useOpenLibrary()
  const key = ids.join(' ')
  return useLiveQuery(
    async () => {
      const found = key === '' ? [] : await db.annotations.bulkGet(key.split(' '))
      return new Map(found.flatMap((one) => (one?.deletedAt === null ? [[one.id, one]] : [])))
    },
    [db, key],
    NONE_BY_ID,
  )
}

const NO_NOTES: ReadonlyMap<string, NoteRow[]> = new Map()

/** “Used in”: by annotation of the article, the notes in which it is pinned. */
export function useNotesUsing(articleId: string | null): ReadonlyMap<string, NoteRow[]> {
  const { db } = useOpenLibrary()
  return useLiveQuery(
    async () => {
      const using = new Map<string, NoteRow[]>()
      if (articleId === null) return using
      const ids = await db.annotations.where('articleId').equals(articleId).primaryKeys()
      const notes = await db.notes.where('annotationIds').anyOf(ids).distinct().toArray()
      for (const note of notes.filter(({ deletedAt }) => deletedAt === null))
        for (const id of note.annotationIds)
          if (ids.includes(id)) using.set(id, [...(using.get(id) ?? []), note])
      return using
    },
    [db, articleId],
    NO_NOTES,
  )
}

/** Annotations that stay at an older revision until somebody has looked at them. */
export function useLooks(): Annotation[] {
  const { db } = useOpenLibrary()
  return useLiveQuery(
    async () => {
      const found = (await db.annotations.where('look.revisionId').above('').toArray()).filter(
        ({ deletedAt }) => deletedAt === null,
      )
      const articles = await db.articles.bulkGet(found.map(({ articleId }) => articleId))
      return found.filter((_, at) => articles[at]?.deletedAt === null)
    },
    [db],
    NO_ANNOTATIONS,
  )
}

const NO_DUPLICATES: PossibleDuplicate[] = []

/** Pairs of articles that nobody has decided about. */
export function usePossibleDuplicates(): PossibleDuplicate[] {
  const { db } = useOpenLibrary()
  return useLiveQuery(() => possibleDuplicates(db), [db], NO_DUPLICATES)
}

/** How many articles an older extractor has read; undefined while that is being counted. */
export function useOlderArticles(): number | undefined {
  const { rereads } = useOpenLibrary()
  return useLiveQuery(() => rereads.older(), [rereads])
}

const NO_REREADS: Reread[] = []

/** What reading originals again has changed, until it is cleared; the newest first. */
export function useRereads(): Reread[] {
  const { db } = useOpenLibrary()
  return useLiveQuery(() => db.rereads.reverse().toArray(), [db], NO_REREADS)
}

/** The newest first; undefined while loading. */
export function useImports(): ImportRecord[] | undefined {
  const { db } = useOpenLibrary()
  return useLiveQuery(() => importsOf(db), [db])
}

/** Not deleted, the last changed first. */
export function useNoteRows(): NoteRow[] | undefined {
  const { db } = useOpenLibrary()
  return useLiveQuery(
    async () =>
      (await db.notes.orderBy('updatedAt').reverse().toArray()).filter(({ deletedAt }) => deletedAt === null),
    [db],
  )
}

const NONE: ReadonlySet<string> = new Set()

/** Which of these articles are in the library. One that has not been looked up yet counts as there. */
export function useArticlePresence(ids: readonly string[]): ReadonlySet<string> {
  const { db } = useOpenLibrary()
  const key = ids.join(' ')
  const missing = useLiveQuery(
    async () => {
      if (key === '') return NONE
      const asked = key.split(' ')
      const found = await db.articles.bulkGet(asked)
      // One that was kept as one with another is still there, in that one.
      return new Set(
        asked.filter((_, at) => found[at]?.deletedAt !== null && found[at]?.mergedInto === undefined),
      )
    },
    [db, key],
    NONE,
  )
  return useMemo(() => new Set(key.split(' ').filter((id) => !missing.has(id))), [key, missing])
}

function useValue<T>(values: Values, key: string, fallback: T): [T, (value: T) => void] {
  const stored = useSyncExternalStore(values.subscribe, () => values.get(key))
  const set = useCallback((value: T) => void values.set(key, value), [values, key])
  // What is stored under a key was written by the caller that names its type.
  return [stored === undefined ? fallback : (stored as T), set]
}

/** A value that the library keeps. */
export const useSetting = <T>(key: string, fallback: T) => useValue(useOpenLibrary().settings, key, fallback)

/** A value of this browser profile only, such as the place in an article. */
export const useLocal = <T>(key: string, fallback: T) => useValue(useOpenLibrary().local, key, fallback)

export function useSaveState(): SaveState {
  const { saveState } = useOpenLibrary()
  return useSyncExternalStore(saveState.subscribe, saveState.get)
}

export function useCounts() {
  const library = useOpenLibrary()
  return useLiveQuery(() => library.counts(), [library])
}
