import { findDates } from '../../metadata/dates'
import { classNames } from '../class-names'

/** Something on a page that names who wrote a post, or tells when. */
export interface Sign {
  element: Element
  /** Place of the element in the document. */
  order: number
  text: string
  /** How much speaks for it, from 1. */
  weight: number
  /** What it has in common with the same sign of another post. */
  key: string
}

const MOST = 60
const AUTHOR =
  /(?:^|[-_])(?:author|user-?name|poster|nick-?name|nick|creator|big-?user-?name|display-?name|member-?name|screen-?name|post-?user|posted-?by|submitter|person)(?:[-_](?:name|link|url|text|display))?$/
const NO_NAME = /avatar|image|photo|picture|title|rank|badge|stat|count|role|group|icon/
const PROFILE =
  /(?:^|\/)(?:u|users?|members?|profiles?|people|person|author|uid|~[\w-]+|@[\w.-]+)(?:\/|$|\.php)|memberlist\.php|action=profile|[?&](?:u|uid|userid|user|showuser|member|username)=|member\.php|profile\.php|\/@[\w.-]+|(?:^|\/)(?:user|member|profile)-/i
const TIME =
  /(?:^|[-_])(?:date|time|datetime|timestamp|time-?stamp|posted|post-?date|date-?line|when|created|date-?created|published|ago)(?:$|[-_])/
const ACTION =
  /^(?:repl(?:y|ies)|quote|report|share|like|likes|follow|profile|view profile|edit|delete|link|permalink|parent|more|show|hide|save|embed|message|pm|website|www|log ?in|sign ?up|register|contact|visitor|find|search|top|op|author|original poster|thread starter|x|#?\d+)$/i
const RELATIVE =
  /^(?:(?:posted|edited|commented|answered|asked)\s+)?(?:on\s+)?(?:(?:about |over |almost )?(?:an?|\d+)\s*(?:s|m|h|d|w|y|mo|min|hr|sec|second|minute|hour|day|week|month|year)s?\.?\s*(?:ago)?|just now|yesterday.{0,20}|today.{0,20})$/i

const words = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase()

/** White space joined, as a person sees it. */
export const shown = (text: string): string => text.replace(/[\s\u200b\u00a0]+/g, ' ').trim()

/** An element's text, if it is short; a long one is not put together. */
export const shortText = (element: Element, most = MOST): string => {
  let text = ''
  const stack: Node[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    if (text.length > most * 4) return ''
    if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|SVG|BUTTON|TEMPLATE)$/i.test((node as Element).tagName))
      continue
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
  }
  const short = shown(text)
  return short.length <= most ? short : ''
}

/** Whether a text could be the name of who wrote a post. */
export const isNameLike = (text: string): boolean =>
  text.length > 0 &&
  text.length <= MOST &&
  /[\p{L}\p{N}]/u.test(text) &&
  text.split(' ').length <= 6 &&
  !ACTION.test(text) &&
  !/^\d{1,2}:\d{2}|:$|^https?:/.test(text) &&
  !RELATIVE.test(text) &&
  findDates(text).length === 0

const asName = (text: string): string =>
  shown(
    text.replace(/^(?:by|from|posted by|written by|submitted by|@)\s*:?\s+/i, '').replace(/[:,»•·|]+$/, ''),
  )

/** A name with what it stands for in brackets, unless that is the same name. */
const fuller = (name: string, whole: string): string => {
  const rest = whole.startsWith(name) ? shown(whole.slice(name.length)) : ''
  const inner = /^\(([^()]+)\)$/.exec(rest)?.[1]
  return inner && inner.toLowerCase() !== name.toLowerCase() ? `${name} (${inner})` : name
}

const nameProperty = (element: Element): string => {
  const stack: Element[] = [element]
  for (let steps = 0; steps < 40; steps++) {
    const one = stack.pop()
    if (!one) return ''
    if (
      one !== element &&
      /(?:^|:|\s)name$/.test(one.getAttribute('itemprop') ?? one.getAttribute('property') ?? '')
    )
      return shown(one.getAttribute('content') ?? shortText(one))
    for (let child = one.lastElementChild; child; child = child.previousElementSibling) stack.push(child)
  }
  return ''
}

