import { NAME_GROUPS } from './name-groups'
import { PHRASE_NAMES } from './phrases'
import { isProse, type Candidate, type Page } from './page'
import { TAG_NAMES } from './tag-groups'

/** What is known of the page besides its blocks. */
export interface Hints {
  /** Which blocks Readability keeps, by place. */
  kept: readonly boolean[]
  /** The article's title, if metadata name one. */
  title: string
  /** The article's text as JSON-LD gives it, with all white space gone, or empty. */
  statedText: string
}

interface Around {
  page: Page
  hints: Hints
  root: Element | null
  rootDepth: number
  proseWords: number
  keptWords: number
  keptOfPath: Map<string, [kept: number, all: number, words: number, linked: number]>
  repeats: Map<string, number>
  firstKept: number
  lastKept: number
  titleAt: number
  /** For each block the phrases of the heading before it. */
  sectionPhrases: number[]
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The smallest element that holds most of the running text that Readability keeps, or of all of it. */
const mainRoot = (page: Page, kept: readonly boolean[]): Element | null => {
  const prose = page.candidates.filter((one, i) => kept[i] && isProse(one.words, one.linkShare))
  const pool = prose.length ? prose : page.candidates.filter((one) => isProse(one.words, one.linkShare))
  const below = new Map<Element, number>()
  let total = 0
  for (const one of pool) {
    total += one.words
    for (let at: Element | null = one.raw.element; at; at = at.parentElement)
      below.set(at, (below.get(at) ?? 0) + one.words)
  }
  let best: Element | null = null
  let size = Infinity
  for (const [element, words] of below)
    if (words >= total * 0.75 && (page.wordsBelow.get(element) ?? Infinity) < size) {
      best = element
      size = page.wordsBelow.get(element) ?? Infinity
    }
  return best
}

const around = (page: Page, hints: Hints): Around => {
  const keptOfPath: Around['keptOfPath'] = new Map()
  const repeats = new Map<string, number>()
  page.candidates.forEach((one, i) => {
    const [kept, all, words, linked] = keptOfPath.get(one.path) ?? [0, 0, 0, 0]
    keptOfPath.set(one.path, [
      kept + (hints.kept[i] ? 1 : 0),
      all + 1,
      words + one.words,
      linked + one.linkShare * one.words,
    ])
    repeats.set(one.text, (repeats.get(one.text) ?? 0) + 1)
  })
  const strong = page.candidates.map((one, i) => hints.kept[i] === true && isProse(one.words, one.linkShare))
  const title = bare(hints.title)
  let phrases = 0
  const sectionPhrases = page.candidates.map((one) => {
    const before = phrases
    if (one.raw.block.type === 'heading' || (one.words <= 6 && one.phrases)) phrases = one.phrases
    return before
  })
  const root = mainRoot(page, hints.kept)
  const inRoot =
    page.candidates.find((one) => one.raw.element === root) ??
    page.candidates.find((one) => one.raw.element.parentElement === root)
  const sum = (pick: (one: Candidate, i: number) => boolean): number =>
    page.candidates.reduce((total, one, i) => total + (pick(one, i) ? one.words : 0), 0)
  return {
    page,
    hints,
    root,
    rootDepth: inRoot?.depth ?? 0,
    proseWords: sum((one) => isProse(one.words, one.linkShare)),
    keptWords: share(
      sum((_, i) => hints.kept[i] === true),
      page.words,
    ),
    keptOfPath,
    repeats,
    firstKept: strong.indexOf(true),
    lastKept: strong.lastIndexOf(true),
    titleAt: title
      ? page.candidates.findLastIndex((one) => one.raw.block.type === 'heading' && bare(one.text) === title)
      : -1,
    sectionPhrases,
  }
}

type Feature = (one: Candidate, i: number, all: Around) => number

const flag = (value: boolean): number => (value ? 1 : 0)
const at = (all: Around, i: number): Candidate | undefined => all.page.candidates[i]
const keptAt = (all: Around, i: number): number => flag(all.hints.kept[i] === true)
const share = (a: number, b: number): number => (b ? a / b : 0)

const keptWithin = (all: Around, i: number, from: number, to: number): number => {
  let kept = 0
  let count = 0
  for (let j = i + from; j <= i + to; j++) {
    if (j === i || !at(all, j)) continue
    count++
    kept += keptAt(all, j)
  }
  return share(kept, count)
}

const nextProse = (all: Around, i: number, reach: number): number => {
  for (let j = i + 1; j <= i + reach; j++) {
    const one = at(all, j)
    if (!one) return 0
    if (isProse(one.words, one.linkShare)) return keptAt(all, j) ? 1 : 0.5
  }
  return 0
}

/** Distance in blocks to the nearest running text that Readability keeps, 1 for none within 20. */
const toKeptProse = (all: Around, i: number, step: 1 | -1): number => {
  for (let d = 1; d <= 20; d++) {
    const one = at(all, i + d * step)
    if (!one) return 1
    if (keptAt(all, i + d * step) && isProse(one.words, one.linkShare)) return d / 20
  }
  return 1
}

const ancestor = (one: Candidate, steps: number): Element => {
  let element = one.raw.element
  for (let k = 0; k < steps && element.parentElement; k++) element = element.parentElement
  return element
}

const linksOf = (one: Candidate, all: Around, steps: number): number => {
  const element = ancestor(one, steps)
  return share(all.page.linkedBelow.get(element) ?? 0, all.page.wordsBelow.get(element) ?? 0)
}

const isProseAt = (all: Around, i: number): boolean => {
  const one = at(all, i)
  return !!one && isProse(one.words, one.linkShare)
}

const wordsAt = (all: Around, i: number): number => Math.min(1, (at(all, i)?.words ?? 0) / 60)

const OWN: Record<string, Feature> = {
  kept: (_, i, all) => keptAt(all, i),
  'kept before': (_, i, all) => keptAt(all, i - 1),
  'kept after': (_, i, all) => keptAt(all, i + 1),
  'kept share of 4 before': (_, i, all) => keptWithin(all, i, -4, -1),
  'kept share of 4 after': (_, i, all) => keptWithin(all, i, 1, 4),
  'kept share of 12 around': (_, i, all) => keptWithin(all, i, -12, 12),
  'kept share of its kind': (one, _, all) => {
    const [kept, count] = all.keptOfPath.get(one.path) ?? [0, 0]
    return share(kept, count)
  },
  'words of its kind': (one, _, all) => {
    const [, count, words] = all.keptOfPath.get(one.path) ?? [0, 0, 0]
    return Math.min(1, share(words, count) / 40)
  },
  'links of its kind': (one, _, all) => {
    const [, , words, linked] = all.keptOfPath.get(one.path) ?? [0, 0, 0, 0]
    return share(linked, words)
  },
  'in root': (one, _, all) => flag(all.root?.contains(one.raw.element) === true),
  'child of root': (one, _, all) =>
    flag(one.raw.element.parentElement === all.root || one.raw.element === all.root),
  'prose of its parent': (one, _, all) =>
    share(all.page.proseBelow.get(one.raw.element.parentElement ?? one.raw.element) ?? 0, all.page.words),
  'prose share of its parent': (one, _, all) => {
    const parent = one.raw.element.parentElement ?? one.raw.element
    return share(all.page.proseBelow.get(parent) ?? 0, all.page.wordsBelow.get(parent) ?? 0)
  },
  'before first kept': (_, i, all) => flag(i < all.firstKept),
  'after last kept': (_, i, all) => flag(i > all.lastKept),
  'just before first kept': (_, i, all) => flag(i < all.firstKept && i >= all.firstKept - 3),
  'just after last kept': (_, i, all) => flag(i > all.lastKept && i <= all.lastKept + 4),
  'last kept': (_, i, all) => flag(i === all.lastKept),
  'near end of kept': (_, i, all) => flag(i <= all.lastKept && i > all.lastKept - 3),
  'place in kept': (_, i, all) =>
    Math.max(0, Math.min(1, share(i - all.firstKept, all.lastKept - all.firstKept))),
  'before title': (_, i, all) => flag(i < all.titleAt),
  'just after title': (_, i, all) => flag(all.titleAt >= 0 && i > all.titleAt && i <= all.titleAt + 3),
  'is title': (one, _, all) => flag(bare(one.text) === bare(all.hints.title)),
  repeated: (one, _, all) => flag((all.repeats.get(one.text) ?? 0) > 1),
  'stated text known': (_, __, all) => flag(all.hints.statedText.length > 400),
  'in stated text': (one, _, all) =>
    flag(all.hints.statedText.length > 400 && all.hints.statedText.includes(bare(one.text).slice(0, 60))),
  'not in stated text': (one, _, all) =>
    flag(all.hints.statedText.length > 400 && !all.hints.statedText.includes(bare(one.text).slice(0, 60))),
  heading: (one) => flag(one.raw.block.type === 'heading'),
  'heading 1': (one) => flag(one.raw.block.type === 'heading' && one.raw.block.level === 1),
  'heading 4 to 6': (one) => flag(one.raw.block.type === 'heading' && (one.raw.block.level ?? 0) >= 4),
  'heading before kept prose': (one, i, all) => (one.raw.block.type === 'heading' ? nextProse(all, i, 3) : 0),
  'heading before heading': (one, i, all) =>
    flag(one.raw.block.type === 'heading' && at(all, i + 1)?.raw.block.type === 'heading'),
  'heading of links': (one) => (one.raw.block.type === 'heading' ? one.linkShare : 0),
  'list item': (one) => flag(one.raw.block.type === 'listItem'),
  'list item of links': (one) => (one.raw.block.type === 'listItem' ? one.linkShare : 0),
  'short list item': (one) => flag(one.raw.block.type === 'listItem' && one.words <= 4),
  numbered: (one) => flag(typeof one.raw.block.number === 'number'),
  quote: (one) => flag(one.raw.block.type === 'blockQuote'),
  table: (one) => flag(one.raw.block.type === 'table'),
  code: (one) => flag(one.raw.block.type === 'code'),
  'paragraph element': (one) => flag(one.raw.element.tagName === 'P'),
  'other element': (one) =>
    flag(
      one.raw.element.tagName === 'DIV' ||
        one.raw.element.tagName === 'SECTION' ||
        one.raw.element.tagName === 'ARTICLE',
    ),
  'no words': (one) => flag(one.words === 0),
  '1 to 2 words': (one) => flag(one.words > 0 && one.words <= 2),
  '3 to 5 words': (one) => flag(one.words > 2 && one.words <= 5),
  '6 to 10 words': (one) => flag(one.words > 5 && one.words <= 10),
  '11 to 20 words': (one) => flag(one.words > 10 && one.words <= 20),
  '21 to 40 words': (one) => flag(one.words > 20 && one.words <= 40),
  'over 40 words': (one) => flag(one.words > 40),
  'over 80 words': (one) => flag(one.words > 80),
  'link share': (one) => one.linkShare,
  'mostly links': (one) => flag(one.linkShare > 0.5),
  'all link': (one) => flag(one.linkShare > 0.95),
  'ends as a sentence': (one) => flag(/[.!?…。！？]["'”’»)\]]?$/.test(one.text)),
  'ends with colon': (one) => flag(/[:：]$/.test(one.text)),
  question: (one) => flag(one.text.endsWith('?')),
  capitals: (one) =>
    flag(one.text.length > 3 && one.text === one.text.toUpperCase() && /\p{Lu}/u.test(one.text)),
  digits: (one) => Math.min(1, share(one.text.match(/\d/g)?.length ?? 0, one.text.length) * 4),
  commas: (one) => Math.min(1, share(one.text.match(/[,，、;]/g)?.length ?? 0, one.words) * 10),
  bars: (one) => flag(/[|•·›»→]/.test(one.text)),
  'starts small': (one) => flag(/^\p{Ll}/u.test(one.text)),
  'bold all through': (one) =>
    flag(
      one.raw.block.marks.some(
        (mark) => mark.type === 'bold' && mark.start === 0 && mark.end === one.text.length,
      ),
    ),
  'italic all through': (one) =>
    flag(
      one.raw.block.marks.some(
        (mark) => mark.type === 'italic' && mark.start === 0 && mark.end === one.text.length,
      ),
    ),
  'prose before': (_, i, all) => {
    const n = at(all, i - 1)
    return flag(!!n && isProse(n.words, n.linkShare))
  },
  'prose after': (_, i, all) => {
    const n = at(all, i + 1)
    return flag(!!n && isProse(n.words, n.linkShare))
  },
  'links before': (_, i, all) => at(all, i - 1)?.linkShare ?? 0,
  'links after': (_, i, all) => at(all, i + 1)?.linkShare ?? 0,
  'same kind before': (one, i, all) => flag(at(all, i - 1)?.path === one.path),
  'same kind after': (one, i, all) => flag(at(all, i + 1)?.path === one.path),
  'very deep': (one) => flag(one.depth > 18),
  'to kept prose before': (_, i, all) => toKeptProse(all, i, -1),
  'to kept prose after': (_, i, all) => toKeptProse(all, i, 1),
  'links of parent': (one, _, all) => linksOf(one, all, 1),
  'links of 2 up': (one, _, all) => linksOf(one, all, 2),
  'links of 3 up': (one, _, all) => linksOf(one, all, 3),
  'words of parent': (one, _, all) => Math.min(1, (all.page.wordsBelow.get(ancestor(one, 1)) ?? 0) / 300),
  'words of 2 up': (one, _, all) => Math.min(1, (all.page.wordsBelow.get(ancestor(one, 2)) ?? 0) / 300),
  'prose share of 2 up': (one, _, all) =>
    share(all.page.proseBelow.get(ancestor(one, 2)) ?? 0, all.page.wordsBelow.get(ancestor(one, 2)) ?? 0),
  'prose of 3 up': (one, _, all) => share(all.page.proseBelow.get(ancestor(one, 3)) ?? 0, all.proseWords),
  'words 1 before': (_, i, all) => wordsAt(all, i - 1),
  'words 2 before': (_, i, all) => wordsAt(all, i - 2),
  'words 1 after': (_, i, all) => wordsAt(all, i + 1),
  'words 2 after': (_, i, all) => wordsAt(all, i + 2),
  length: (one) => Math.min(1, Math.log2(1 + one.words) / 8),
  'depth below root': (one, _, all) => Math.max(-1, Math.min(1, (one.depth - all.rootDepth) / 8)),
  'place on page': (_, i, all) => share(i, all.page.candidates.length),
  'kept share of page': (_, __, all) => all.keptWords,
  'words of page': (_, __, all) => Math.min(1, all.page.words / 4000),
  'prose share of page': (_, __, all) => share(all.proseWords, all.page.words),
  'links 2 before': (_, i, all) => at(all, i - 2)?.linkShare ?? 0,
  'links 2 after': (_, i, all) => at(all, i + 2)?.linkShare ?? 0,
  'same parent as prose before': (one, i, all) =>
    flag(
      isProseAt(all, i - 1) && at(all, i - 1)?.raw.element.parentElement === one.raw.element.parentElement,
    ),
  'same parent as prose after': (one, i, all) =>
    flag(
      isProseAt(all, i + 1) && at(all, i + 1)?.raw.element.parentElement === one.raw.element.parentElement,
    ),
}

const keptShort: Record<string, Feature> = {
  'kept and short': (one, i, all) => keptAt(all, i) * flag(one.words <= 5),
  'kept and linked': (one, i, all) => keptAt(all, i) * one.linkShare,
  'kept and long': (one, i, all) => keptAt(all, i) * flag(one.words > 20),
  'left out though in root and long': (one, i, all) =>
    (1 - keptAt(all, i)) *
    flag(isProse(one.words, one.linkShare)) *
    flag(all.root?.contains(one.raw.element) === true),
  'left out between kept': (_, i, all) => (1 - keptAt(all, i)) * keptWithin(all, i, -2, 2),
}

const bits = (
  names: readonly string[],
  prefix: string,
  read: (one: Candidate, i: number, all: Around) => number,
): [string, Feature][] =>
  names.map((name, k) => [`${prefix} ${name}`, (one, i, all) => flag((read(one, i, all) & (1 << k)) !== 0)])

const FEATURES: [string, Feature][] = [
  ...Object.entries(OWN),
  ...Object.entries(keptShort),
  ...bits(PHRASE_NAMES, 'says', (one) => one.phrases),
  ...bits(PHRASE_NAMES, 'says briefly', (one) => (one.words <= 12 ? one.phrases : 0)),
  ...bits(PHRASE_NAMES, 'under', (_, i, all) => all.sectionPhrases[i] ?? 0),
  ...bits(NAME_GROUPS, 'near', (one) => one.nearNames),
  ...bits(NAME_GROUPS, 'within', (one) => one.farNames),
  ...bits(NAME_GROUPS, 'kept near', (one, i, all) => (all.hints.kept[i] ? one.nearNames : 0)),
  ...bits(TAG_NAMES, 'inside', (one) => one.tags),
]

export const FEATURE_NAMES: readonly string[] = FEATURES.map(([name]) => name)

/** One row of feature values a block, in the order of FEATURE_NAMES. */
export const describeBlocks = (page: Page, hints: Hints): number[][] => {
  const all = around(page, hints)
  return page.candidates.map((one, i) => FEATURES.map(([, feature]) => feature(one, i, all)))
}
