import { addDetail, type PageEvidence } from './evidence'

const ITEM =
  '[itemtype*="Article"], [itemtype*="BlogPosting"], [itemtype*="Recipe"], [itemtype*="Question"], [itemtype*="CreativeWork"], [itemtype*="Report"], [itemtype*="Review"], [typeof*="Article"], [typeof*="BlogPosting"]'

const valueOf = (element: Element): string =>
  (
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    element.querySelector('[itemprop="name"], [property~="name"], [property~="schema:name"]')?.textContent ??
    element.textContent
  )
    .replace(/\s+/g, ' ')
    .trim()

/** Whether an item stands inside a list of other articles, so that it speaks of those. */
const isElsewhere = (element: Element): boolean =>
  element.closest('aside, nav, footer, [class*="related"], [class*="comment"]') !== null

/** How a property is named: by microdata, by RDFa light with or without prefix. */
const named = (name: string): string =>
  `[itemprop~="${name}"], [property="${name}"], [property="schema:${name}"]`

type Field = 'titles' | 'subtitles' | 'bylines' | 'published' | 'modified'

const FIELDS: readonly (readonly [Field, string])[] = [
  ['titles', 'headline'],
  ['subtitles', 'alternativeHeadline'],
  ['bylines', 'author'],
  ['published', 'datePublished'],
  ['modified', 'dateModified'],
]

/** Adds what microdata (`itemprop`) and RDFa light (`property`) say about the first article on the page. */
export const collectMicrodata = (document: Document, evidence: PageEvidence): void => {
  const article = document.querySelector(ITEM)
  const item = article ?? document
  const type = article?.getAttribute('itemtype') ?? article?.getAttribute('typeof')
  if (type) evidence.types.push(type.replace(/^.*[/#:]/, ''))
  const all = (name: string): string[] =>
    [...item.querySelectorAll(named(name))]
      .slice(0, 40)
      .filter((element) => !isElsewhere(element))
      .map(valueOf)
      .filter((value) => value && value.length < 300)
  for (const [field, name] of FIELDS) {
    const [first, ...rest] = all(name)
    if (!first) continue
    const value = field === 'bylines' ? [...new Set([first, ...rest.slice(0, 9)])].join('; ') : first
    evidence[field].push(
      article ? { value, origin: 'microdata' } : { value, origin: 'microdata', traits: ['no item'] },
    )
  }
  if (!article) return
  addDetail(evidence, 'section', all('articleSection')[0], 'microdata')
  for (const word of all('keywords')) addDetail(evidence, 'keywords', word, 'microdata')
  for (const name of ['volumeNumber', 'issueNumber', 'pageStart', 'pageEnd', 'issn'] as const)
    addDetail(
      evidence,
      (
        {
          volumeNumber: 'volume',
          issueNumber: 'issue',
          pageStart: 'firstPage',
          pageEnd: 'lastPage',
          issn: 'issn',
        } as const
      )[name],
      all(name)[0],
      'microdata',
    )
}
