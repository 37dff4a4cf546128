import { bareText } from './blocks'

const LABELS = {
  from: 'from|von|de|da|van|från|fra|od|от|发件人|差出人',
  date: 'date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|enviado(?: el)?|fecha|data|inviato|verzonden|skickat|发送时间|日期',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|тема|主题|件名',
  to: 'to|an|à|para|a|aan|till|til|кому|收件人|cc|kopie|reply-to|antwort an|importance',
} as const
type Label = keyof typeof LABELS

const LINES = Object.entries(LABELS).map(([label, words]): [Label, RegExp] => [
  label as Label,
  new RegExp(`^[>*\\s|]*(?:${words})\\s*\\*?\\s*[:：]\\s*\\*?\\s*(.*)$`, 'i'),
])
const MARKER =
  /^[>\s]*-{2,}\s*(?:forwarded|weitergeleitete|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd|original|ursprüngliche).{0,40}-{2,}\s*$|^[>\s]*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:?\s*$/i
const REACH = 120
const MAX_HEADER = 14

export interface ForwardedHeader {
  from: string
  date: string
  subject: string
}

export interface Forwarded {
  header: ForwardedHeader
  /** Lines before and after the header, as indices: its first, and the first after it. */
  start: number
  end: number
  /** Whether a line says that what follows was forwarded or is the original. */
  isMarked: boolean
}

const labelOf = (line: string): [Label, string] | null => {
  for (const [label, pattern] of LINES) {
    const value = pattern.exec(line)?.[1]
    if (value !== undefined) return [label, value.replace(/\*+/g, '').trim()]
  }
  return null
}

/**
 * Finds the header that mail programs write above a mail they forward or answer, in the languages most used: at least three of
 * From, Date, Subject and To in lines that follow each other, From among them. Null when there is none.
 */
export const findForwarded = (lines: readonly string[]): Forwarded | null => {
  for (let i = 0; i < Math.min(REACH, lines.length); i++) {
    if (!labelOf(lines[i] ?? '')) continue
    const found: Partial<Record<Label, string>> = {}
    let end = i
    let last: Label | null = null
    for (let k = i; k < Math.min(lines.length, i + MAX_HEADER); k++) {
      const line = lines[k] ?? ''
      const hit = labelOf(line)
      if (hit) {
        last = hit[0]
        found[last] ??= hit[1]
        end = k + 1
      } else if (line.trim() && last && !found[last]) {
        // The value stands in a line of its own.
        found[last] = line.trim()
        end = k + 1
      } else if (line.trim()) break
      else if (Object.keys(found).length >= 3 && k > end) break
    }
    if (Object.keys(found).length < 3 || found.from === undefined || !(found.date ?? found.subject)) continue
    let start = i
    while (start > 0 && !bareText(lines[start - 1] ?? '')) start--
    const isMarked = start > 0 && MARKER.test(lines[start - 1] ?? '')
    return {
      header: { from: found.from, date: found.date ?? '', subject: found.subject ?? '' },
      start: isMarked ? start - 1 : i,
      end,
      isMarked: isMarked && !/original|ursprünglich/i.test(lines[start - 1] ?? ''),
    }
  }
  return null
}
