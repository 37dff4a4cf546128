import type { Origin, PartialDate } from '#shared/domain/metadata'
import { findDates, statedDate } from '../dates'
import type { Evidence, PageEvidence } from '../evidence'
import type { Nearness } from '../head-zone'
import type { PageLine } from '../page-view'

/** One place of a page that gives a date. */
export interface DateMention {
  date: PartialDate
  origin: Origin
  /** What the place is, as names of features, the most telling first. */
  places: string[]
  /** Whether a reader sees it where an article shows its date. */
  shown: boolean
  /** Whether it is said to be the day of a change. */
  change: boolean
  /** Whether it is a time in universal time, so that the article's own day may be the one before or after. */
  utc: boolean
}

const UPDATED =
  /updat|modif|edited|revis|last (?:review|active|changed)|reviewed|aktualis|mis à jour|bijgewerkt|actualiz|aggiornat/i
const PUBLISHED =
  /publish|posted|originally|created|released|veröffentlicht|publié|publicad|pubblicat|geplaatst|date:/i
const REPLY = /\b(?:says|said|replied|reply|wrote|commented|joined|permalink)\b/i
const SEEN = /^(?:time element|page text)$/
const MANY = 80
const MOST_WORDS = 12

const placesOf = ({ origin, traits = [] }: Evidence, order: number, change: boolean): string[] => {
  const where = traits.find((trait) => /^(?:elsewhere|above|about|no item)$/.test(trait))
  const base = origin === 'page text' ? 'date element' : origin
  const says = change ? 'changed, ' : ''
  return [
    `${says}${base}${where ? ` ${where}` : ''}`,
    ...(origin === 'meta tags' || origin === 'dublin core' ? [`${says}meta ${traits[0] ?? ''}`] : []),
    ...(order ? [`${says}${base} later`] : []),
  ]
}

const stated = (evidences: readonly Evidence[], language: string | null, change: boolean): DateMention[] => {
  const orders = new Map<string, number>()
  return evidences.slice(0, MANY).flatMap((evidence): DateMention[] => {
    const date = statedDate(evidence.value, language)
    if (!date) return []
    const kind = `${evidence.origin} ${evidence.traits?.[0] ?? ''}`
    const order = orders.get(kind) ?? 0
    orders.set(kind, order + 1)
    return [
      {
        date,
        origin: evidence.origin,
        places: placesOf(evidence, order, change),
        shown: SEEN.test(evidence.origin) && order === 0 && !evidence.traits?.includes('elsewhere'),
        change,
        utc: /T\d.*(?:Z|[+-]00:?00)$/.test(evidence.value.trim()),
      },
    ]
  })
}

/** Whether what stands before a date calls it a day of change; the word nearest to the date decides. */
const isChange = (before: string): boolean => {
  const updated = before.search(UPDATED)
  return updated >= 0 && !PUBLISHED.test(before.slice(updated))
}

const ofLines = (
  lines: readonly PageLine[],
  nearness: readonly Nearness[],
  language: string | null,
): DateMention[] => {
  const found: DateMention[] = []
  const orders = new Map<string, number>()
  for (const [i, { text, level }] of lines.entries()) {
    if (found.length >= MANY) break
    if (text.length > 200 || !/\d{4}/.test(text)) continue
    const dates = findDates(text, language)
    if (!dates.length) continue
    const rest = dates.reduceRight((all, { start, end }) => all.slice(0, start) + all.slice(end), text)
    const words = rest.match(/\p{L}+/gu)?.length ?? 0
    // A date inside a sentence is one of the things told.
    if (words > MOST_WORDS) continue
    const near = nearness[i] ?? 'far'
    const before = lines[i - 1]?.text ?? ''
    for (const { date, start } of dates) {
      const lead = text.slice(Math.max(0, start - 50), start)
      const context = lead || (before.length < 40 ? before : '')
      const change = isChange(context)
      const says = change ? 'changed, ' : ''
      const base = `${says}line ${near}`
      const order = orders.get(base) ?? 0
      orders.set(base, order + 1)
      const reply = REPLY.test(rest)
      found.push({
        date,
        origin: 'page text',
        places: [
          base,
          ...(near === 'far' ? [] : [`${says}line in head`]),
          ...(order ? [`${says}line later`] : []),
          ...(change || !PUBLISHED.test(context)
            ? []
            : ['said to be published', `said to be published, ${near}`]),
          reply
            ? 'in a reply'
            : level
              ? 'in a heading'
              : words > 6
                ? 'among words'
                : words
                  ? 'with few words'
                  : 'alone in its line',
          ...(before.length < 60 && /^by\b|\bby \p{Lu}/iu.test(`${before} ${rest}`)
            ? ['beside a byline']
            : []),
          ...(/min(?:ute)?s?\b.{0,8}read|reading time/i.test(
            `${rest} ${lines[i + 1]?.text.slice(0, 60) ?? ''}`,
          )
            ? ['beside the time to read']
            : []),
        ],
        shown: near !== 'far' && !reply && order === 0,
        change,
        utc: false,
      })
    }
  }
  return found
}

/** Every place of a page that may give the day of publication, and those that give the day of a change. */
export const dateMentions = (
  evidence: Pick<PageEvidence, 'published' | 'modified'>,
  lines: readonly PageLine[],
  nearness: readonly Nearness[],
  inAddress: PartialDate | null,
  language: string | null,
): DateMention[] => [
  ...stated(evidence.published, language, false),
  ...stated(evidence.modified, language, true),
  ...ofLines(lines, nearness, language),
  ...(inAddress
    ? [
        {
          date: inAddress,
          origin: 'address' as const,
          places: ['address'],
          shown: false,
          change: false,
          utc: false,
        },
      ]
    : []),
]
