import { findDates } from './dates'

const DATE_WORDS =
  /^(?:(?:first )?published|posted|updated|last (?:updated|modified)|date|on|modified|aktualisiert|veröffentlicht|publié le|mis à jour)?\s*(?:on|am|le)?\s*[:|]?\s*$/i

/** A line of nothing but a date with its words, days, times and zone. */
export const isDateLine = (text: string): boolean => {
  if (text.length > 90) return false
  const dates = findDates(text)
  const [first] = dates
  if (!first) return false
  let rest = text
  for (const { start, end } of [...dates].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  rest = rest
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi, '')
    .replace(/\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?/gi, '')
    .replace(/\b(?:[ap]\.?m\.?|e[sd]?t|p[sd]?t|c[sd]?t|gmt|utc|bst|ist|uhr|at|um|à)\b\.?/gi, '')
    .replace(/[\s,|•·–—-]+/gu, ' ')
    .trim()
  return (
    DATE_WORDS.test(rest) ||
    /^(?:(?:first )?(?:published|posted)|updated|last updated)[: ]*(?:updated|last updated)?[: ]*$/i.test(
      rest,
    )
  )
}
