import { phraseBits } from '../../html/select/phrases'
import { countWords, isProse as readsOn, type Entry } from '../document/entries'
import type { Layout } from '../layout/layout'

/** A block of a printed page with what features are made of. */
export interface WebBlock {
  entry: Entry
  text: string
  words: number
  /** Share of its letters that are links. */
  linked: number
  phrases: number
  heading: boolean
  /** Height of its type, in heights of the body's. */
  size: number
  bold: boolean
  /** Left edge, in points. */
  x0: number
  /** Share of the page's width. */
  width: number
  /** White space above, in lines; large at the top of a page. */
  above: number
  /** Running text: long, with few links. */
  prose: boolean
}

export interface PageView {
  blocks: WebBlock[]
  words: number
  /** Where most running text begins from the left. */
  proseX: number
  /** The first of the largest headings, or -1. */
  largest: number
  /** First and last block of the stretch that holds the most running text against links and labels. */
  stretch: [first: number, last: number]
  /** The last heading that says what the page's title says, or -1. */
  titleAt: number
  repeats: ReadonlyMap<string, number>
  /** For each block the heading it stands under, or -1. */
  under: number[]
  /** For each block how many words of running text stand from the page's start up to it. */
  proseBefore: number[]
}

const share = (entry: Entry, of: 'linked' | 'bold'): number => {
  const { lines } = entry.paragraph
  const all = lines.reduce((sum, line) => sum + line.text.length, 0)
  return lines.reduce((sum, line) => sum + line[of] * line.text.length, 0) / Math.max(1, all)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])

/** How much of the shorter one's words stand in the longer one too. */
export const alike = (a: string, b: string): number => {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / Math.max(1, Math.min(x.size, y.size))
}

const toBlock = (entry: Entry, layout: Layout): WebBlock => {
  const first = entry.paragraph.lines[0]
  const words = countWords(entry.text)
  const linked = share(entry, 'linked')
  return {
    entry,
    text: entry.text,
    words,
    linked,
    phrases: phraseBits(entry.text),
    heading: entry.kind === 'heading',
    size: (first?.size ?? 0) / layout.body.size,
    bold: share(entry, 'bold') > 0.8,
    x0: Math.min(...entry.paragraph.lines.map((line) => line.x0)),
    width:
      (Math.max(...entry.paragraph.lines.map((line) => line.x1)) -
        Math.min(...entry.paragraph.lines.map((line) => line.x0))) /
      Math.max(1, layout.pages[first?.page ?? 0]?.width ?? 1),
    above: Math.min(8, entry.paragraph.above),
    prose: words >= 15 && linked < 0.4 && readsOn(entry.text, 8),
  }
}

/** The stretch with the largest sum, running text counting for it and everything else against it (Kadane's algorithm). */
const bestStretch = (blocks: readonly WebBlock[]): [number, number] => {
  let best: [number, number] = [0, blocks.length - 1]
  let [most, sum, start] = [-Infinity, 0, 0]
  blocks.forEach((block, i) => {
    if (sum <= 0) [sum, start] = [0, i]
    sum += block.prose ? block.words : -4 - block.words * block.linked * 2
    if (sum > most) [most, best] = [sum, [start, i]]
  })
  return best
}

const mostCommon = (blocks: readonly WebBlock[]): number => {
  const places = new Map<number, number>()
  for (const { x0, words, prose } of blocks) {
    const place = Math.round(x0 / 3) * 3
    if (prose) places.set(place, (places.get(place) ?? 0) + words)
  }
  return [...places].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

export const viewOf = (entries: readonly Entry[], layout: Layout, title: string): PageView => {
  const blocks = entries.map((entry) => toBlock(entry, layout))
  const repeats = new Map<string, number>()
  const proseBefore: number[] = []
  const under: number[] = []
  let [prose, heading] = [0, -1]
  blocks.forEach(({ text, words, prose: isProse, heading: isHeading }, i) => {
    repeats.set(text, (repeats.get(text) ?? 0) + 1)
    proseBefore.push(prose)
    under.push(heading)
    if (isProse) prose += words
    if (isHeading) heading = i
  })
  const titleAt = blocks.findLastIndex(
    (block) => block.heading && block.size > 1.1 && block.words >= 2 && alike(block.text, title) >= 0.7,
  )
  const sizes = blocks.map((block) => (block.heading && block.words >= 2 ? block.size : 0))
  const most = Math.max(...sizes)
  return {
    blocks,
    largest: most > 1.2 ? sizes.indexOf(most) : -1,
    words: blocks.reduce((sum, block) => sum + block.words, 0),
    proseX: mostCommon(blocks),
    stretch: bestStretch(blocks),
    titleAt,
    repeats,
    under,
    proseBefore,
  }
}
