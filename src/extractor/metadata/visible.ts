import { classNames } from '../html/class-names'
import { findDates, statedDate } from './dates'
import type { PageEvidence } from './evidence'

const PLACE =
  /byline|author|writer|contributor|date|publish|posted|timestamp|(?:post|entry|article)[-_]?(?:meta|time)/i
const ELSEWHERE = /related|comment|sidebar|widget|recommend|popular|latest|recirc|teaser|trending/i
const ELSEWHERE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE'])
const AUTHOR = /byline|author|writer|contributor/i
const NOT_A_NAME =
  /avatar|image|img|photo|bio\b|biograph|description|desc\b|social|date|link-list|follow|about/i
const UPDATED = /updat|modif|edited|revis|reviewed|aktualis|actualis|mis à jour|bijgewerkt/i
const MAX = 600
const MOST_HEADLINES = 40

/** Text with a space between elements: on screen they mostly stand apart. */
const spaced = (node: Node): string => {
  let text = ''
  for (let child = node.firstChild; child && text.length < 600; child = child.nextSibling)
    text += child.nodeType === 3 ? (child.nodeValue ?? '') : child.nodeType === 1 ? ` ${spaced(child)} ` : ''
  return text
}

const textOf = (element: Element): string => spaced(element).replace(/\s+/g, ' ').trim()

/** All that an element calls itself, in one string. */
const namesOf = (element: Element): string =>
  `${classNames(element)} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''}`

const isAuthor = (element: Element): boolean =>
  element.getAttribute('rel') === 'author' ||
  AUTHOR.test(namesOf(element)) ||
  (element.tagName === 'A' && /\/authors?\//.test(element.getAttribute('href') ?? ''))

const isPlace = (element: Element): boolean =>
  element.tagName === 'H1' || element.tagName === 'TIME' || PLACE.test(namesOf(element)) || isAuthor(element)

/** Whether an element stands in a part of the page that speaks of something else; asked once for each ancestor. */
const elsewhere = (element: Element, known: Map<Element, boolean>): boolean => {
  const before = known.get(element)
  if (before !== undefined) return before
  const parent = element.parentElement
  const own =
    ELSEWHERE_TAGS.has(element.tagName) ||
    (element.tagName !== 'BODY' && element.tagName !== 'HTML' && ELSEWHERE.test(classNames(element))) ||
    element.getAttribute('role') === 'complementary'
  const result = own || (parent !== null && elsewhere(parent, known))
  known.set(element, result)
  return result
}

/** What surrounds a date says whether it is one of change. */
const context = (element: Element): string =>
  `${classNames(element)} ${element.getAttribute('itemprop') ?? ''} ${textOf(element).slice(0, 60)} ${element.parentElement ? textOf(element.parentElement).slice(0, 60) : ''} ${element.parentElement ? classNames(element.parentElement) : ''}`

/** Adds what the page shows: headings, bylines and dates at their usual places, in the order of the page. */
export const collectVisible = (document: Document, evidence: PageEvidence, language: string | null): void => {
  const title = document.querySelector('title')?.textContent.trim()
  const seen: Place[] = []
  let afterTitle = false
  const known = new Map<Element, boolean>()
  let places = 0
  let headlines = 0
  for (const element of document.body.querySelectorAll('*')) {
    if (!isPlace(element) || (places > MAX && element.tagName !== 'H1')) continue
    places++
    if (element.tagName === 'H1') {
      const text = textOf(element)
      if (text && headlines++ < MOST_HEADLINES)
        evidence.titles.push(
          elsewhere(element, known)
            ? { value: text, origin: 'heading', traits: ['elsewhere'] }
            : { value: text, origin: 'heading' },
        )
      afterTitle = true
    } else seen.push({ element, afterTitle, elsewhere: elsewhere(element, known) })
  }
  if (title) evidence.titles.push({ value: title.replace(/\s+/g, ' '), origin: 'title element' })
  // What follows the headline is more likely the article's than what stands above it.
  for (const order of [
    seen.filter((one) => one.afterTitle && !one.elsewhere),
    seen.filter((one) => !one.afterTitle && !one.elsewhere),
    seen.filter((one) => one.elsewhere),
  ])
    for (const place of order) {
      addByline(place, evidence)
      addDate(place, evidence, language)
    }
}

interface Place {
  element: Element
  afterTitle: boolean
  elsewhere: boolean
}

const traitsOf = ({ element, afterTitle, elsewhere: away }: Place): string[] => [
  ...(away ? ['elsewhere'] : afterTitle ? [] : ['above']),
  ...(element.getAttribute('rel') === 'author' ? ['rel author'] : []),
  ...(element.tagName === 'A' && /\/authors?\//.test(element.getAttribute('href') ?? '')
    ? ['author link']
    : []),
]

const addByline = (place: Place, evidence: PageEvidence): void => {
  const { element } = place
  if (!isAuthor(element) || element.tagName === 'TIME') return
  const names = classNames(element)
  if (NOT_A_NAME.test(names)) return
  const text = textOf(element)
  if (text.length < 2 || text.length > 120 || text.split(' ').length > 16) return
  const role = /reviewe[rd]|edited|editor(?!ial)|fact|expert|photo|illustrat|translat/i.test(
    `${names} ${element.parentElement ? classNames(element.parentElement) : ''}`,
  )
  evidence.bylines.push({
    value: text,
    origin: 'byline',
    traits: [...traitsOf(place), ...(role ? ['other role'] : [])],
  })
}

const addDate = (place: Place, evidence: PageEvidence, language: string | null): void => {
  const { element } = place
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
  target.push({ value, origin: isTime ? 'time element' : 'page text', traits: traitsOf(place) })
}
