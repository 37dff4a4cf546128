import { addDetail, type Detail, type PageEvidence, type PageOrigin } from './evidence'

type Field = Exclude<keyof PageEvidence, 'articleBody' | 'details' | 'types' | 'ogTypes'>

/** Which names of meta elements say what, and whose vocabulary they are. */
const NAMES: Record<string, [Field, PageOrigin]> = {
  'og:title': ['titles', 'meta tags'],
  'twitter:title': ['titles', 'meta tags'],
  citation_title: ['titles', 'citation tags'],
  'dc.title': ['titles', 'dublin core'],
  'dcterms.title': ['titles', 'dublin core'],
  'parsely-title': ['titles', 'meta tags'],
  headline: ['titles', 'meta tags'],
  'sailthru.title': ['titles', 'meta tags'],
  'prism.title': ['titles', 'citation tags'],
  'eprints.title': ['titles', 'citation tags'],
  author: ['bylines', 'meta tags'],
  'article:author': ['bylines', 'meta tags'],
  'og:author': ['bylines', 'meta tags'],
  'og:article:author': ['bylines', 'meta tags'],
  'parsely-author': ['bylines', 'meta tags'],
  'sailthru.author': ['bylines', 'meta tags'],
  byl: ['bylines', 'meta tags'],
  'article:author_name': ['bylines', 'meta tags'],
  citation_authors: ['bylines', 'citation tags'],
  'eprints.creators_name': ['bylines', 'citation tags'],
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
  'published-date': ['published', 'meta tags'],
  published_date: ['published', 'meta tags'],
  publisheddate: ['published', 'meta tags'],
  'article.published': ['published', 'meta tags'],
  'article-published-date': ['published', 'meta tags'],
  'article:published_date': ['published', 'meta tags'],
  datepublished: ['published', 'meta tags'],
  originalpublicationdate: ['published', 'meta tags'],
  'prism.publicationdate': ['published', 'citation tags'],
  'eprints.date': ['published', 'citation tags'],
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
  'article.updated': ['modified', 'meta tags'],
  datemodified: ['modified', 'meta tags'],
  'prism.modificationdate': ['modified', 'citation tags'],
  'og:site_name': ['siteNames', 'meta tags'],
  citation_journal_title: ['siteNames', 'citation tags'],
  'application-name': ['siteNames', 'page text'],
  'og:url': ['addresses', 'meta tags'],
  'twitter:url': ['addresses', 'meta tags'],
  'og:locale': ['languages', 'meta tags'],
  'dc.language': ['languages', 'dublin core'],
  language: ['languages', 'meta tags'],
}

/** The same for what is taken as it stands. */
const DETAIL_NAMES: Record<string, [Detail, PageOrigin]> = {
  citation_publisher: ['publisher', 'citation tags'],
  'dc.publisher': ['publisher', 'dublin core'],
  'dcterms.publisher': ['publisher', 'dublin core'],
  'article:section': ['section', 'meta tags'],
  'parsely-section': ['section', 'meta tags'],
  'prism.section': ['section', 'citation tags'],
  citation_doi: ['doi', 'citation tags'],
  'prism.doi': ['doi', 'citation tags'],
  bepress_citation_doi: ['doi', 'citation tags'],
  'dc.identifier': ['doi', 'dublin core'],
  'dc.identifier.doi': ['doi', 'dublin core'],
  'dcterms.identifier': ['doi', 'dublin core'],
  citation_issn: ['issn', 'citation tags'],
  'prism.issn': ['issn', 'citation tags'],
  'prism.eissn': ['issn', 'citation tags'],
  citation_isbn: ['isbn', 'citation tags'],
  'og:book:isbn': ['isbn', 'meta tags'],
  'book:isbn': ['isbn', 'meta tags'],
  citation_volume: ['volume', 'citation tags'],
  'prism.volume': ['volume', 'citation tags'],
  'dc.citation.volume': ['volume', 'dublin core'],
  citation_issue: ['issue', 'citation tags'],
  'prism.number': ['issue', 'citation tags'],
  'dc.citation.issue': ['issue', 'dublin core'],
  citation_firstpage: ['firstPage', 'citation tags'],
  'prism.startingpage': ['firstPage', 'citation tags'],
  'dc.citation.spage': ['firstPage', 'dublin core'],
  citation_lastpage: ['lastPage', 'citation tags'],
  'prism.endingpage': ['lastPage', 'citation tags'],
  'dc.citation.epage': ['lastPage', 'dublin core'],
  'prism.pagerange': ['pages', 'citation tags'],
  citation_keywords: ['keywords', 'citation tags'],
  'article:tag': ['keywords', 'meta tags'],
  keywords: ['keywords', 'meta tags'],
  news_keywords: ['keywords', 'meta tags'],
  'parsely-tags': ['keywords', 'meta tags'],
  'prism.keyword': ['keywords', 'citation tags'],
  'dc.subject': ['keywords', 'dublin core'],
  citation_journal_title: ['journal', 'citation tags'],
  'prism.publicationname': ['journal', 'citation tags'],
  'dc.source': ['journal', 'dublin core'],
  citation_conference_title: ['conference', 'citation tags'],
  citation_conference: ['conference', 'citation tags'],
  citation_technical_report_institution: ['institution', 'citation tags'],
  citation_dissertation_institution: ['institution', 'citation tags'],
  citation_inbook_title: ['book', 'citation tags'],
  citation_book_title: ['book', 'citation tags'],
}

const ADDRESS = /^https?:|^@|^www\./i

/** Adds what meta elements and link rel=canonical say. Several authors of one vocabulary make one byline. */
export const collectMetaTags = (document: Document, evidence: PageEvidence): void => {
  const authors = new Map<string, string[]>()
  const labels = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').trim().toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (!content) continue
    const detail = DETAIL_NAMES[name]
    if (detail) addDetail(evidence, detail[0], content, detail[1])
    if (name === 'og:type') evidence.ogTypes.push(content)
    if (/^twitter:(?:label|data)\d$/.test(name)) labels.set(name, content)
    const meaning = NAMES[name]
    if (!meaning) continue
    const [field, origin] = meaning
    if (field !== 'bylines') evidence[field].push({ value: content, origin, traits: [name] })
    else if (!ADDRESS.test(content)) authors.set(name, [...(authors.get(name) ?? []), content])
  }
  for (const [name, list] of authors) {
    const origin = NAMES[name]?.[1]
    if (origin) evidence.bylines.push({ value: [...new Set(list)].join('; '), origin, traits: [name] })
  }
  // Cards for messengers show up to two labelled facts; one is often the author.
  for (const [name, label] of labels) {
    const data = labels.get(name.replace('label', 'data'))
    if (data && /^(?:written|posted|geschrieben|verfasst|escrito|écrit|author|autor|auteur)/i.test(label))
      evidence.bylines.push({ value: data, origin: 'meta tags', traits: ['card label'] })
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  if (canonical) evidence.addresses.unshift({ value: canonical, origin: 'meta tags' })
}
