// Reads annotated pages into candidates for title, authors and day of publication, each marked right or wrong.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { load } from './quotes.build.mjs'

export const parts = await load('bench/extraction.fields.parts.ts', 'extraction-fields')

/** What is kept of pages between two runs, as parsing them takes most of the time: `--cached` reads it. */
const STORE = resolve(import.meta.dirname, '../.cache/extraction-fields-views.jsonl')

const viewOf = (html) => {
  const document = parts.parsePage(parts.tame(html).html)
  const language = document.documentElement.getAttribute('lang')
  const evidence = parts.collectEvidence(document, language)
  const saved = parts.savedFrom(html)
  if (saved) evidence.addresses.push({ value: saved, origin: 'page text' })
  return { ...parts.pageView(evidence, parts.readBlocks(document, null).blocks, language) }
}

/** `[{truth, view}]` of all pages below `folder`: articles, and the forum threads and documentation that people save too. */
const readViews = (folder, cached) => {
  if (cached && existsSync(STORE))
    return readFileSync(STORE, 'utf8')
      .split('\n')
      .map((line) => JSON.parse(line))
  const rows = readFileSync(join(folder, 'web-dev/truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const pages = rows.map(({ id, type, url, title, author, published }) => {
    const html = gunzipSync(readFileSync(join(folder, `web-dev/html/${id}.html.gz`))).toString('utf8')
    const view = viewOf(html)
    view.evidence.articleBody = ''
    return { truth: { id, type, url, title, author, published }, view }
  })
  mkdirSync(resolve(STORE, '..'), { recursive: true })
  writeFileSync(STORE, pages.map((page) => JSON.stringify(page)).join('\n'))
  return pages
}

const words = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}_]+/gu) ?? []
const JOINERS = new Set(['by', 'and', 'von', 'de', 'par', 'por', 'y', 'und', 'et', 'updated'])
const shown = (names) => names.map((name) => name.literal ?? `${name.given} ${name.family}`).join(', ')
const nameSet = (text) => [...new Set(words(text).filter((word) => !JOINERS.has(word)))].sort().join(' ')

/** As the scorer counts; `fair` also takes names without the titles and degrees that the truth writes. */
export const isRight = {
  title: (value, truth) => words(value).join(' ') === words(truth.title).join(' '),
  author: (value, truth, fair = false) =>
    !!truth.author &&
    (nameSet(shown(value)) === nameSet(truth.author) ||
      (fair && nameSet(shown(value)) === nameSet(shown(parts.parseByline(truth.author))))),
  date: (value, truth) => !!truth.published && value === truth.published.slice(0, Math.max(10, value.length)),
}

export const describe = { title: (value) => value, author: shown, date: (value) => value }

/** Pages whose own metadata state a day of publication that the truth denies; most give the day of change. */
const contradicts = ({ truth, view }) => {
  if (!truth.published) return null
  const days = (list) =>
    list
      .filter(({ origin }) => /json-ld|meta|citation/.test(origin))
      .map(({ value }) => parts.statedDate(value))
  const stated = days(view.evidence.published).filter((day) => day?.length === 10)
  if (
    !stated.length ||
    stated.some((day) => Math.abs(Date.parse(day) - Date.parse(truth.published)) <= 86_400_000)
  )
    return null
  return days(view.evidence.modified).includes(truth.published) ? 'day of change' : 'another day'
}

/** A site's pages share a fold, so that nothing learned from one helps with another. */
const FOLDS = 5
const foldOf = (url, id) => {
  let host = String(id)
  try {
    host = new URL(url).hostname.split('.').slice(-2).join('.')
  } catch {
    // A page without an address is a site of its own.
  }
  return [...host].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7) % FOLDS
}

export const FIELDS = {
  title: { choose: parts.chooseTitle, list: 'titles', weights: 'TITLE_WEIGHTS', enough: 0, truth: 'title' },
  author: {
    choose: parts.chooseAuthors,
    list: 'authors',
    weights: 'AUTHOR_WEIGHTS',
    enough: parts.ENOUGH_FOR_AUTHORS,
    truth: 'author',
  },
  date: {
    choose: parts.choosePublished,
    list: 'published',
    weights: 'PUBLISHED_WEIGHTS',
    enough: parts.ENOUGH_FOR_PUBLISHED,
    truth: 'published',
  },
}

/** `[{truth, view, fold, contradicts, title, author, date}]`; each field holds its candidates. */
export const readPages = (folder, cached) =>
  readViews(folder, cached).map((page) => {
    const weighed = parts.weighPage(page.view)
    return {
      ...page,
      fold: foldOf(page.truth.url, page.truth.id),
      contradicts: contradicts(page),
      ...Object.fromEntries(Object.entries(FIELDS).map(([field, { list }]) => [field, weighed[list]])),
    }
  })
