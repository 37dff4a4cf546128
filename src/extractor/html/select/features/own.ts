import { flag, share, type Feature, type View } from './view'
import type { Candidate } from '../page'

const own =
  (read: (one: Candidate) => number): Feature =>
  (view: View, i: number) => {
    const one = view.page.candidates[i]
    return one ? read(one) : 0
  }

const type = (one: Candidate): string => one.raw.block.type
const isWhole = (one: Candidate, mark: 'bold' | 'italic'): boolean =>
  one.raw.block.marks.some(({ type, start, end }) => type === mark && start === 0 && end === one.text.length)
const last = (text: string): string => text.slice(-3)

/** What a block is by itself. */
export const OWN: Record<string, Feature> = {
  heading: own((one) => flag(type(one) === 'heading')),
  'heading level': own((one) => (type(one) === 'heading' ? (one.raw.block.level ?? 0) : 0)),
  'heading of links': own((one) => (type(one) === 'heading' ? one.linkShare : 0)),
  'list item': own((one) => flag(type(one) === 'listItem')),
  'list depth': own((one) => (type(one) === 'listItem' ? (one.raw.block.level ?? 0) : 0)),
  'list item of links': own((one) => (type(one) === 'listItem' ? one.linkShare : 0)),
  numbered: own((one) => flag(typeof one.raw.block.number === 'number')),
  quote: own((one) => flag(type(one) === 'blockQuote')),
  table: own((one) => flag(type(one) === 'table')),
  code: own((one) => flag(type(one) === 'code')),
  'beside the text': own((one) => flag(one.raw.block.role !== 'body')),
  'paragraph element': own((one) => flag(one.node.tag === 'P')),
  'other element': own((one) => flag(/^(?:DIV|SECTION|ARTICLE)$/.test(one.node.tag))),
  words: own((one) => one.words),
  'no words': own((one) => flag(one.words === 0)),
  'link share': own((one) => one.linkShare),
  'ends as a sentence': own((one) => flag(/[.!?…。！？]["'”’»)\]]?$/.test(last(one.text)))),
  'ends with colon': own((one) => flag(/[:：]$/.test(last(one.text)))),
  question: own((one) => flag(one.text.endsWith('?'))),
  capitals: own((one) =>
    flag(one.text.length > 3 && one.text === one.text.toUpperCase() && /\p{Lu}/u.test(one.text)),
  ),
  digits: own((one) => Math.min(1, share(one.text.match(/\d/g)?.length ?? 0, one.text.length) * 4)),
  commas: own((one) => Math.min(1, share(one.text.match(/[,，、;]/g)?.length ?? 0, one.words) * 10)),
  'capital words': own((one) =>
    share(one.text.slice(0, 400).match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0, Math.min(one.words, 60)),
  ),
  bars: own((one) => flag(/[|•·›»→]/.test(one.text))),
  'starts small': own((one) => flag(/^\p{Ll}/u.test(one.text))),
  'starts with a sign': own((one) => flag(/^[^\p{L}\p{N}"'“‘«(¿¡]/u.test(one.text))),
  'bold all through': own((one) => flag(isWhole(one, 'bold'))),
  'italic all through': own((one) => flag(isWhole(one, 'italic'))),
  'starts bold': own((one) =>
    flag(one.raw.block.marks.some(({ type, start }) => type === 'bold' && start === 0)),
  ),
  'first person': own((one) => flag(/\b(?:we|our|us|I|my)\b/.test(one.text.slice(0, 300)))),
  'second person': own((one) => flag(/\b(?:you|your)\b/i.test(one.text.slice(0, 300)))),
  exclamation: own((one) => flag(one.text.endsWith('!'))),
  'address of mail or web': own((one) => flag(/\S@\S+\.\S|https?:|www\./.test(one.text))),
}
