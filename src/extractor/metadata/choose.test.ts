import { describe, expect, it } from 'vitest'
import { chooseAuthors } from './choose-authors'
import { chooseDates } from './choose-dates'
import { chooseTitle, withoutSite } from './choose-title'

const context = (head: string[], page = '') => ({
  head,
  page: page.toLowerCase(),
  siteNames: ['The Courier'],
})

describe('chooseAuthors', () => {
  it('finds nobody where nothing names anybody', () => {
    expect(chooseAuthors([], context(['A subtitle', 'Sport', '3 comments']))).toEqual([])
  })

  it('takes the person shown over the site that metadata name', () => {
    const stated = [{ value: 'The Courier', origin: 'json-ld' as const }]
    expect(chooseAuthors(stated, context(['By Ann Lee'], 'by ann lee'))).toEqual([
      { given: 'Ann', family: 'Lee' },
    ])
  })

  it('never takes an administrator', () => {
    expect(chooseAuthors([{ value: 'admin', origin: 'meta tags' }], context(['by admin']))).toEqual([])
  })

  it('takes the more complete of two places that agree', () => {
    const stated = [
      { value: 'Ann Lee', origin: 'json-ld' as const },
      { value: 'Ann Lee and Tom Dyk', origin: 'byline' as const },
    ]
    expect(chooseAuthors(stated, context(['By Ann Lee and Tom Dyk'], 'by ann lee and tom dyk'))).toHaveLength(
      2,
    )
  })
})

describe('chooseDates', () => {
  const dates = (published: string[], head: string[], modified: string[] = []) =>
    chooseDates(
      {
        published: published.map((value) => ({ value, origin: 'meta tags' as const })),
        modified: modified.map((value) => ({ value, origin: 'meta tags' as const })),
      },
      head,
      null,
      'en',
      true,
    )

  it('invents nothing', () => {
    expect(dates([], ['In 1999 everything changed', 'Issue 12'])).toEqual({ published: null, modified: null })
  })

  it('keeps first publication and last change apart', () => {
    expect(dates(['2024-01-05'], ['Updated January 9, 2024'], ['2024-01-09'])).toEqual({
      published: '2024-01-05',
      modified: '2024-01-09',
    })
  })

  it('takes the day that the page shows for a time stamp in universal time', () => {
    expect(dates(['2024-03-10T04:40:00Z'], ['March 9, 2024']).published).toBe('2024-03-09')
  })
})

describe('chooseTitle', () => {
  it('cuts the name of the site', () => {
    expect(withoutSite('Bridge reopens | The Courier', ['The Courier'])).toBe('Bridge reopens')
    expect(withoutSite('The Courier: Bridge reopens', ['The Courier'])).toBe('Bridge reopens')
    expect(withoutSite('Bridge - and ferry - reopen', ['The Courier'])).toBe('Bridge - and ferry - reopen')
  })

  it('takes the headline shown, but not the name of the site in its place', () => {
    const shared = [{ value: 'Bridge reopens after repair', origin: 'meta tags' as const }]
    expect(chooseTitle([...shared, { value: 'The bridge reopens at last', origin: 'heading' }], [])).toBe(
      'The bridge reopens at last',
    )
    expect(chooseTitle([...shared, { value: 'The Courier', origin: 'heading' }], ['The Courier'])).toBe(
      'Bridge reopens after repair',
    )
  })
})
