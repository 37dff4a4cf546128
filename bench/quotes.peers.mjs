// The two baselines: whatever stands between quotation marks, and what compromise finds with the nearest name.
import nlp from 'compromise'

const none = { kind: 'direct', speaker: null, speaker_mention: null, speaker_span: null, certainty: 0 }
const MARKED = /“([^“”\n]+)”|"([^"\n]+)"|«([^«»\n]+)»|„([^„“”\n]+)[“”]/g

/** Everything between a pair of marks on one line; nobody is named. */
const regex = (text) =>
  [...text.matchAll(MARKED)].map((match) => ({
    ...none,
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }))

/** compromise's quotations, each with the nearest person's name. */
const compromise = (text) => {
  const doc = nlp(text)
  const at = (view) =>
    view.json({ offset: true }).map(({ text: words, offset }) => ({
      words,
      start: offset.start,
      end: offset.start + offset.length,
    }))
  const people = at(doc.people())
  return at(doc.quotations()).map(({ start, end }) => {
    const gap = (person) => Math.max(start - person.end, person.start - end, 0)
    const [nearest] = people.toSorted((a, b) => gap(a) - gap(b))
    if (nearest === undefined) return { ...none, start, end }
    return {
      ...none,
      start,
      end,
      speaker: nearest.words,
      speaker_mention: nearest.words,
      speaker_span: [nearest.start, nearest.end],
    }
  })
}

export const PEERS = { 'quote marks by regex': regex, compromise }
