import { formatDate } from '../../../ui'

const LOCALE = 'en-GB'
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' })
const monthDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' })

const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
const DAY = 24 * 60 * 60 * 1000

/** “14:05” today, “Yesterday”, “Monday” within a week, “3 Mar” this year, “3 Mar 2024” before. In the local time zone. */
export function relativeDate(timestamp: string, now = new Date()): string {
  const date = new Date(timestamp)
  const days = Math.round((dayOf(now) - dayOf(date)) / DAY)
  if (days <= 0) return time.format(date)
  if (days === 1) return 'Yesterday'
  if (days < 7) return weekday.format(date)
  return date.getFullYear() === now.getFullYear() ? monthDay.format(date) : formatDate(timestamp)
}
