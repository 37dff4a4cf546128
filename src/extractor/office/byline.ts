import type { FieldEvidence, Name, PartialDate } from '#shared/domain/metadata'
import { isDateLine } from '../metadata/date-line'
import { findDates } from '../metadata/dates'
import { parseByline } from '../metadata/names'
import type { Made } from './made'
import { statedCreators, type DocumentProperties } from './properties'
import { bare, headOf, type ChosenTitle } from './title'

interface Found<T> {
  value: T
  evidence: FieldEvidence
  blocks: readonly Made[]
}

const NEAR = 6
const BYLINE =
  /^(?:(?:written |posted |published |words |text |story )?by|authors?|von|par|por|di|autor|auteur)(?::\s*|\s+)(?=\S)/i

/** The short lines below the title, or at the top where there is none. */
export const bylineZone = (blocks: readonly Made[], title: ChosenTitle | null): Made[] => {
  const head = headOf(blocks)
  const last = title?.blocks.at(-1)
  const at = last ? head.indexOf(last) : -1
  const above = last ? head.slice(0, Math.max(0, at - (title?.blocks.length ?? 1) + 1)) : []
  const below: Made[] = []
  for (const one of head.slice(at + 1, at + 1 + NEAR)) {
    if (one.block.type === 'heading' && one.hint === null) break
    below.push(one)
  }
  return [...below, ...above].filter(({ block }) => block.type === 'paragraph' && block.text.length <= 260)
}

const familyOf = (name: Name): string => bare('literal' in name ? name.literal : name.family)

const allPersons = (names: readonly Name[]): boolean =>
  names.length > 0 && names.every((name) => !('literal' in name))

const isByline = (text: string): boolean =>
  BYLINE.test(text) &&
  text.length < 160 &&
  !/[.!?]$/.test(text.replace(/\b(?:jr|sr|inc|md|ph\.d)\.$/i, '')) &&
  !/^\w+ \d/.test(text)

const byline = (value: Name[], certainty: number, ...blocks: Made[]): Found<Name[]> => ({
  value,
  evidence: { origin: 'byline', certainty },
  blocks,
})

/**
 * Authors by their style, by a line that begins with "By", by a line of names that the properties know too or that looks apart; else the
 * persons whom the properties name. Null for nobody.
 */
export const chooseAuthors = (
  zone: readonly Made[],
  properties: DocumentProperties,
): Found<Name[]> | null => {
  const styled = zone.filter(({ hint }) => hint === 'author')
  const names = styled.flatMap(({ block }) => parseByline(block.text))
  if (names.length) return byline(names, 0.95, ...styled)
  for (const one of zone) {
    const { text } = one.block
    const read = isByline(text) ? parseByline(text) : []
    if (read.length) return byline(read, allPersons(read) ? 0.9 : 0.7, one)
  }
  const creators = statedCreators(properties)
  for (const one of zone) {
    const { text } = one.block
    if (text.length > 100 || /[.!?:]$/.test(text) || findDates(text).length) continue
    const read = parseByline(text)
    if (!allPersons(read)) continue
    const known = read.some((name) => creators.some((creator) => familyOf(creator) === familyOf(name)))
    if (known || (one.centred && !one.strong)) return byline(read, known ? 0.9 : 0.6, one)
  }
  return creators.length
    ? { value: creators, evidence: { origin: 'document properties', certainty: 0.5 }, blocks: [] }
    : null
}

/** "LONDON, 4 March 2025 — The ferry …" */
const PLACE_AND_DATE = /^[\p{Lu}][\p{L} .,/'’-]{1,60}[,(]\s*$/u

/** The date that the text itself gives at its head; the file's own dates say when it was saved, which is another matter. */
export const chooseDate = (
  zone: readonly Made[],
  blocks: readonly Made[],
  language: string | null,
): Found<PartialDate> | null => {
  for (const one of zone) {
    const { text } = one.block
    const [first] = findDates(text, language)
    if (!first) continue
    const alone = isDateLine(text)
    if (alone || one.hint === 'date' || one.hint === 'author' || isByline(text))
      return {
        value: first.date,
        evidence: { origin: 'page text', certainty: 0.85 },
        blocks: alone || one.hint === 'date' ? [one] : [],
      }
  }
  const prose = headOf(blocks).find(({ block }) => block.type === 'paragraph' && block.text.length > 120)
  const start = prose?.block.text.slice(0, 110) ?? ''
  const [dateline] = findDates(start, language)
  if (
    !dateline ||
    !PLACE_AND_DATE.test(start.slice(0, dateline.start)) ||
    !/^\)?\s*[—–:-]/.test(start.slice(dateline.end))
  )
    return null
  return { value: dateline.date, evidence: { origin: 'page text', certainty: 0.8 }, blocks: [] }
}
