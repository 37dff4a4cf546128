import type { WorkType } from '#shared/domain/metadata'
import type { PageEvidence, PageOrigin } from '../evidence'

interface FoundType {
  value: WorkType
  origin: PageOrigin
  certainty: number
}

/** Types of schema.org that name a kind of work, the more telling first. */
const BY_TYPE: readonly (readonly [RegExp, WorkType, number])[] = [
  [/^(?:Medical)?ScholarlyArticle$/, 'article-journal', 0.9],
  [/^Thesis$/, 'thesis', 0.9],
  [/^Chapter$/, 'chapter', 0.85],
  [/^Report$/, 'report', 0.85],
  [/^(?:DiscussionForumPosting|SocialMediaPosting|QAPage)$/, 'post', 0.9],
  [/^(?:BlogPosting|LiveBlogPosting)$/, 'post-weblog', 0.85],
  [/^(?:\w+NewsArticle|NewsArticle)$/, 'article-newspaper', 0.6],
]

/**
 * What kind of work a page is, from the tags made for citation, then from the types it states, then from its address. Null where
 * nothing tells; a plain `Article` does not.
 */
export const workType = (evidence: PageEvidence, address: string | null): FoundType | null => {
  const { details, types, ogTypes } = evidence
  const cited = (detail: keyof typeof details): boolean =>
    details[detail]?.some(({ origin }) => origin === 'citation tags') ?? false
  const tags = (value: WorkType): FoundType => ({ value, origin: 'citation tags', certainty: 0.95 })
  if (cited('book')) return tags('chapter')
  if (cited('conference')) return tags('paper-conference')
  if (cited('institution'))
    return tags(
      details.institution?.length && /universit|college|school/i.test(details.institution[0]?.value ?? '')
        ? 'thesis'
        : 'report',
    )
  if (cited('journal')) return tags('article-journal')
  if (cited('isbn')) return tags('book')
  for (const [pattern, value, certainty] of BY_TYPE)
    if (types.some((type) => pattern.test(type))) {
      const magazine =
        value === 'article-newspaper' && (types.includes('Periodical') || types.includes('PublicationIssue'))
      return { value: magazine ? 'article-magazine' : value, origin: 'json-ld', certainty }
    }
  const isArticle =
    types.some((type) => /Article$/.test(type)) || ogTypes.some((type) => /article/i.test(type))
  if (isArticle && types.some((type) => /^(?:Periodical|PublicationIssue)$/.test(type)))
    return { value: 'article-magazine', origin: 'json-ld', certainty: 0.75 }
  const path = address ? new URL(address) : null
  if (ogTypes.some((type) => /blog/i.test(type)))
    return { value: 'post-weblog', origin: 'meta tags', certainty: 0.75 }
  if (path && (/^blogs?\./.test(path.hostname) || /\/blogs?\/./.test(path.pathname)))
    return { value: 'post-weblog', origin: 'address', certainty: 0.75 }
  if (isArticle) return null
  if (ogTypes.some((type) => /^website$/i.test(type)))
    return { value: 'webpage', origin: 'meta tags', certainty: 0.6 }
  return types.includes('WebPage') ? { value: 'webpage', origin: 'json-ld page', certainty: 0.6 } : null
}
