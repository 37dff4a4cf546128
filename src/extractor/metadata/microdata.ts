import type { PageEvidence } from './evidence'

const ITEM =
  '[itemtype*="Article"], [itemtype*="BlogPosting"], [itemtype*="NewsArticle"], [itemtype*="Recipe"], [itemtype*="Question"], [itemtype*="CreativeWork"]'

const valueOf = (element: Element): string =>
  (
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    element.querySelector('[itemprop="name"]')?.textContent ??
    element.textContent
  )
    .replace(/\s+/g, ' ')
    .trim()

/** Whether an item stands inside a list of other articles, so that it speaks of those. */
const isElsewhere = (element: Element): boolean =>
  element.closest('aside, nav, footer, [class*="related"], [class*="comment"]') !== null

/** Adds what microdata (`itemprop`) says about the first article on the page. */
export const collectMicrodata = (document: Document, evidence: PageEvidence): void => {
  const item = document.querySelector(ITEM) ?? document
  const first = (name: string): string | null => {
    for (const element of item.querySelectorAll(`[itemprop~="${name}"]`)) {
      const value = isElsewhere(element) ? '' : valueOf(element)
      if (value && value.length < 300) return value
    }
    return null
  }
  const put = (field: 'titles' | 'bylines' | 'published' | 'modified', name: string): void => {
    const value = first(name)
    if (value) evidence[field].push({ value, origin: 'microdata' })
  }
  put('titles', 'headline')
  put('bylines', 'author')
  put('published', 'datePublished')
  put('modified', 'dateModified')
}
