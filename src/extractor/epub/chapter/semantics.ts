import type { PassageRole } from '#shared/domain/passage'
import { isNote, isNotes, kindsOf } from './kinds'

export interface Semantics {
  role: Exclude<PassageRole, 'caption'>
  /** What keeps the paragraphs of one note together. */
  group: Element | null
}

const PLAIN: Semantics = { role: 'body', group: null }
const REFERENCES = ['bibliography', 'biblioentry']
const ASIDES = ['pullquote', 'index']
const HOLDS = new Set(['LI', 'ASIDE', 'DD'])

/** What the elements around a block say of it, each element looked at once. */
export const semanticsIn = (root: Element): ((element: Element) => Semantics) => {
  const known = new Map<Element, Semantics>()

  const own = (element: Element, outer: Semantics): Semantics => {
    const kinds = kindsOf(element)
    const group = isNote(kinds) || HOLDS.has(element.tagName) ? element : outer.group
    if (isNote(kinds) || isNotes(kinds)) return { role: 'footnote', group }
    if (outer.role !== 'body') return { role: outer.role, group }
    if (REFERENCES.some((kind) => kinds.has(kind))) return { role: 'reference', group }
    if (ASIDES.some((kind) => kinds.has(kind))) return { role: 'aside', group }
    return group === outer.group ? outer : { role: 'body', group }
  }

  return (element) => {
    const path: Element[] = []
    let at: Element | null = element
    while (at && at !== root && !known.has(at)) {
      path.push(at)
      at = at.parentElement
    }
    let semantics = (at && known.get(at)) ?? own(root, PLAIN)
    for (const one of path.reverse()) {
      semantics = own(one, semantics)
      known.set(one, semantics)
    }
    return semantics
  }
}

/** What a file as a whole is: what its body says, or the only element in it, and so on. */
export const documentKinds = (body: Element): ReadonlySet<string> => {
  const kinds = new Set<string>()
  let at: Element | null = body
  for (let depth = 0; at && depth < 4; depth++) {
    for (const kind of kindsOf(at)) kinds.add(kind)
    at = at.childElementCount === 1 ? at.firstElementChild : null
  }
  return kinds
}
