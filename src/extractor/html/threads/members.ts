import type { Census } from './census'
import type { Part } from './part'
import type { Sign } from './signs'

/** One of several elements of a kind, without those of the kind inside it. */
export interface Member {
  part: Part
  from: number
  to: number
  parent: Member | null
  children: Member[]
  /** How many of its kind it stands in. */
  depth: number
  /** Words below it and not below another of its kind. */
  words: number
  authors: Sign[]
  times: Sign[]
}

/** Gives each sign to the innermost member that it stands in. Both are in the order of the page. */
const handOut = (
  members: readonly Member[],
  signs: readonly Sign[],
  take: (member: Member, sign: Sign) => void,
): void => {
  let next = 0
  let at: Member | null = null
  for (const sign of signs) {
    for (let member = members[next]; member && member.from <= sign.order; member = members[++next])
      at = member
    while (at && at.to < sign.order) at = at.parent
    if (at) take(at, sign)
  }
}

/** The elements of one kind as members, in the order of the page, with their own words and signs. */
export const membersOf = (parts: readonly Part[], census: Census): Member[] => {
  const members = parts
    .map((part): Member => ({
      part,
      from: census.from.get(part.element) ?? -1,
      to: census.to.get(part.element) ?? -1,
      parent: null,
      children: [],
      depth: 0,
      words: part.words,
      authors: [],
      times: [],
    }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)
  let around: Member | null = null
  for (const member of members) {
    while (around && around.to < member.from) around = around.parent
    if (around) {
      member.parent = around
      member.depth = around.depth + 1
      around.children.push(member)
      around.words -= member.part.words
    }
    around = member
  }
  handOut(members, census.authors, (member, sign) => member.authors.push(sign))
  handOut(members, census.times, (member, sign) => member.times.push(sign))
  return members
}
