import { classNames } from '../class-names'
import { authorSign, timeSign, type Sign } from './signs'

/** Where elements stand in a page, and who and when it names. */
export interface Census {
  /** All elements in the order of the document, the root first. */
  elements: readonly Element[]
  /** For each element its place in that order, and the place of the last element inside it. */
  from: ReadonlyMap<Element, number>
  to: ReadonlyMap<Element, number>
  /** In the order of the page. What stands in a quoted post is not among them. */
  authors: readonly Sign[]
  times: readonly Sign[]
}

const QUOTE =
  /(?:^|[-_\s])(?:bb-?code|quote|quoted|bb_?quote|ips-?quote|cite)(?:$|[-_\s])|quote-?(?:block|container|box|wrapper|content)/i
const ACTION_WORDS = /quote-?(?:button|link|action|reply)|btn|button|js-|select-?to-?quote/i
const SMALL = /^(?:A|SPAN|BUTTON|LI|I|IMG|INPUT)$/

/** Whether an element holds the words of an earlier post. */
export const isQuote = (element: Element): boolean => {
  const tag = element.tagName
  if (tag === 'BLOCKQUOTE') return !/restore|post-?content|message-?(?:body|text)/i.test(classNames(element))
  if (SMALL.test(tag)) return false
  const names = classNames(element).replace(/([a-z])([A-Z])/g, '$1-$2')
  return names !== '' && QUOTE.test(names) && !ACTION_WORDS.test(names)
}

/** Walks the page once, without recursion. */
export const takeCensus = (root: Element): Census => {
  const from = new Map<Element, number>()
  const to = new Map<Element, number>()
  const elements: Element[] = []
  const authors: Sign[] = []
  const times: Sign[] = []
  let order = 0
  let quoted: Element | null = null
  let at = root
  for (;;) {
    from.set(at, order)
    elements.push(at)
    if (!quoted && isQuote(at)) quoted = at
    if (!quoted) {
      const author = authorSign(at, order)
      if (author) authors.push(author)
      const time = timeSign(at, order)
      if (time) times.push(time)
    }
    order++
    const inner: Element | null = at.firstElementChild
    if (inner) {
      at = inner
      continue
    }
    let next: Element | null = at
    while (next) {
      to.set(next, order - 1)
      if (next === quoted) quoted = null
      if (next === root) return { elements, from, to, authors, times }
      const sibling: Element | null = next.nextElementSibling
      if (sibling) {
        at = sibling
        break
      }
      next = next.parentElement
    }
    if (!next) return { elements, from, to, authors, times }
  }
}
