import type { Candidate, Page } from '../page'
import type { PageNode } from '../page-tree'
import { NAME_GROUPS } from '../name-groups'
import { hasPhrase } from '../phrases'
import { TAG_NAMES } from '../tag-groups'
import { bare } from '../words'

/** What is known of the page besides its blocks. */
export interface Hints {
  /** The article's title, if metadata name one. */
  title: string
  /** Its authors' names. */
  authors: readonly string[]
  /** The article's text as JSON-LD gives it, or empty. */
  statedText: string
  /** What kind of page it says it is, as bits in the order of KIND_NAMES. */
  kinds: number
}

interface Kind {
  count: number
  words: number
  linked: number
  prose: number
}

/** A page with what several features of its blocks need, gathered once. */
export interface View {
  page: Page
  title: string
  authors: readonly string[]
  statedText: string
  stated: number
  bares: readonly string[]
  kinds: ReadonlyMap<string, Kind>
  repeats: ReadonlyMap<string, number>
  /** The place of the last heading that is the title, or -1. */
  titleAt: number
  firstProse: number
  lastProse: number
  /** For each block the phrases of the heading before it, and how many blocks back that stands. */
  sectionPhrases: readonly number[]
  sinceHeading: readonly number[]
  /** For each block how many blocks ago, once text had begun, comments, other stories or the page's foot began; 0 for not yet. */
  sinceComments: readonly number[]
  sinceRelated: readonly number[]
  sinceFoot: readonly number[]
  /** Share of the page's running text that stands before the block. */
  prosePassed: readonly number[]
  /** Which ARTICLE element of the page the block is in, from 1; 0 for none. */
  articles: readonly number[]
  /** The smallest element that holds three quarters of the running text. */
  proseRoot: PageNode | null
  /** The element that most running text stands right below. */
  scoreRoot: PageNode | null
  /** Share of the page's words by type of block. */
  share: Record<'code' | 'table' | 'listItem' | 'heading' | 'blockQuote', number>
}

/** A feature of the block at a place, mostly 0 to 1. */
export type Feature<V = View> = (view: V, i: number) => number

const STATED = 400
const COMMENT = 1 << NAME_GROUPS.indexOf('comment')
const FOOTER = 1 << TAG_NAMES.indexOf('FOOTER')

export const flag = (value: boolean): number => (value ? 1 : 0)
export const share = (a: number, b: number): number => (b ? a / b : 0)
export const at = (view: View, i: number): Candidate | undefined => view.page.candidates[i]
export const isIn = (node: PageNode | null, root: PageNode | null): boolean => {
  if (!root) return false
  let one = node
  // A parent was made before its children.
  while (one && one.id > root.id) one = one.parent
  return one === root
}
export const up = (node: PageNode, steps: number): PageNode => {
  let one = node
  for (let k = 0; k < steps && one.parent; k++) one = one.parent
  return one
}

/** The smallest element that holds at least a share of what is weighed. */
export const smallestRoot = (
  candidates: readonly Candidate[],
  weigh: (i: number) => number,
  part: number,
): PageNode | null => {
  const below = new Map<PageNode, number>()
  let total = 0
  candidates.forEach((one, i) => {
    const weight = weigh(i)
    if (weight <= 0) return
    total += weight
    for (let node: PageNode | null = one.node; node; node = node.parent)
      below.set(node, (below.get(node) ?? 0) + weight)
  })
  let best: PageNode | null = null
  for (const [node, weight] of below)
    if (
      weight >= total * part &&
      (!best || node.words < best.words || (node.words === best.words && node.id > best.id))
    )
      best = node
  return best
}

const bestScored = (candidates: readonly Candidate[]): PageNode | null => {
  let best: PageNode | null = null
  let most = 0
  const seen = new Set<PageNode>()
  for (const { node: leaf, isProse } of candidates) {
    if (!isProse) continue
    for (const node of [leaf.parent, leaf.parent?.parent]) {
      if (!node || seen.has(node)) continue
      seen.add(node)
      const score = node.score * (1 - share(node.linkedWords, node.words))
      if (score > most) [best, most] = [node, score]
    }
  }
  return best
}

