import { PHRASE_NAMES } from '../../html/select/phrases'
import type { PageView, WebBlock } from './page-view'

export type Feature = (view: PageView, i: number) => number

const flag = (value: boolean): number => (value ? 1 : 0)
const at = (view: PageView, i: number): WebBlock | undefined => view.blocks[i]
const of = (read: (block: WebBlock, view: PageView) => number): Feature => {
  return (view, i) => {
    const block = at(view, i)
    return block ? read(block, view) : 0
  }
}
const beside = (steps: number, read: (block: WebBlock, view: PageView) => number): Feature => {
  const own = of(read)
  return (view, i) => (at(view, i + steps) ? own(view, i + steps) : -1)
}

const proseAround =
  (reach: number): Feature =>
  (view, i) => {
    let words = 0
    for (let k = i - reach; k <= i + reach; k++) if (at(view, k)?.prose) words += at(view, k)?.words ?? 0
    return Math.min(600, words)
  }

const linksAround =
  (from: number, to: number): Feature =>
  (view, i) => {
    let [linked, words] = [0, 0]
    for (let k = i + from; k <= i + to; k++) {
      const block = at(view, k)
      if (!block) continue
      linked += block.linked * block.words
      words += block.words
    }
    return words ? linked / words : 0
  }

const toProse =
  (step: 1 | -1): Feature =>
  (view, i) => {
    for (let d = 1; d <= 25; d++) {
      const block = at(view, i + d * step)
      if (!block) return 30
      if (block.prose) return d
    }
    return 26
  }

const wordsOf = (block: WebBlock): number => Math.min(120, block.words)
const indent = of((block, view) => Math.max(-80, Math.min(80, block.x0 - view.proseX)))
const shape = (block: WebBlock): number => (block.prose ? 3 : block.heading ? 2 : block.linked > 0.5 ? 0 : 1)

const phrase =
  (bit: number, place: (view: PageView, i: number) => number): Feature =>
  (view, i) => {
    const block = at(view, place(view, i))
    return block ? flag((block.phrases & (1 << bit)) !== 0) : 0
  }

/** How many blocks like this one stand in a row: same place, style and length. */
const row: Feature = (view, i) => {
  const own = at(view, i)
  if (!own) return 0
  const same = (block: WebBlock | undefined): boolean =>
    block !== undefined &&
    Math.abs(block.x0 - own.x0) < 2 &&
    Math.abs(block.size - own.size) < 0.03 &&
    shape(block) === shape(own) &&
    block.words <= 12 === own.words <= 12
  let count = 1
  for (let k = i - 1; k > i - 20 && same(at(view, k)); k--) count++
  for (let k = i + 1; k < i + 20 && same(at(view, k)); k++) count++
  return count
}

const share = (a: number, b: number): number => (b ? a / b : 0)
const near = (value: number): number => Math.max(-40, Math.min(40, value))

