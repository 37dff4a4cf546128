import type { Mention } from '../mentions/mention'
import { surnameOf, withoutTitles } from '../people/names'
import { isBodyName } from '../people/people'
import { keyOf, type Turn } from './transcript'

/** Who speaks a turn, and how sure that is, 0 to 1. */
export interface Casting {
  name: string | null
  certainty: number
}

const UNKNOWN: Casting = { name: null, certainty: 0 }
/** A label that is a name, one that is part of a name in the text, and one that stands for a part. */
const NAMED = 0.97
const SHORTENED = 0.95
const INFERRED = 0.7

const QUESTION =
  /^(?:q|question|frage|f|pregunta|domanda|pergunta|interviewer|interviewerin|entrevistador|entrevistadora|intervistatore)$/
const ANSWER = /^(?:a|answer|antwort|respuesta|réponse|risposta|resposta|interviewee)$/
const ROLE =
  /^(?:moderator|host|chair|chairman|chairwoman|chairperson|anchor|presenter|moderatorin|moderador|moderadora|modérateur|moderatore)$/

const lettersOf = (name: string) =>
  withoutTitles(name)
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('')
    .toLowerCase()

const titleCase = (label: string) =>
  label.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) =>
    at > 0 && /^(?:de|la|van|von|der|of|and)$/i.test(word)
      ? word.toLowerCase()
      : word.charAt(0) + word.slice(1).toLowerCase(),
  )

/** The people of a transcript: tells from a label who speaks. */
export class Cast {
  private readonly known = new Map<string, Casting>()
  private readonly bySurname = new Map<string, Set<string>>()
  private readonly byLetters = new Map<string, Set<string>>()
  private readonly questioner: string | null

  /** `names` are the names in the running text and in the labels, as printed, titles and all. */
  constructor(
    private readonly text: string,
    mentions: readonly Mention[],
    private readonly turns: readonly Turn[],
  ) {
    const people = mentions
      .filter(({ kind, name }) => kind === 'name' && !isBodyName(name))
      .map(({ name }) => withoutTitles(/\p{Ll}/u.test(name) ? name : titleCase(name)))
    const labels = turns
      .map(({ label }) => label.text)
      .filter((label) => /\s/.test(label) || /\p{Ll}/u.test(label))
    for (const name of [
      ...people,
      ...labels.map((label) => withoutTitles(/\p{Ll}/u.test(label) ? label : titleCase(label))),
    ]) {
      if (name.split(' ').length < 2) continue
      add(this.bySurname, surnameOf(name), name)
      add(this.byLetters, lettersOf(name), name)
    }
    this.questioner = questionerOf(turns)
  }

  of({ label }: Turn): Casting {
    const key = keyOf(label.text)
    const known = this.known.get(key)
    if (known !== undefined) return known
    const made = this.find(label.text, key)
    this.known.set(key, made)
    return made
  }

  private find(label: string, key: string): Casting {
    if (key === this.questioner || QUESTION.test(key)) return this.part('asks')
    if (ANSWER.test(key) || (key.length === 1 && this.questioner !== null)) return this.part('answers')
    if (ROLE.test(key)) return this.inRole(key) ?? { name: titleCase(label), certainty: SHORTENED }
    const bare = withoutTitles(label)
    const whole = /\s/.test(bare)
    if (!whole) {
      const full =
        only(this.bySurname.get(surnameOf(bare))) ?? (bare.length < 4 ? only(this.byLetters.get(key)) : null)
      if (full !== null) return { name: full, certainty: SHORTENED }
    }
    return {
      name: /\p{Ll}/u.test(bare) || bare.length < 4 ? bare : titleCase(bare),
      certainty: whole ? NAMED : SHORTENED,
    }
  }

  /** moderated by Tom Baker; the host, Tom Baker */
  private inRole(role: string): Casting | null {
    const before = this.text.slice(0, this.introEnd())
    const stem = role.replace(/(?:or|orin|man|woman|person|ador|adora|eur|ore)$/, '')
    const match = new RegExp(
      `\\b${stem}\\p{L}*(?:\\s\\p{Ll}+){0,3},?\\s((?:\\p{Lu}[\\p{L}’'-]+\\s){1,3}\\p{Lu}[\\p{L}’'-]+)`,
      'iu',
    ).exec(before)
    const name = match?.[1]
    if (name === undefined || !/^\p{Lu}/u.test(name)) return null
    const full = only(this.bySurname.get(surnameOf(name)))
    return full === null ? null : { name: full, certainty: INFERRED }
  }

