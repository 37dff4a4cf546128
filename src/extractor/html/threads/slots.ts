import type { Census } from './census'
import type { Member } from './members'
import { isNameLike, shortText, type Sign } from './signs'

/** Looking for a name ends after so many elements of a post. */
const REACH = 80
const LEAST_SHARE = 0.7
const MOST_ALIKE = 0.8

/** The elements of a member that are in none of its kind inside it, in the order of the page. */
export const ownElements = function* (census: Census, member: Member): Generator<Element> {
  let order = member.from + 1
  for (const child of [...member.children, null]) {
    const end = child ? child.from : member.to + 1
    for (; order < end; order++) {
      const element = census.elements[order]
      if (element) yield element
    }
    if (child) order = child.to + 1
  }
}

const pathWithin = (element: Element, top: Element): string => {
  let path = ''
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) path += `>${at.tagName}`
  return path
}

/**
 * Finds who wrote posts where nothing is called author and no link leads to a profile: short words at the same place of nearly
 * every post that are not the same words in all of them.
 */
export const namesBySlot = (members: readonly Member[], census: Census): Map<Member, Sign> => {
  const slots = new Map<string, Map<Member, Sign>>()
  for (const member of members) {
    let seen = 0
    for (const element of ownElements(census, member)) {
      if (++seen > REACH) break
      if (element.firstElementChild) continue
      const text = shortText(element)
      if (!isNameLike(text) || text.split(' ').length > 4) continue
      const key = pathWithin(element, member.part.element)
      const slot = slots.get(key) ?? new Map<Member, Sign>()
      if (!slot.has(member))
        slot.set(member, { element, order: census.from.get(element) ?? 0, text, weight: 1, key })
      slots.set(key, slot)
    }
  }
  for (const slot of slots.values()) {
    if (slot.size < Math.max(2, members.length * LEAST_SHARE)) continue
    const counts = new Map<string, number>()
    for (const { text } of slot.values()) counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.size > 1 && Math.max(...counts.values()) <= slot.size * MOST_ALIKE) return slot
  }
  return new Map()
}
