import type { Annotation } from '#shared/domain/annotation'
import type { Revision } from '#shared/domain/revision'
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import type { ArticleRow, ArticleView, Library, NoteRow, SaveState, Settings } from './api'
import { viewOf } from './articles'
import type { OpenLibrary } from './open-library'

export const LibraryContext = createContext<OpenLibrary | null>(null)

function useOpenLibrary(): OpenLibrary {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('no library above this component')
  return library
}

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

/** Undefined while loading, null when it is nowhere to be found. */
export function useRevision(id: string | null): Revision | null | undefined {
  const { revisions } = useOpenLibrary()
  // A revision that is fetched from the folder is stored on the way, which a live query must not do itself.
  const found = useLiveQuery(
    async () => ({ id, revision: id === null ? null : await Promise.resolve(revisions.get(id)) }),
    [revisions, id],
  )
  return found?.id === id ? found.revision : undefined
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

/** Which of these articles are in the library; undefined while loading. */
export function useArticlePresence(ids: readonly string[]): ReadonlySet<string> | undefined {
  const { db } = useOpenLibrary()
  const key = ids.join(' ')
  return useLiveQuery(async () => {
    if (key === '') return NONE
    const found = await db.articles.bulkGet(key.split(' '))
    return new Set(found.flatMap((article) => (article?.deletedAt === null ? [article.id] : [])))
  }, [db, key])
}

function useValue<T>(
  read: () => Promise<unknown>,
  values: Settings,
  key: string,
  fallback: T,
): [T, (value: T) => void] {
  const stored = useLiveQuery(read, [values, key])
  const set = useCallback((value: T) => void values.set(key, value), [values, key])
  return useMemo(() => [stored === undefined ? fallback : (stored as T), set], [stored, fallback, set])
}

/** A value that the library keeps. The caller's fallback also names its type; what is stored was written by the same caller. */
export function useSetting<T>(key: string, fallback: T): [T, (value: T) => void] {
  const { settings } = useOpenLibrary()
  return useValue(() => settings.get(key), settings, key, fallback)
}

/** A value of this browser profile only. */
export function useLocal<T>(key: string, fallback: T): [T, (value: T) => void] {
  const { local } = useOpenLibrary()
  return useValue(() => local.get(key), local, key, fallback)
}

export function useSaveState(): SaveState {
  const { saveState } = useOpenLibrary()
  return useSyncExternalStore(saveState.subscribe, saveState.get)
}

export function useCounts() {
  const library = useOpenLibrary()
  return useLiveQuery(() => library.counts(), [library])
}
