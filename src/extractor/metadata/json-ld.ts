import { decodeEntities } from './entities'
import { addDetail, type Evidence, type PageEvidence, type PageOrigin } from './evidence'

type Json = Record<string, unknown>

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|SocialMediaPosting|DiscussionForumPosting|CreativeWork|ScholarlyArticle|Chapter|Book|Thesis|Question|Course|TechArticle|APIReference)$/
const PAGE = /^(?:\w*Page)$/
const MAX_NODES = 2000

const parse = (text: string): unknown => {
  const trimmed = text
    .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$|^\s*<!--|-->\s*$/g, '')
    .trim()
  try {
    return JSON.parse(trimmed)
  } catch {
    try {
      // Raw line breaks inside strings and commas before a closing bracket are the common mistakes.
      return JSON.parse(
        trimmed
          .replace(/[\n\r\t]+/g, ' ')
          .replace(/,\s*([}\]])/g, '$1')
          .replace(/;\s*$/, ''),
      )
    } catch {
      return null
    }
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const string = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return decodeEntities(value).trim() || null
  if (Array.isArray(value)) return string(value[0])
  return isObject(value) ? string(value['@value'] ?? value['name']) : null
}

const typesOf = (node: Json): string[] =>
  list(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))

/** All nodes of all scripts, those of an @graph and nested ones too, by breadth. */
const nodesOf = (document: Document): Json[] => {
  const queue: unknown[] = [...document.querySelectorAll('script[type*="ld+json"]')].map((script) =>
    parse(script.textContent),
  )
  const nodes: Json[] = []
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) for (const item of value as unknown[]) queue.push(item)
    else if (isObject(value)) {
      nodes.push(value)
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'itemReviewed',
        'subjectOf',
        'review',
        'about',
      ]) {
        const inner = value[key]
        if (typeof inner === 'object' && key !== 'about') queue.push(inner)
      }
    }
  }
  return nodes
}

const isOrganisation = (node: Json): boolean =>
  typesOf(node).some((type) => /Organi[sz]ation|Corporation|Business|Company|Brand/.test(type))

interface Named {
  name: string
  organisation: boolean
}

/** Persons and organisations as strings, objects, lists of both, ids of nodes elsewhere, and lists in `@list`. */
const namesOf = (value: unknown, byId: Map<string, Json>, depth = 0): Named[] =>
  list(value).flatMap((one): Named[] => {
    if (typeof one === 'string') {
      const known = byId.get(one)
      if (known && depth < 3) return namesOf(known, byId, depth + 1)
      const name = decodeEntities(one).trim()
      return name && !/^(?:https?:|#|@|www\.)/i.test(name) ? [{ name, organisation: false }] : []
    }
    if (!isObject(one)) return []
    const full = typeof one['@id'] === 'string' && !one['name'] ? (byId.get(one['@id']) ?? one) : one
    const parts = [string(full['givenName']), string(full['familyName'])].filter((part) => part !== null)
    const stated = list(full['name']).filter((part) => typeof part === 'string')
    const name = stated.length > 1 ? stated.join('; ') : string(full['name'])
    const shown = name ?? (parts.length === 2 ? parts.join(' ') : null)
    if (shown) return /^https?:/.test(shown) ? [] : [{ name: shown, organisation: isOrganisation(full) }]
    return depth < 3 && list(full['@list']).length ? namesOf(full['@list'], byId, depth + 1) : []
  })

const bodyOf = (node: Json): string => string(node['articleBody']) ?? ''

/** Adds what JSON-LD says about the article (or, more weakly, about the page) to the evidence. */
export const collectJsonLd = (document: Document, evidence: PageEvidence): void => {
  const nodes = nodesOf(document)
  const byId = new Map<string, Json>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && (!byId.has(id) || node['name'])) byId.set(id, node)
  }
  evidence.types.push(...new Set(nodes.flatMap(typesOf)))
  const articles = nodes.filter(
    (node) =>
      typesOf(node).some((type) => ARTICLE.test(type)) &&
      (node['headline'] ?? node['name'] ?? node['datePublished'] ?? node['author']),
  )
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type)))
  for (const [found, origin] of [
    [articles.slice(0, 12), 'json-ld'],
    [pages.slice(0, 4), 'json-ld page'],
  ] as const)
    for (const node of found) addNode(node, origin, byId, evidence)
  evidence.articleBody = articles
    .map(bodyOf)
    .reduce((longest, body) => (body.length > longest.length ? body : longest), '')
  for (const node of nodes.filter((one) => typesOf(one).includes('WebSite'))) {
    const name = string(node['name'])
    if (name) evidence.siteNames.push({ value: name, origin: 'json-ld page', traits: ['website'] })
  }
}

