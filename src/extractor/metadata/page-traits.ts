import type { PageEvidence } from './evidence'
import type { PageLine } from './page-view'

const ARTICLE_TYPE = /Article|BlogPosting|Report|Recipe|HowTo|Review/
const OTHER_TYPE =
  /Product|Service|LocalBusiness|Course|FAQPage|CollectionPage|ItemList|Event|SoftwareApplication/
const FORUM_TYPE = /^(?:DiscussionForumPosting|QAPage|Question)$/
const FORUM =
  /\/(?:forums?|threads?|topics?|t|questions?|discussions?|community|comments|viewtopic|showthread)(?:[/.]|$)/i
const BLOG = /\/(?:blogs?|news|articles?|posts?|stor(?:y|ies)|insights?|magazine|journal)(?:\/|$)/i
const SERVICE =
  /\/(?:about|contact|services?|products?|categor(?:y|ies)|pricing|solutions?|topics?|tags?|collections?|tools?)(?:[-/]|$)/i

const ofAddress = (address: string | null): string[] => {
  if (!address) return ['no address']
  const path = new URL(address).pathname.replace(/\/$/, '')
  const parts = path.split('/').filter(Boolean)
  const words = (parts.at(-1) ?? '').split(/[-_]/).length
  return [
    parts.length === 0 ? 'path root' : parts.length === 1 ? 'path short' : 'path deep',
    words >= 5 ? 'slug long' : words >= 3 ? 'slug middle' : 'slug short',
    ...(FORUM.test(path) || /^(?:forums?|community|discuss|discourse)\./.test(new URL(address).hostname)
      ? ['path forum']
      : []),
    ...(/\/(?:docs?|documentation|reference|manual|guide|api)(?:\/|$)|^\/\/docs?\./i.test(path)
      ? ['path documentation']
      : []),
    ...(BLOG.test(path) ? ['path blog'] : []),
    ...(SERVICE.test(path) ? ['path service'] : []),
    ...(/\/(?:19|20)\d{2}[/-]\d{1,2}(?:[/-]|$)/.test(path) ? ['path dated'] : []),
  ]
}

const PROSE = 120

/** How much of a page is paragraphs: articles have more than pages that sell or lead elsewhere. */
const ofText = (lines: readonly PageLine[]): string[] => {
  const prose = lines.filter(({ text, level }) => level === 0 && text.length >= PROSE)
  const size = prose.reduce((sum, { text }) => sum + text.length, 0)
  return [
    size < 2_000
      ? 'prose scant'
      : size < 6_000
        ? 'prose short'
        : size < 15_000
          ? 'prose middle'
          : 'prose long',
    ...(prose.length * 8 < lines.length ? ['mostly short lines'] : []),
  ]
}

/** What kind of page it is, as facts that speak for or against its being an article: types it states, shape of its address. */
export const pageTraits = (
  { types, ogTypes }: PageEvidence,
  lines: readonly PageLine[],
  address: string | null,
): string[] => {
  const article = types.some((type) => ARTICLE_TYPE.test(type))
  return [
    article ? 'states article' : types.some((type) => type === 'WebPage') ? 'states page' : 'states no type',
    ...(types.some((type) => FORUM_TYPE.test(type)) ? ['states forum'] : []),
    ...(types.some((type) => OTHER_TYPE.test(type)) ? ['states other thing'] : []),
    ogTypes.some((type) => /article|blog/i.test(type))
      ? 'og article'
      : ogTypes.some((type) => /website/i.test(type))
        ? 'og website'
        : 'og none',
    ...ofAddress(address),
    ...ofText(lines),
  ]
}

/** Whether a page is a thread, where the first post's name and day count, and there are many of both. */
export const isThread = (traits: readonly string[]): boolean =>
  traits.includes('path forum') || traits.includes('states forum')
