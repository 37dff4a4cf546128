import type { PageOrigin, PageEvidence } from './evidence'

type Field = Exclude<keyof PageEvidence, 'articleBody'>

/** Which names of meta elements say what, and whose vocabulary they are. */
const NAMES: Record<string, [Field, PageOrigin]> = {
  'og:title': ['titles', 'meta tags'],
  'twitter:title': ['titles', 'meta tags'],
  citation_title: ['titles', 'citation tags'],
  'dc.title': ['titles', 'dublin core'],
  'dcterms.title': ['titles', 'dublin core'],
  'parsely-title': ['titles', 'meta tags'],
  headline: ['titles', 'meta tags'],
  author: ['bylines', 'meta tags'],
  'article:author': ['bylines', 'meta tags'],
  'og:author': ['bylines', 'meta tags'],
  'og:article:author': ['bylines', 'meta tags'],
  'parsely-author': ['bylines', 'meta tags'],
  'sailthru.author': ['bylines', 'meta tags'],
  byl: ['bylines', 'meta tags'],
  citation_author: ['bylines', 'citation tags'],
  'dc.creator': ['bylines', 'dublin core'],
  'dcterms.creator': ['bylines', 'dublin core'],
  'article:published_time': ['published', 'meta tags'],
  'article:published': ['published', 'meta tags'],
  'og:article:published_time': ['published', 'meta tags'],
  'og:published_time': ['published', 'meta tags'],
  'og:publish_date': ['published', 'meta tags'],
  'parsely-pub-date': ['published', 'meta tags'],
  'sailthru.date': ['published', 'meta tags'],
  publish_date: ['published', 'meta tags'],
  published_at: ['published', 'meta tags'],
  published: ['published', 'meta tags'],
  pubdate: ['published', 'meta tags'],
  'publish-date': ['published', 'meta tags'],
  'publication-date': ['published', 'meta tags'],
  publicationdate: ['published', 'meta tags'],
  'cdc:first_published': ['published', 'meta tags'],
  citation_publication_date: ['published', 'citation tags'],
  citation_online_date: ['published', 'citation tags'],
  citation_date: ['published', 'citation tags'],
  'dc.date.issued': ['published', 'dublin core'],
  'dcterms.issued': ['published', 'dublin core'],
  'dcterms.created': ['published', 'dublin core'],
  'dcterms.date': ['published', 'dublin core'],
  'dc.date': ['published', 'dublin core'],
  'dc.date.created': ['published', 'dublin core'],
  date: ['published', 'dublin core'],
  'article:modified_time': ['modified', 'meta tags'],
  'og:updated_time': ['modified', 'meta tags'],
  'dcterms.modified': ['modified', 'dublin core'],
  'last-modified': ['modified', 'meta tags'],
  lastmod: ['modified', 'meta tags'],
  'og:site_name': ['siteNames', 'meta tags'],
  citation_journal_title: ['siteNames', 'citation tags'],
  'application-name': ['siteNames', 'page text'],
  'og:url': ['addresses', 'meta tags'],
  'twitter:url': ['addresses', 'meta tags'],
  'og:locale': ['languages', 'meta tags'],
  'dc.language': ['languages', 'dublin core'],
  language: ['languages', 'meta tags'],
}

/** Adds what meta elements and link rel=canonical say. Several authors of one vocabulary make one byline. */
export const collectMetaTags = (document: Document, evidence: PageEvidence): void => {
  const authors = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').trim().toLowerCase()
    const content = element.getAttribute('content')?.trim()
    const meaning = NAMES[name]
    if (!content || !meaning) continue
    const [field, origin] = meaning
    if (field !== 'bylines') evidence[field].push({ value: content, origin })
    else if (!/^https?:|^@|^www\./i.test(content)) authors.set(name, [...(authors.get(name) ?? []), content])
  }
  for (const [name, list] of authors) {
    const origin = NAMES[name]?.[1]
    if (origin) evidence.bylines.push({ value: [...new Set(list)].join('; '), origin })
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  if (canonical) evidence.addresses.unshift({ value: canonical, origin: 'meta tags' })
}