/** Types that also describe what an article speaks of: a recipe, a book under review, a question. */
const ABOUT = /^(?:Question|Course|Review|Recipe|Book|HowTo|CreativeWork)$/

const addNode = (node: Json, origin: PageOrigin, byId: Map<string, Json>, evidence: PageEvidence): void => {
  const traits = typesOf(node).every((type) => ABOUT.test(type)) ? ['about'] : []
  const put = (
    place:
      'titles' | 'subtitles' | 'bylines' | 'published' | 'modified' | 'siteNames' | 'addresses' | 'languages',
    value: string | null | undefined,
    more: readonly string[] = [],
  ) => {
    if (!value) return
    const all: Evidence = { value, origin }
    evidence[place].push(traits.length || more.length ? { ...all, traits: [...traits, ...more] } : all)
  }
  put('titles', string(node['headline']) ?? string(node['name']))
  put('subtitles', string(node['alternativeHeadline']))
  put('published', string(node['datePublished']))
  put('modified', string(node['dateModified']))
  put('languages', string(node['inLanguage']))
  const publisher = namesOf(node['publisher'], byId)[0]?.name
  put('siteNames', publisher)
  put('addresses', typeof node['url'] === 'string' ? node['url'] : null)
  const authors = namesOf(node['author'] ?? node['creator'], byId)
  put(
    'bylines',
    authors.map(({ name }) => name).join('; '),
    authors.length && authors.every(({ organisation }) => organisation) ? ['organisation'] : [],
  )
  if (traits.length) return
  addDetail(evidence, 'publisher', publisher, origin)
  addDetail(evidence, 'section', string(node['articleSection']), origin)
  for (const word of list(node['keywords']))
    addDetail(evidence, 'keywords', typeof word === 'string' ? decodeEntities(word) : string(word), origin)
  addScholarly(node, origin, byId, evidence)
}

/** Volume, issue and journal stand in the chain of `isPartOf`; a DOI among the identifiers. */
const addScholarly = (
  node: Json,
  origin: PageOrigin,
  byId: Map<string, Json>,
  evidence: PageEvidence,
): void => {
  for (const id of [...list(node['identifier']), ...list(node['sameAs']), node['@id'], node['doi']]) {
    const text = isObject(id) ? string(id['value']) : typeof id === 'string' ? id : null
    if (text && /(?:^|doi\.org\/|doi:\s?)10\.\d{4,9}\//i.test(text)) addDetail(evidence, 'doi', text, origin)
  }
  if (node['pageStart'] !== undefined) addDetail(evidence, 'firstPage', string(node['pageStart']), origin)
  if (node['pageEnd'] !== undefined) addDetail(evidence, 'lastPage', string(node['pageEnd']), origin)
  addDetail(evidence, 'pages', string(node['pagination']), origin)
  addDetail(evidence, 'isbn', string(node['isbn']), origin)
  let part = list(node['isPartOf'])[0]
  for (let depth = 0; depth < 4 && isObject(part); depth++) {
    const full: Json =
      typeof part['@id'] === 'string' && !part['@type'] ? (byId.get(part['@id']) ?? part) : part
    const types = typesOf(full)
    addDetail(evidence, 'issn', string(full['issn']), origin)
    addDetail(evidence, 'volume', string(full['volumeNumber']), origin)
    addDetail(evidence, 'issue', string(full['issueNumber']), origin)
    if (types.includes('Periodical')) addDetail(evidence, 'journal', string(full['name']), origin)
    if (types.includes('Book')) addDetail(evidence, 'book', string(full['name']), origin)
    part = list(full['isPartOf'])[0]
  }
}
