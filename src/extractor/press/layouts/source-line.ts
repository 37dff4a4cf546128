import { findDates } from '../../metadata/dates'
import { setField, type PressFields } from '../article'

/**
 * Reads a citation of the source as databases write it: `Economist. 1/4/2025, Vol. 454 Issue 9430, p14-16. 3p.` or
 * `The Guardian ; London (UK) [London (UK)]. 02 Jan 2025: 14.`
 */
export const readSource = (text: string, fields: PressFields): void => {
  const line = text.slice(0, 1000)
  const [date] = findDates(line)
  const name = /^(.{2,160}?)(?:\s*[;[]|\.\s|,\s(?=\d|vol)|$)/i.exec(
    date ? line.slice(0, date.start) : line,
  )?.[1]
  if (name && !fields.source) setField(fields, 'source', name.replace(/(?:\s+\d[\d.]*)?[\s.,;:(]+$/, ''))
  if (date) setField(fields, 'date', line.slice(date.start, date.end))
  const [, both, number] = /\b(\d{1,4})\.(\d{1,4})\s*\(/.exec(line) ?? []
  const volume = /\bvol(?:ume|\.)?\s*(\d+)/i.exec(line)?.[1] ?? both
  if (volume) setField(fields, 'volume', volume)
  const issue = /\b(?:issue|iss\.|no\.|nr\.|heft)\s*(\d+)/i.exec(line)?.[1] ?? number
  if (issue) setField(fields, 'issue', issue)
  const pages =
    /\bpp?\.?\s?([A-Z]?\d+(?:\s*[-–]\s*[A-Z]?\d+)?)/i.exec(line)?.[1] ??
    /:\s*([A-Z]{0,2}\.?\d+(?:\s*[-–]\s*\d+)?)\.?\s*$/.exec(line)?.[1]
  if (pages) setField(fields, 'pages', pages)
}