const isHeading = (one: Candidate): boolean => one.raw.block.type === 'heading'

const sections = (candidates: readonly Candidate[]): Pick<View, 'sectionPhrases' | 'sinceHeading'> => {
  let phrases = 0
  let since = 0
  const sectionPhrases: number[] = []
  const sinceHeading: number[] = []
  for (const one of candidates) {
    sectionPhrases.push(phrases)
    sinceHeading.push(since)
    since++
    if (isHeading(one) || (one.words <= 6 && one.phrases)) phrases = one.phrases
    if (isHeading(one)) since = 0
  }
  return { sectionPhrases, sinceHeading }
}

const since = (candidates: readonly Candidate[], begins: (one: Candidate) => boolean): number[] => {
  let begun = 0
  let text = false
  return candidates.map((one) => {
    text ||= one.isProse
    if (begun || (text && begins(one))) begun++
    return begun
  })
}

const articleOf = (node: PageNode): PageNode | null => {
  let at: PageNode | null = node
  while (at && at.tag !== 'ARTICLE') at = at.parent
  return at
}

const begun = (
  candidates: readonly Candidate[],
): Pick<View, 'sinceComments' | 'sinceRelated' | 'sinceFoot' | 'prosePassed' | 'articles'> => {
  const total = candidates.reduce((sum, one) => sum + (one.isProse ? one.words : 0), 0)
  let passed = 0
  const numbers = new Map<PageNode, number>()
  return {
    sinceComments: since(
      candidates,
      (one) => one.words < 8 && (hasPhrase(one.phrases, 'comments') || (one.node.nearNames & COMMENT) !== 0),
    ),
    sinceRelated: since(candidates, (one) => one.words < 8 && hasPhrase(one.phrases, 'related')),
    sinceFoot: since(candidates, (one) => (one.node.tags & FOOTER) !== 0),
    prosePassed: candidates.map((one) => {
      const before = passed
      if (one.isProse) passed += one.words
      return share(before, total)
    }),
    articles: candidates.map(({ node }) => {
      const article = articleOf(node)
      if (!article) return 0
      if (!numbers.has(article)) numbers.set(article, numbers.size + 1)
      return numbers.get(article) ?? 0
    }),
  }
}

const kindsOf = (candidates: readonly Candidate[]): Map<string, Kind> => {
  const kinds = new Map<string, Kind>()
  for (const one of candidates) {
    const kind = kinds.get(one.node.path) ?? { count: 0, words: 0, linked: 0, prose: 0 }
    kind.count++
    kind.words += one.words
    kind.linked += one.linkShare * one.words
    if (one.isProse) kind.prose++
    kinds.set(one.node.path, kind)
  }
  return kinds
}

/** Gathers a view, in time linear to blocks times depth. */
export const viewOf = (page: Page, hints: Hints): View => {
  const { candidates } = page
  const repeats = new Map<string, number>()
  for (const { text } of candidates) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  const bares = candidates.map(({ text }) => bare(text.slice(0, 400)))
  const title = bare(hints.title)
  const stated = bare(hints.statedText)
  const shareOf = (type: string): number =>
    share(
      candidates.reduce((sum, one) => sum + (one.raw.block.type === type ? one.words : 0), 0),
      page.words,
    )
  return {
    page,
    title,
    authors: hints.authors.map(bare).filter((name) => name.length > 3),
    statedText: stated.length > STATED ? stated : '',
    stated: hints.kinds,
    ...begun(candidates),
    bares,
    kinds: kindsOf(candidates),
    repeats,
    titleAt: title ? candidates.findLastIndex((one, i) => isHeading(one) && bares[i] === title) : -1,
    firstProse: candidates.findIndex((one) => one.isProse),
    lastProse: candidates.findLastIndex((one) => one.isProse),
    ...sections(candidates),
    proseRoot: smallestRoot(candidates, (i) => (candidates[i]?.isProse ? candidates[i].words : 0), 0.75),
    scoreRoot: bestScored(candidates),
    share: {
      code: shareOf('code'),
      table: shareOf('table'),
      listItem: shareOf('listItem'),
      heading: shareOf('heading'),
      blockQuote: shareOf('blockQuote'),
    },
  }
}