/** A sign of who wrote a post, by what the element is called or where it leads. */
export const authorSign = (element: Element, order: number): Sign | null => {
  const stated = (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').replace(
    /^schema:/,
    '',
  )
  const sign = (text: string, weight: number, key: string): Sign | null => {
    const name = asName(text)
    return isNameLike(name) ? { element, order, text: name, weight, key } : null
  }
  if (/^(?:author|creator)$/.test(stated)) {
    const whole = element.tagName === 'META' ? (element.getAttribute('content') ?? '') : shortText(element)
    const name = nameProperty(element)
    return sign(name ? fuller(name, whole) : whole, 6, '@author')
  }
  const given = element.getAttribute('data-author') ?? element.getAttribute('data-username')
  if (given) return sign(given, element.tagName === 'A' ? 4 : 5, 'data-author')
  if (element.tagName.includes('-') && element.getAttribute('author'))
    return sign(element.getAttribute('author') ?? '', 5, `${element.tagName} author`)
  const names = classNames(element).split(/\s+/).filter(Boolean).slice(0, 12)
  const named = names.find((name) => AUTHOR.test(words(name)) && !NO_NAME.test(words(name)))
  if (named) {
    const found = sign(shortText(element), 4, `${element.tagName}.${named}`)
    if (found) return found
  }
  if (element.tagName !== 'A') return null
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? ''))
    return sign(shortText(element), 4, 'rel author')
  const href = element.getAttribute('href') ?? ''
  return PROFILE.test(href.slice(0, 300)) ? sign(shortText(element), 2, `A ${names.join('.')}`) : null
}

const DAY_BEFORE = /(?:\p{L}{3,10}\.?,?\s*)?$/u
const CLOCK_AFTER = /^[\s,@|»•·T-]*(?:at\s+)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?)?/i
const MOST_OTHER = 14

/** A date, its weekday and its time within a line that says little else, or ''. */
export const dateWithin = (line: string): string => {
  if (line.length > 90) return ''
  const found = findDates(line)[0]
  if (!found) return ''
  const day = DAY_BEFORE.exec(line.slice(0, found.start))?.[0] ?? ''
  const from = /^(?:mo|tu|we|th|fr|sa|su|di|mi|do|so|lu|ma|je|ve|di|má|mi|vi|sá)/i.test(day)
    ? found.start - day.length
    : found.start
  const to = found.end + (CLOCK_AFTER.exec(line.slice(found.end))?.[0].length ?? 0)
  const other = (line.slice(0, from) + line.slice(to)).replace(/[^\p{L}]/gu, '').length
  return other <= MOST_OTHER ? shown(line.slice(from, to)).replace(/[\s,|@»•·-]+$/, '') : ''
}

const ownText = (element: Element): string => {
  let text = ''
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue ?? ''
    if (text.length > 300) return ''
  }
  return shown(text)
}

const absolute = (text: string): string =>
  findDates(text.slice(0, 120)).length && text.length <= 80 ? text : ''

/** A date and a time as machines write them, for people: `2024-03-01 18:30`. */
export const readable = (stamp: string): string =>
  dateWithin(
    stamp.replace(
      /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/,
      '$1 $2',
    ),
  ) || stamp

/** A sign of when a post was written; where the page shows only how long ago, the moment that its markup gives. */
export const timeSign = (element: Element, order: number): Sign | null => {
  const stated = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? ''
  const stamp = element.getAttribute('datetime') ?? ''
  const isStated = /(?:^|:)(?:datePublished|dateCreated|commentTime)$/.test(stated)
  const isTime = element.tagName === 'TIME' || isStated
  const named = classNames(element)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)
    .find((name) => TIME.test(words(name)))
  const title = element.getAttribute('title') ?? ''
  if (!isTime && !named && !(title.length < 60 && absolute(title))) {
    const line = ownText(element)
    const plain = /\d{4}/.test(line) ? dateWithin(line) : ''
    return plain ? { element, order, text: plain, weight: 1, key: `${element.tagName} date` } : null
  }
  const text = shortText(element, 80)
  const moment =
    [text, title, stamp, element.getAttribute('content') ?? '']
      .map((one) => readable(shown(one)))
      .find(absolute) ?? ''
  if (!moment && !(isTime && text && RELATIVE.test(text))) return null
  return {
    element,
    order,
    text: moment || text,
    weight: isTime ? 3 : named ? 2 : 1,
    key: `${element.tagName}.${isTime ? '' : (named ?? '')}`,
  }
}
