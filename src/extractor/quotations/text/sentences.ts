import type { Cues } from '../cues'
import type { Sentence, Token } from './token'

const TERMINAL = /^[.!?…。！？]$/
const ENDS_TERMINAL = /[.!?…。！？][)\]’'”"]*$/

/**
 * After “Who signed this?” the words `Mara Olsen asked` belong to it: a subject, then a verb of saying. After a full stop they do only
 * when the sentence ends with the verb; a colon shows that they lead up to the next quotation.
 */
function attributionFollows(tokens: readonly Token[], from: number, afterStop: boolean, cues: Cues): boolean {
  const block = tokens[from]?.block
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i]
    if (token === undefined || token.block !== block || token.kind === 'quote') return false
    const level = cues.verbs.get(token.lower)
    if (i > from && (level === 'say' || level === 'report') && !token.capital) {
      const next = tokens[i + 1]
      if (next === undefined || next.block !== block || next.text === '.') return true
      return !afterStop && next.text !== ':' && !(next.text === ',' && tokens[i + 2]?.kind === 'quote')
    }
    if (token.kind === 'punct' && !/^[-,’']$/.test(token.text)) return false
  }
  return false
}

/**
 * Cuts the tokens into sentences and tells each token its sentence. A quotation is one token, so the stops inside it count only when
 * nothing that names its speaker follows. `text` is needed to see how a quotation ends.
 */
export function splitSentences(text: string, tokens: Token[], cues: Cues): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  const close = (end: number) => {
    if (end <= first) return
    const block = tokens[first]?.block ?? 0
    for (let i = first; i < end; i++) {
      const token = tokens[i]
      if (token !== undefined) token.sentence = sentences.length
    }
    sentences.push({ first, end, block })
    first = end
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (token === undefined) break
    if (next?.block !== token.block) {
      close(i + 1)
      continue
    }
    if (token.kind === 'quote') {
      const ending = text.slice(Math.max(token.start, token.end - 6), token.end)
      const ended = ENDS_TERMINAL.test(ending)
      const stopped = /[.…]\W*$/.test(ending)
      const opens =
        next.kind === 'quote' || (next.capital && !attributionFollows(tokens, i + 1, stopped, cues))
      if (ended && opens && !cues.verbs.has(next.lower)) close(i + 1)
      continue
    }
    if (token.kind !== 'punct' || !TERMINAL.test(token.text)) continue
    const opens =
      next.capital || next.kind === 'quote' || next.kind === 'number' || /^[(\[¿¡—–-]$/.test(next.text)
    const glued = next.start === token.end && next.kind !== 'quote'
    if (opens && (!glued || token.text !== '.')) close(i + 1)
    else if (glued && opens && next.capital && /\p{Ll}/u.test(tokens[i - 1]?.text.at(-1) ?? '')) close(i + 1)
  }
  close(tokens.length)
  return sentences
}
