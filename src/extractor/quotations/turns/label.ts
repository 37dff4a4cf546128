import type { Block } from '../blocks'

/** The words before a turn of speech: HOLM: … Offsets are UTF-16 code units. */
export interface Label {
  start: number
  end: number
  /** Where what was said begins; the block’s end when it stands in the next block. */
  wordsStart: number
  /** As printed, without what stands in brackets. */
  text: string
}

/** What stands in such a place in recipes, forms, captions and notes: nobody’s name, in any language. */
const NO_SPEAKERS = new Set(
  (
    'note notes source sources photo photos picture image video audio credit credits caption update updated correction clarification ' +
    'ingredients ingredient method methods directions instructions serves yield makes time times date dates day place location venue where when what who why how ' +
    'price prices cost costs ticket tickets admission address phone telephone tel fax email e-mail web website url contact info information details ' +
    'more related also tags tag topics topic category categories keywords rating ratings score scores pros cons verdict bottom tip tips hint warning ' +
    'caution example examples definition summary abstract background introduction objective objectives aim aims design setting results result findings conclusion ' +
    'conclusions discussion limitations step steps chapter part section figure fig table total subtotal winner winners director directed cast runtime genre ' +
    'publisher isbn issn doi pages author authors title language format edition size weight height width length colour color material year month week ' +
    'name age sex gender occupation job education born died nationality height website twitter facebook instagram subject re cc bcc to sent from attachments ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'breakfast lunch dinner snack starter main dessert morning afternoon evening today tomorrow yesterday ' +
    'hinweis anmerkung quelle quellen foto fotos bild zutaten zubereitung preis datum ort uhrzeit adresse telefon titel thema autor verlag ' +
    'remarque légende photo ingrédients préparation prix lieu heure adresse auteur titre ' +
    'nota fuente fuentes foto ingredientes preparación precio fecha lugar hora dirección autor título fonte fonti ingredienti preparazione prezzo data luogo ' +
    'preparo preço local horário endereço autore titolo'
  ).split(' '),
)
/** Between the words of a name. */
const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|ter|bin|ibn|al|el|la|le|the|of|and|y|&)$/
const WORD = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|\d{1,2})$/u
const TIME = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s*[-–—]?\s*/
const HEAD = /^(\p{Lu}[^:：\n()[\]]{0,48}?)\s?(?:[([][^)\]\n]{1,60}[)\]]\s?)?[:：](?:\s+|$)/u
const LETTER = /^(\p{Lu})\.\s+(?=\p{Lu})/u
/** A name has no more words. */
const MOST_WORDS = 6

/** May these words name somebody who speaks? */
export function mayName(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (words.length === 0 || words.length > MOST_WORDS) return false
  if (!words.every((word, i) => WORD.test(word) || (i > 0 && PARTICLE.test(word)))) return false
  return !words.some((word) => NO_SPEAKERS.has(word.toLowerCase().replace(/\.$/, '')))
}

/** Where bold print that begins at an offset ends. */
export type Bold = ReadonlyMap<number, number>

/** A name in bold print without a colon: **Ida Holm** We had no warning. */
function boldLabel(text: string, block: Block, bold: Bold): Label | null {
  const end = bold.get(block.start)
  if (end === undefined || end >= block.end || end - block.start > 50) return null
  const name = text.slice(block.start, end).replace(/[\s:.—–-]+$/u, '')
  if (!mayName(name)) return null
  const space =
    /^[\s:.—–-]*/.exec(text.slice(block.start + name.length, block.start + name.length + 8))?.[0].length ?? 0
  const wordsStart = block.start + name.length + space
  return wordsStart >= block.end
    ? null
    : { start: block.start, end: block.start + name.length, wordsStart, text: name }
}

/** The label at the start of a block, with or without the time before it; null when there is none. */
export function labelOf(text: string, block: Block, bold: Bold): Label | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + 140))
  const time = TIME.exec(head)?.[0].length ?? 0
  const rest = head.slice(time)
  const match = HEAD.exec(rest) ?? LETTER.exec(rest)
  const name = match?.[1]
  if (match === null || name === undefined || !mayName(name)) return boldLabel(text, block, bold)
  const start = block.start + time
  return { start, end: start + name.length, wordsStart: start + match[0].length, text: name }
}
