import { bodiesOf } from './body'
import type { Census } from './census'
import type { Member } from './members'
import type { Parts } from './part'
import { postBlocks, type BodySource } from './post-blocks'
import { levelOf, type Post } from './thread'
import type { Sign } from './signs'
import { namesBySlot } from './slots'

/** For each member the sign that speaks most clearly; what most members have counts for more than what few do. */
const choose = (
  members: readonly Member[],
  signs: (member: Member) => readonly Sign[],
): Map<Member, Sign> => {
  const counts = new Map<string, number>()
  for (const member of members)
    for (const key of new Set(signs(member).map((sign) => sign.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const chosen = new Map<Member, Sign>()
  for (const member of members) {
    let most = 0
    for (const sign of signs(member)) {
      const worth = sign.weight + (3 * (counts.get(sign.key) ?? 0)) / members.length
      if (worth > most) {
        most = worth
        chosen.set(member, sign)
      }
    }
  }
  return chosen
}

const SLOTS_BELOW = 0.5

const typeOf = (member: Member): string =>
  /(\w+)\/?$/.exec(member.part.element.getAttribute('itemtype') ?? '')?.[1] ?? ''

/** Comments below a question or an answer are remarks on it; those of a discussion are its posts. */
const isRemark = (member: Member): boolean =>
  typeOf(member) === 'Comment' &&
  member.parent !== null &&
  /^(?:Question|Answer)$/.test(typeOf(member.parent))

/** Makes posts of a thread's elements, in the order of the page; those without words are left out. */
export const postsOf = (
  members: readonly Member[],
  parts: Parts,
  census: Census,
  source: Omit<BodySource, 'isOwn'>,
): Post[] => {
  const named = choose(members, ({ authors }) => authors)
  const authors = named.size < members.length * SLOTS_BELOW ? namesBySlot(members, census) : named
  const times = choose(members, (member) => member.times)
  const bodies = bodiesOf(members, (member) => [authors.get(member), times.get(member)], parts, census)
  return members.flatMap((member): Post[] => {
    const body = bodies.get(member) ?? member.part.element
    const isOwn = (element: Element): boolean => {
      const at = census.from.get(element) ?? -1
      return !member.children.some((child) => child.from <= at && at <= child.to)
    }
    const blocks = postBlocks(body, levelOf(member.depth), { ...source, isOwn })
    if (!blocks.length) return []
    return [
      {
        author: authors.get(member)?.text ?? '',
        time: times.get(member)?.text ?? '',
        depth: member.depth,
        isRemark: isRemark(member),
        blocks,
      },
    ]
  })
}
