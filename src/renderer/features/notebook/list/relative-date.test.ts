import { describe, expect, it } from 'vitest'
import { relativeDate } from './relative-date'

const local = (text: string) => new Date(text).toISOString()
const now = new Date('2026-03-12T09:00:00')

describe('relativeDate', () => {
  it.each([
    ['2026-03-12T08:05:00', '08:05'],
    ['2026-03-11T23:59:00', 'Yesterday'],
    ['2026-03-09T12:00:00', 'Monday'],
    ['2026-03-05T12:00:00', '5 Mar'],
    ['2025-12-31T12:00:00', '31 Dec 2025'],
  ])('%s is %s', (when, shown) => {
    expect(relativeDate(local(when), now)).toBe(shown)
  })
})
