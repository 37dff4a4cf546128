import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { nameKey, shownName } from '#shared/domain/speaker'
import type { QuotationRow } from '../api'
import { useOpenLibrary } from '../context'

/** The quotations of all articles; undefined until they have been read once, which begins when they are first wanted. */
export function useQuotations(wanted = true): readonly QuotationRow[] | undefined {
  const { quotations } = useOpenLibrary()
  return useSyncExternalStore(wanted ? quotations.subscribe : quotations.follow, quotations.get)
}

/** Looks up the same statement in other wordings; finds nothing before the quotations have been read. */
export function useVariantsOf(): (row: QuotationRow) => readonly QuotationRow[] {
  const { quotations } = useOpenLibrary()
  return useCallback((row) => quotations.variantsOf(row), [quotations])
}

/** The quotations of one article; undefined until they have been read. */
export function useQuotationsOf(articleId: string): readonly QuotationRow[] | undefined {
  const { quotations } = useOpenLibrary()
  useEffect(() => quotations.want(articleId), [quotations, articleId])
  return useSyncExternalStore(quotations.follow, () => quotations.ofArticle(articleId))
}

/** The same statement in other wordings, the fullest first; undefined until the quotations have been read. */
export function useVariants(row: QuotationRow | null): readonly QuotationRow[] | undefined {
  const { quotations } = useOpenLibrary()
  const all = useQuotations()
  return useMemo(() => all && (row ? quotations.variantsOf(row) : []), [all, quotations, row])
}

const NO_NAMES: string[] = []

/** The other names under which the person of this name goes, as the user said. */
export function useNamesOf(name: string): string[] {
  const { db } = useOpenLibrary()
  return useLiveQuery(
    async () => {
      const people = await db.people.filter(({ deletedAt }) => deletedAt === null).toArray()
      const same = new Map(people.map((person) => [person.id, person.sameAs]))
      return people
        .filter((person) => nameKey(shownName(person.name, same)) === nameKey(name))
        .map((person) => person.name)
    },
    [db, name],
    NO_NAMES,
  )
}