/** An entry of a list of references: a year in brackets with an author before it or an address after it. */
const isCitation = (text: string): boolean =>
  /\bet al\b|^\[?\d{1,3}[\].]\s.*\(?(?:19|20)\d{2}\b|\((?:19|20)\d{2}[a-z]?\)\.|\bdoi\b|\bdoi\.org/i.test(
    text,
  )

/** What blocks of printed web pages are judged by, each with a name. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  words: of(wordsOf),
  linked: of((block) => block.linked),
  heading: of((block) => flag(block.heading)),
  size: of((block) => block.size),
  bold: of((block) => flag(block.bold)),
  list: of((block) => flag(block.entry.kind === 'listItem')),
  table: of((block) => flag(block.entry.kind === 'table')),
  code: of((block) => flag(block.entry.kind === 'code')),
  caption: of((block) => flag(block.entry.kind === 'caption')),
  width: of((block) => block.width),
  'width before': beside(-1, (block) => block.width),
  'width after': beside(1, (block) => block.width),
  'from largest': (view, i) => (view.largest < 0 ? -50 : near(i - view.largest)),
  'against largest': (view, i) => share(at(view, i)?.size ?? 0, at(view, view.largest)?.size ?? 0),
  citation: of(({ text }) => flag(isCitation(text))),
  'citations around': (view, i) => {
    let count = 0
    for (let k = i - 3; k <= i + 3; k++) count += flag(isCitation(at(view, k)?.text ?? ''))
    return count
  },
  'letters a word': of((block) => share(block.text.length, block.words)),
  'own words small': of(({ text, words }) => share(text.match(/(?<!\p{L})\p{Ll}/gu)?.length ?? 0, words)),
  you: of(({ text }) => flag(/\b(?:you|your|yours)\b/i.test(text))),
  we: of(({ text }) => flag(/\b(?:we|our|us)\b/i.test(text))),
  past: of(({ text, words }) => share(text.match(/\p{L}{2,}ed\b/gu)?.length ?? 0, words)),
  quoted: of(({ text }) => flag(/["“”«»„]/.test(text))),
  address: of(({ text }) => flag(/https?:|www\.|\S@\S/.test(text))),
  year: of(({ text }) => flag(/\b(?:19|20)\d{2}\b/.test(text))),
  prose: of((block) => flag(block.prose)),
  above: of((block) => block.above),
  below: beside(1, (block) => block.above),
  lines: of((block) => block.entry.paragraph.lines.length),
  indent,
  'indent before': (view, i) => (at(view, i - 1) ? indent(view, i - 1) : 99),
  'indent after': (view, i) => (at(view, i + 1) ? indent(view, i + 1) : 99),
  'same edge as before': (view, i) => (at(view, i)?.x0 ?? 0) - (at(view, i - 1)?.x0 ?? 0),
  'same edge as after': (view, i) => (at(view, i)?.x0 ?? 0) - (at(view, i + 1)?.x0 ?? 0),
  'shape before': beside(-1, shape),
  'shape after': beside(1, shape),
  'shape 2 before': beside(-2, shape),
  'shape 2 after': beside(2, shape),
  'words before': beside(-1, wordsOf),
  'words after': beside(1, wordsOf),
  'words 2 before': beside(-2, wordsOf),
  'words 2 after': beside(2, wordsOf),
  'linked before': beside(-1, (block) => block.linked),
  'linked after': beside(1, (block) => block.linked),
  'prose near': proseAround(3),
  'prose around': proseAround(8),
  'links near': linksAround(-3, 3),
  'links before': linksAround(-8, -1),
  'links after': linksAround(1, 8),
  'prose ago': toProse(-1),
  'prose ahead': toProse(1),
  'in a row': row,
  'in stretch': (view, i) => flag(i >= view.stretch[0] && i <= view.stretch[1]),
  'from stretch': (view, i) => near(i - view.stretch[0]),
  'to stretch end': (view, i) => near(view.stretch[1] - i),
  'after title': (view, i) => (view.titleAt < 0 ? -50 : near(i - view.titleAt)),
  'is title': (view, i) => flag(i === view.titleAt),
  'title known': (view) => flag(view.titleAt >= 0),
  'prose before it': (view, i) => share(view.proseBefore[i] ?? 0, view.proseBefore.at(-1) ?? 0),
  'prose words before': (view, i) => Math.min(400, view.proseBefore[i] ?? 0),
  'prose words after': (view, i) =>
    Math.min(400, (view.proseBefore.at(-1) ?? 0) - (view.proseBefore[i] ?? 0)),
  'place on page': (view, i) => share(i, view.blocks.length),
  'words of page': (view) => Math.min(6000, view.words),
  'prose of page': (view) => share(view.proseBefore.at(-1) ?? 0, view.words),
  repeated: of((block, view) => Math.min(5, view.repeats.get(block.text) ?? 1)),
  'from heading': (view, i) => Math.min(30, i - (view.under[i] ?? -1)),
  'size of heading': (view, i) => at(view, view.under[i] ?? -1)?.size ?? 0,
  'linked heading': (view, i) => at(view, view.under[i] ?? -1)?.linked ?? 0,
  'words of heading': (view, i) => at(view, view.under[i] ?? -1)?.words ?? -1,
  'ends as a sentence': of(({ text }) => flag(/[.!?…。！？]["'”’»)\]]?$/u.test(text))),
  'ends with colon': of(({ text }) => flag(/[:：]$/.test(text))),
  question: of(({ text }) => flag(text.endsWith('?'))),
  capitals: of(({ text }) => flag(text.length > 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text))),
  'starts small': of(({ text }) => flag(/^\p{Ll}/u.test(text))),
  digits: of(({ text }) => share(text.match(/\d/g)?.length ?? 0, text.length)),
  commas: of(({ text, words }) => share(text.match(/[,，、;]/g)?.length ?? 0, words)),
  signs: of(({ text }) => flag(/[|•·›»→©]/.test(text))),
  ...Object.fromEntries(PHRASE_NAMES.map((name, bit) => [`says ${name}`, phrase(bit, (_, i) => i)])),
  ...Object.fromEntries(
    PHRASE_NAMES.map((name, bit) => [`under ${name}`, phrase(bit, (view, i) => view.under[i] ?? -1)]),
  ),
}
