/** A generator of numbers in [0, 1): mulberry32 by Tommy Ettinger. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const SMALL =
  'the of and to a in that it is was for we on with as have be at this not are they will but by'.split(' ')
const SYLLABLES =
  'har bour lan tern mar ket qui et vol um stor age rid ge pen sil ver gra nit cast or el bow'.split(' ')
/** Word number n, the same for ever; common words are short ones as in any language. */
const word = (n) => {
  if (n < SMALL.length) return SMALL[n]
  let name = ''
  for (let rest = n; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length]
  return name
}
const VOCABULARY = 12_000
const zipf = (next) => Math.min(VOCABULARY - 1, Math.floor(Math.exp(next() * Math.log(VOCABULARY))) - 1)

const sentence = (next, length) =>
  Array.from({ length }, () => word(zipf(next)))
    .join(' ')
    .replace(/^./, (first) => first.toUpperCase())

/** Leaves a word out here and there and changes one, as reports do. */
const reworded = (next, text) => {
  const words = text.split(' ')
  const kept = words.filter((_, n) => n === 0 || next() > 0.08)
  if (next() < 0.5) kept[Math.floor(next() * kept.length)] = word(zipf(next))
  const from = next() < 0.4 ? Math.floor(kept.length * 0.3) : 0
  return kept.slice(from).join(' ')
}

const PEOPLE = 3_000
const EACH = 15

/** Made-up articles, each with fifteen quotations, a tenth of them rewordings of an earlier article's. */
export function* articles(count, first = 0) {
  const next = random(7 + first)
  const recent = []
  for (let n = first; n < first + count; n++) {
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(n / 3) * 86_400_000).toISOString().slice(0, 10)
    const quotations = Array.from({ length: EACH }, (_, at) => {
      const earlier = next() < 0.1 && recent.length > 0 ? recent[Math.floor(next() * recent.length)] : null
      const text = earlier ? reworded(next, earlier.text) : sentence(next, 6 + Math.floor(next() * 24))
      const person = earlier
        ? next() < 0.7
          ? earlier.person
          : null
        : `person ${Math.floor(next() * PEOPLE)}`
      return { id: `${n}:${at}`, text, person, day, ...(earlier && { rewords: earlier.id }) }
    })
    recent.push(...quotations.filter(({ rewords }) => !rewords))
    recent.splice(0, Math.max(0, recent.length - 3_000))
    yield { quotations }
  }
}

/** An article's text with its quotations in it, each attributed. */
export const articleText = ({ quotations }) =>
  quotations
    .map(
      ({ text }, n) =>
        `${text.slice(0, 60)} in the report of the day. “${text},” said Ilse Brandt${n % 2 ? ', the harbour master' : ''}.`,
    )
    .join(' ')
