import { NAME_GROUPS } from '../name-groups'
import type { Candidate } from '../page'
import { PHRASE_NAMES } from '../phrases'
import { TAG_NAMES } from '../tag-groups'
import { KIND_NAMES } from '../../page-kind'
import { at, flag, share, type Feature, type View } from './view'

const bits = (
  names: readonly string[],
  prefix: string,
  read: (one: Candidate, view: View, i: number) => number,
): [string, Feature][] =>
  names.map((name, k) => [
    `${prefix} ${name}`,
    (view, i) => {
      const one = at(view, i)
      return flag(!!one && (read(one, view, i) & (1 << k)) !== 0)
    },
  ])

/** Share of the page's words below elements of a name group: what kind of page it is. */
const inGroup = (group: number) => {
  const known = new WeakMap<View, number>()
  return (view: View): number => {
    let value = known.get(view)
    if (value === undefined) {
      let words = 0
      for (const one of view.page.candidates)
        if ((one.node.nearNames | one.node.farNames) & (1 << group)) words += one.words
      known.set(view, (value = share(words, view.page.words)))
    }
    return value
  }
}

const namesAuthor = (view: View, i: number): boolean =>
  view.authors.some((name) => view.bares[i]?.slice(0, 300).includes(name) === true)

/** What a block says, and what it and what is around it is called. */
export const SAID: Record<string, Feature> = {
  'is title': (view, i) => flag(view.title !== '' && view.bares[i] === view.title),
  'in title': (view, i) => flag((view.bares[i]?.length ?? 0) > 3 && view.title.includes(view.bares[i] ?? '')),
  'stated text known': (view) => flag(view.statedText !== ''),
  'in stated text': (view, i) =>
    flag(view.statedText !== '' && view.statedText.includes(view.bares[i]?.slice(0, 60) ?? '')),
  'names an author': (view, i) => flag(namesAuthor(view, i)),
  'starts with an author': (view, i) =>
    flag(view.authors.some((name) => view.bares[i]?.startsWith(name) === true)),
  ...Object.fromEntries([
    ...bits(KIND_NAMES, 'page states', (_, view) => view.stated),
    ...bits(PHRASE_NAMES, 'says', (one) => one.phrases),
    ...bits(PHRASE_NAMES, 'under', (_, view, i) => view.sectionPhrases[i] ?? 0),
    ...bits(NAME_GROUPS, 'near', ({ node }) => node.nearNames),
    ...bits(NAME_GROUPS, 'within', ({ node }) => node.farNames),
    ...bits(NAME_GROUPS, 'named', ({ node }) => node.ownNames),
    ...bits(TAG_NAMES, 'inside', ({ node }) => node.tags),
    ...(['forumPost', 'comment', 'contents', 'question', 'article'] as const).map(
      (group): [string, Feature] => [`page of ${group}`, inGroup(NAME_GROUPS.indexOf(group))],
    ),
  ]),
}
