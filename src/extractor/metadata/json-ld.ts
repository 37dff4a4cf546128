import { decodeEntities } from './entities'
import type { PageOrigin, PageEvidence } from './evidence'

type Json = Record<string, unknown>

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|SocialMediaPosting|DiscussionForumPosting|CreativeWork|ScholarlyArticle|Chapter|Book|Question|Course|TechArticle|APIReference)$/
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

const namesOf = (value: unknown, byId: Map<string, Json>): string[] =>
  list(value).flatMap((one) => {
    if (typeof one === 'string') return [decodeEntities(one)]
    if (!isObject(one)) return []
    const full = typeof one['@id'] === 'string' && !one['name'] ? (byId.get(one['@id']) ?? one) : one
    const parts = [string(full['givenName']), string(full['familyName'])].filter((part) => part !== null)
    const name = string(full['name']) ?? (parts.length === 2 ? parts.join(' ') : null)
    return name ? [name] : list(full['@list']).length ? namesOf(full['@list'], byId) : []
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
    if (name) evidence.siteNames.push({ value: name, origin: 'json-ld page' })
  }
}

const addNode = (node: Json, origin: PageOrigin, byId: Map<string, Json>, evidence: PageEvidence): void => {
  const put = (
    place:
      'titles' | 'subtitles' | 'bylines' | 'published' | 'modified' | 'siteNames' | 'addresses' | 'languages',
    value: string | null | undefined,
  ) => {
    if (value) evidence[place].push({ value, origin })
  }
  put('titles', string(node['headline']) ?? string(node['name']))
  put('subtitles', string(node['alternativeHeadline']))
  put('published', string(node['datePublished']))
  put('modified', string(node['dateModified']))
  put('languages', string(node['inLanguage']))
  put('siteNames', namesOf(node['publisher'], byId)[0])
  put('addresses', typeof node['url'] === 'string' ? node['url'] : null)
  put('bylines', namesOf(node['author'] ?? node['creator'], byId).join('; '))
}