  /** Where the first turn begins. */
  private introEnd = () => this.turns[0]?.label.start ?? 0

  private part(part: 'asks' | 'answers'): Casting {
    const { interviewer, interviewee } = this.interview()
    const name = part === 'asks' ? interviewer : interviewee
    return name === null ? UNKNOWN : { name, certainty: INFERRED }
  }

  private interview() {
    return partsOf(
      this.text.slice(0, this.introEnd()),
      [...this.bySurname.values()].flatMap((names) => [...names]),
    )
  }
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key) ?? new Set()
  // “Ida Maria Holm” and “Ida Holm” are one.
  const same = [...names].find(
    (other) =>
      other.split(' ')[0]?.toLowerCase() === name.split(' ')[0]?.toLowerCase() &&
      surnameOf(other) === surnameOf(name),
  )
  if (same !== undefined && same.length >= name.length) return
  if (same !== undefined) names.delete(same)
  map.set(key, names.add(name))
}

const only = (names: Set<string> | undefined): string | null =>
  names?.size === 1 ? ([...names][0] ?? null) : null

/** Of two labels of one letter, the one that asks: Q and A, F and A, P and R. */
function questionerOf(turns: readonly Turn[]): string | null {
  const letters = new Map<string, { all: number; asks: number }>()
  for (const { label, asks } of turns) {
    const key = keyOf(label.text)
    if (key.length > 1) continue
    const row = letters.get(key) ?? { all: 0, asks: 0 }
    letters.set(key, { all: row.all + 1, asks: row.asks + (asks ? 1 : 0) })
  }
  if (letters.size !== 2) return null
  const [first, second] = [...letters].sort(([, a], [, b]) => b.asks / b.all - a.asks / a.all)
  if (first === undefined || second === undefined || first[1].asks / first[1].all < 0.5) return null
  return second[1].asks / second[1].all < first[1].asks / first[1].all ? first[0] : null
}

const TO =
  /\b(?:sp(?:oke|eaks?)|talk(?:s|ed)?|sat down|chat(?:s|ted)|caught up|interview|conversation|gespräch|sprach|interview mit|entretien|entrevista|intervista|conversa)\s+(?:to|with|mit|avec|con|a|com)\s+$/i
const BY =
  /\b(?:interview(?:ed)?|interviewt|questions|fragen|propos recueillis|entrevistado|entrevistada|intervistato|intervistata)\s+(?:by|von|par|por|da)\s*:?\s*$/i
const OF = /\b(?:interviewed|interviews|asked|met|befragte|traf)\s+$/i

/** Who is interviewed, and who asks, as the words before an interview tell. Null where they do not. */
export function partsOf(
  intro: string,
  names: readonly string[],
): { interviewer: string | null; interviewee: string | null } {
  const head = intro.slice(-4000)
  let interviewer: string | null = null
  let interviewee: string | null = null
  const counts = new Map<string, number>()
  for (const name of names.slice(0, 40)) {
    const surname = name.split(' ').at(-1) ?? name
    for (let at = head.indexOf(surname); at >= 0; at = head.indexOf(surname, at + 1)) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
      const start = head.slice(0, at).endsWith(name.slice(0, -surname.length))
        ? at - (name.length - surname.length)
        : at
      const before = head.slice(Math.max(0, start - 40), start)
      if (BY.test(before)) interviewer ??= name
      else if (TO.test(before) || OF.test(before)) interviewee ??= name
    }
  }
  const others = [...counts].filter(([name]) => name !== interviewer).sort((a, b) => b[1] - a[1])
  const [most, next] = others
  if (interviewee === null && most !== undefined && (next === undefined || most[1] >= 2 * next[1]))
    interviewee = most[0]
  return { interviewer: interviewer === interviewee ? null : interviewer, interviewee }
}
