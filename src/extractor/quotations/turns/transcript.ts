import type { Block } from '../blocks'
import { FEMALE_NAMES, MALE_NAMES } from '../people/given-names'
import { labelOf, type Bold, type Label } from './label'

/** One turn of speech: blocks `first` to `last`, with the label that names who speaks. */
export interface Turn {
  first: number
  last: number
  label: Label
  /** Asked rather than answered, where that is known. */
  asks: boolean
}

/** Fewer are as likely a list. */
const LEAST_TURNS = 4
/** More unlabelled paragraphs than this between two labels are no part of a turn. */
const LONGEST_TURN = 8
/** More people than this in one transcript are not told apart. */
const MOST_SPEAKERS = 60
/** UTF-16 code units in which a label is looked for outside the labels. */
const SEARCHED = 100_000
const ROLE =
  /^(?:q|a|question|answer|frage|antwort|pregunta|respuesta|réponse|domanda|risposta|pergunta|resposta|moderator|host|interviewer|interviewee|reporter|journalist|anchor|chair|chairman|chairwoman|chairperson|narrator|audience|speaker|operator|president|prosecutor|judge|witness|participant|student|teacher|caller|presenter|moderatorin|moderador|moderadora|modérateur|moderatore)(?: \d{1,2})?$/i
const STAGE = /^[[(].*[\])]$/s

export const keyOf = (label: string) => label.toLowerCase().replace(/[.,]/g, '').trim()
/** What labels of one person have in common: IDA HOLM and HOLM. */
const lastOf = (label: string) => keyOf(label).split(' ').at(-1) ?? ''

const isCapitals = (label: string) => !/\p{Ll}/u.test(label)

/** Does the label look like somebody’s, not like the name of a field? `elsewhere`: it also stands in the running text. */
function looksPersonal(label: string, elsewhere: (label: string) => boolean): boolean {
  if (ROLE.test(label) || isCapitals(label)) return true
  const first = label.split(' ')[0]?.toLowerCase() ?? ''
  const given = MALE_NAMES.has(first) || FEMALE_NAMES.has(first)
  return (given && label.includes(' ')) || elsewhere(label)
}

/** Full sentences, as spoken words are and the values of a form are not. */
const isSpeech = (words: string) => /[.?!…"”»—–-]\s*$/.test(words) && /\s\S+\s/.test(words)

/**
 * The turns of a transcript or an interview with labels (NAME: words), in order; none when the labels are those of a recipe, a form
 * or a glossary. There, labels do not come back, or do not stand for people, or no sentences follow. Linear in the text's length.
 */
export function findTurns(text: string, blocks: readonly Block[], bold: Bold): Turn[] {
  const labelled = blocks.flatMap((block, index) => {
    const label = block.kind === 'cell' ? null : labelOf(text, block, bold)
    return label === null ? [] : [{ index, label, block }]
  })
  const counts = new Map<string, number>()
  for (const { label } of labelled) counts.set(lastOf(label.text), (counts.get(lastOf(label.text)) ?? 0) + 1)
  const back = labelled.filter(({ label }) => (counts.get(lastOf(label.text)) ?? 0) > 1)
  if (back.length < LEAST_TURNS) return []
  const labelStarts = new Set(labelled.map(({ label }) => label.start))
  const beginning = text.slice(0, SEARCHED)
  const elsewhere = (label: string) => {
    for (
      let at = beginning.indexOf(label), n = 0;
      at >= 0 && n < 40;
      at = beginning.indexOf(label, at + 1), n++
    )
      if (!labelStarts.has(at)) return true
    return false
  }
  const names = [...new Set(labelled.map(({ label }) => label.text))].slice(0, MOST_SPEAKERS)
  const personal = new Map(names.map((label) => [label, looksPersonal(label, elsewhere)]))
  const speaking = labelled.filter(({ label }) => personal.get(label.text) === true)
  const speakers = new Set(
    speaking
      .filter(({ label }) => (counts.get(lastOf(label.text)) ?? 0) > 1)
      .map(({ label }) => lastOf(label.text)),
  )
  const sentences = speaking.filter(({ label, block, index }) => {
    const next = blocks[index + 1]
    const words =
      label.wordsStart < block.end || next === undefined
        ? text.slice(label.wordsStart, block.end)
        : text.slice(next.start, next.end)
    return isSpeech(words)
  })
  if (speakers.size < 2 || speaking.length < LEAST_TURNS || sentences.length < 0.6 * speaking.length)
    return []
  return turnsOf(text, blocks, speaking)
}

function turnsOf(
  text: string,
  blocks: readonly Block[],
  speaking: readonly { index: number; label: Label }[],
): Turn[] {
  return speaking.flatMap(({ index, label }, i) => {
    const next = speaking[i + 1]?.index
    const empty = label.wordsStart >= (blocks[index]?.end ?? 0)
    if (empty && (next === index + 1 || index + 1 >= blocks.length)) return []
    let last = empty ? index + 1 : index
    if (next !== undefined && next - index <= LONGEST_TURN) {
      while (last + 1 < next) {
        const block = blocks[last + 1]
        if (block?.kind !== 'prose' || STAGE.test(text.slice(block.start, block.end))) break
        last++
      }
    }
    const end = text.slice(Math.max(0, (blocks[last]?.end ?? 0) - 3), blocks[last]?.end ?? 0)
    return [{ first: index, last, label, asks: /\?\s*["”»]?$/.test(end) }]
  })
}
