import { findDates, statedDate } from './dates'
import type { PageEvidence } from './evidence'

const PLACES =
  'h1, time, [rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], a[href*="/author/"], a[href*="/authors/"], [data-testid*="author" i], [data-testid*="byline" i], [class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i], [id*="byline" i], [id*="author" i]'
const ELSEWHERE =
  'nav, footer, aside, [class*="related" i], [class*="comment" i], [class*="sidebar" i], [class*="widget" i], [class*="recommend" i], [class*="popular" i], [class*="latest" i], [class*="recirc" i], [class*="teaser" i], [role="complementary"], [class*="trending" i]'
const AUTHOR = /byline|author/i
const NOT_A_NAME =
  /avatar|image|img|photo|bio\b|biograph|description|desc\b|social|date|link-list|follow|about/i
const UPDATED = /updat|modif|edited|revis|reviewed|aktualis|actualis|mis à jour|bijgewerkt/i
const MAX = 400

/** Text with a space between elements: on screen they mostly stand apart. */
const spaced = (node: Node): string => {
  let text = ''
  for (let child = node.firstChild; child && text.length < 600; child = child.nextSibling)
    text += child.nodeType === 3 ? (child.nodeValue ?? '') : child.nodeType === 1 ? ` ${spaced(child)} ` : ''
  return text
}

const textOf = (element: Element): string => spaced(element).replace(/\s+/g, ' ').trim()

const isAuthor = (element: Element): boolean =>
  element.getAttribute('rel') === 'author' ||
  AUTHOR.test(
    `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('id') ?? ''}`,
  ) ||
  /\/authors?\//.test(element.getAttribute('href') ?? '')

/** What surrounds a date says whether it is one of change. */
const context = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${textOf(element).slice(0, 60)} ${element.parentElement ? textOf(element.parentElement).slice(0, 60) : ''} ${element.parentElement?.getAttribute('class') ?? ''}`

/** Adds what the page shows: headings, bylines and dates at their usual places, in the order of the page. */
export const collectVisible = (document: Document, evidence: PageEvidence, language: string | null): void => {
  const title = document.querySelector('title')?.textContent.trim()
  const seen: { element: Element; afterTitle: boolean }[] = []
  let afterTitle = false
  for (const element of [...document.querySelectorAll(PLACES)].slice(0, MAX)) {
    if (element.tagName === 'H1') {
      const text = textOf(element)
      if (text) evidence.titles.push({ value: text, origin: 'heading' })
      afterTitle = true
    } else if (element.closest(ELSEWHERE) === null) seen.push({ element, afterTitle })
  }
  if (title) evidence.titles.push({ value: title.replace(/\s+/g, ' '), origin: 'title element' })
  // What follows the headline is more likely the article's than what stands above it.
  const ordered = [...seen.filter((one) => one.afterTitle), ...seen.filter((one) => !one.afterTitle)]
  for (const { element } of ordered) {
    addByline(element, evidence)
    addDate(element, evidence, language)
  }
}

const addByline = (element: Element, evidence: PageEvidence): void => {
  if (!isAuthor(element) || element.tagName === 'TIME') return
  const names = element.getAttribute('class') ?? ''
  if (NOT_A_NAME.test(names)) return
  const text = textOf(element)
  if (text.length < 2 || text.length > 120 || text.split(' ').length > 16) return
  evidence.bylines.push({ value: text, origin: 'byline' })
}

const addDate = (element: Element, evidence: PageEvidence, language: string | null): void => {
  const isTime = element.tagName === 'TIME'
  const text = textOf(element)
  if (!isTime && (text.length > 120 || isAuthor(element))) return
  const stated = isTime ? statedDate(element.getAttribute('datetime') ?? '', language) : null
  const shown = findDates(text.slice(0, 160), language)
  const value = shown.find(({ date }) => date.length === 10)?.date ?? stated ?? shown[0]?.date
  if (!value) return
  const target =
    UPDATED.test(context(element)) && !/publish|posted|created/i.test(text)
      ? evidence.modified
      : evidence.published
  target.push({ value, origin: isTime ? 'time element' : 'page text' })
}
