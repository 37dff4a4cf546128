import { classNames } from '../class-names'
import { countWords } from '../select/words'
import type { Census } from './census'
import { keysOf } from './keys'
import type { Member } from './members'
import type { Parts } from './part'
import { shortText, type Sign } from './signs'
import { ownElements } from './slots'

const STATED = /(?:^|:|\s)(?:text|articleBody|commentText|reviewBody)(?:$|\s)/
const NAMED =
  /(?:^|[-_\s])(?:(?:post|message|comment|reply|answer|entry|user|msg|sig)?[-_]?(?:body|content|contents|text|message|prose|copy|html|md|markdown|cooked|rich-?text))(?:$|[-_\s\d])/i
/** A body that is called so is taken although what it stands in has a little more: a signature, an edit note. */
const NEARLY = 0.8
const LONGEST = 20_000

export const isStatedBody = (element: Element): boolean =>
  STATED.test(element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '')
const isNamedBody = (element: Element): boolean =>
  NAMED.test(classNames(element).replace(/([a-z])([A-Z])/g, '$1-$2')) ||
  NAMED.test(element.getAttribute('id') ?? '')

interface Candidate {
  members: number
  words: number
  /** Names and times in it, which are a post's head rather than its text. */
  signs: number
  isNamed: boolean
  of: Map<Member, Element>
}

const has = (census: Census, element: Element, sign: Sign | undefined): boolean =>
  sign !== undefined &&
  (census.from.get(element) ?? 0) <= sign.order &&
  sign.order <= (census.to.get(element) ?? -1)

/** Words of an element of a member that are not in posts inside it. */
const ownWords = (element: Element, member: Member, parts: Parts, census: Census): number => {
  const part = parts.of.get(element)
  if (!part) return isNamedBody(element) ? countWords(shortText(element, LONGEST)) : 0
  const from = census.from.get(element) ?? 0
  const to = census.to.get(element) ?? 0
  return member.children.reduce(
    (words, child) => (child.from > from && child.to <= to ? words - child.part.words : words),
    part.words,
  )
}

/**
 * Where in each post its text stands: what microdata call text, else the kind of element that nearly every post has once, that
 * does not name the author, and that holds most of the words. A member without one is not in the result.
 */
export const bodiesOf = (
  members: readonly Member[],
  signs: (member: Member) => readonly (Sign | undefined)[],
  parts: Parts,
  census: Census,
): Map<Member, Element> => {
  const bodies = new Map<Member, Element>()
  const kinds = new Map<string, Candidate>()
  for (const member of members) {
    const mine = new Map<string, Element | null>()
    let last = -1
    let first: Element | null = null
    for (const element of ownElements(census, member)) {
      if ((census.from.get(element) ?? 0) > last && isStatedBody(element) && element.tagName !== 'META') {
        first ??= element
        last = census.to.get(element) ?? 0
      }
      if (!parts.of.has(element) && !isNamedBody(element)) continue
      if (signs(member).some((sign) => has(census, element, sign))) continue
      for (const key of keysOf(element)) {
        const before = mine.get(key)
        if (before === undefined) mine.set(key, element)
        else if (before && (census.to.get(before) ?? 0) < (census.from.get(element) ?? 0)) mine.set(key, null)
      }
    }
    if (first) bodies.set(member, first)
    for (const [key, element] of mine) {
      if (!element) continue
      const kind = kinds.get(key) ?? {
        members: 0,
        words: 0,
        signs: 0,
        isNamed: isNamedBody(element),
        of: new Map<Member, Element>(),
      }
      kind.members++
      kind.words += ownWords(element, member, parts, census)
      kind.signs += [...member.authors, ...member.times].filter(
        (sign) => sign.weight > 1 && has(census, element, sign),
      ).length
      kind.of.set(member, element)
      kinds.set(key, kind)
    }
  }
  if (bodies.size === members.length) return bodies
  const most = Math.max(0, ...[...kinds.values()].map(({ words }) => words))
  const sorted = [...kinds.values()].sort((a, b) => b.words - a.words)
  const [best] = sorted
    .filter(({ words }) => words >= most * NEARLY)
    .sort(
      (a, b) =>
        a.signs / a.members - b.signs / b.members ||
        Number(b.isNamed) - Number(a.isNamed) ||
        b.words - a.words,
    )
  for (const kind of best ? [best, ...sorted.filter(({ isNamed }) => isNamed)] : [])
    for (const [member, element] of kind.of) if (!bodies.has(member)) bodies.set(member, element)
  return bodies
}
