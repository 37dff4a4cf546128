import type { Article } from '../article'
import type { Mention } from '../mentions/mention'
import { noDescription } from './descriptions'
import type { Person } from './people'

const AND = /^(?:and|und|et|y|e|&)$/

/**
 * People joined to one subject, by the index of their last mention: “Ida Holm and Tom Baker”, “Ida Holm, Tom Baker and Ann Lee”. They are
 * whom “they” may mean.
 */
export function findPairs(
  article: Article,
  mentions: readonly Mention[],
  of: ReadonlyMap<Mention, Person>,
): Map<number, Person> {
  const pairs = new Map<number, Person>()
  mentions.forEach((mention, i) => {
    const last = of.get(mention)
    const and = article.tokens[mention.first - 1]
    if (last === undefined || last.body || last.plural || !AND.test(and?.lower ?? '')) return
    const members: Person[] = []
    let first = mention
    for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
      const other = mentions[j]
      const person = other === undefined ? undefined : of.get(other)
      const joint = article.tokens[first.first - 1]
      if (other?.tokenEnd !== first.first - 1 || person === undefined) break
      if (person.body || person.plural || person === last || members.includes(person)) break
      if (members.length > 0 && joint?.text !== ',') break
      members.unshift(person)
      first = other
    }
    if (members.length === 0) return
    const names = members.map(({ name }) => name).join(', ')
    pairs.set(i, {
      name: `${names} and ${last.name}`,
      named: true,
      gender: null,
      body: false,
      plural: true,
      solid: true,
      mentions: [mention],
      description: noDescription(),
    })
  })
  return pairs
}
