import type { Block } from '../blocks'
import type { Cues } from '../cues'
import type { Bold } from './label'
import type { Turn } from './transcript'

/** Fewer questions are as likely a list. */
const LEAST_QUESTIONS = 3
const QUESTION = /[?？][”"»]?$/
const WORD = /[\p{L}’']+/gu

/** Does the speaker speak of himself? An answer in an interview does; one to a reader’s frequent question does not. */
function isPersonal(words: string, cues: Cues): boolean {
  for (const match of words.matchAll(WORD)) {
    const word = match[0].toLowerCase()
    if (
      cues.pronouns.get(word)?.first === true ||
      cues.pronouns.get(word.split(/[’']/)[0] ?? '')?.first === true
    )
      return true
  }
  return false
}

const part = (text: string, at: number): Turn['label'] => ({ start: at, end: at, wordsStart: at, text })

/**
 * An interview whose questions are paragraphs in bold print and whose answers stand below them. None when the answers are not given
 * in the first person, as in lists of frequent questions.
 */
export function findBoldQuestions(text: string, blocks: readonly Block[], bold: Bold, cues: Cues): Turn[] {
  const questions: number[] = []
  blocks.forEach((block, index) => {
    if (block.kind !== 'prose' || (bold.get(block.start) ?? 0) < block.end) return
    if (QUESTION.test(text.slice(Math.max(block.start, block.end - 2), block.end))) questions.push(index)
  })
  if (questions.length < LEAST_QUESTIONS) return []
  const turns: Turn[] = []
  let personal = 0
  questions.forEach((index, i) => {
    const question = blocks[index]
    const answer = blocks[index + 1]
    const next = questions[i + 1] ?? index + 2
    if (question === undefined || answer?.kind !== 'prose' || next === index + 1) return
    let last = index + 1
    while (last + 1 < next && last - index < 8 && blocks[last + 1]?.kind === 'prose') last++
    if (
      isPersonal(
        text.slice(answer.start, Math.min(blocks[last]?.end ?? answer.end, answer.start + 4000)),
        cues,
      )
    )
      personal++
    turns.push({ first: index, last: index, label: part('Q', question.start), asks: true })
    turns.push({ first: index + 1, last, label: part('A', answer.start), asks: false })
  })
  return personal * 4 >= turns.length ? turns : []
}
