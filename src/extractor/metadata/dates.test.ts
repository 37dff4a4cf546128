import { describe, expect, it } from 'vitest'
import { addressDate } from './address-date'
import { findDates, statedDate } from './dates'

describe('findDates', () => {
  it.each([
    ['April 12, 2025', '2025-04-12'],
    ['on 12th of April 2025 at 9:41', '2025-04-12'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['3. März 2021', '2021-03-03'],
    ['le 1er février 2020', '2020-02-01'],
    ['2 de mayo de 2019', '2019-05-02'],
    ['12 апреля 2023', '2023-04-12'],
    ['2023年4月5日', '2023-04-05'],
    ['2025-04-12T23:40:00-05:00', '2025-04-12'],
    ['03.11.2022', '2022-11-03'],
    ['March 2022', '2022-03'],
  ])('%s is %s', (text, date) => {
    expect(findDates(text).map((one) => one.date)).toEqual([date])
  })

  it.each([
    'It was 2024 then',
    'version 1.2.2024x',
    'February 30, 2024',
    'call 555-12-2024 now',
    'in may we go',
  ])('%s holds no date', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('reads 4/12/2025 as the language does', () => {
    expect(findDates('4/12/2025', 'en-US')[0]?.date).toBe('2025-04-12')
    expect(findDates('4/12/2025', 'en-GB')[0]?.date).toBe('2025-12-04')
    expect(findDates('25/12/2025', 'en-US')[0]?.date).toBe('2025-12-25')
  })
})

describe('statedDate', () => {
  it('keeps the precision and the day of the stated zone', () => {
    expect(statedDate('2024')).toBe('2024')
    expect(statedDate('2024-05')).toBe('2024-05')
    expect(statedDate('2024-03-09T23:40:00-05:00')).toBe('2024-03-09')
    expect(statedDate('1700000000')).toBe('2023-11-14')
    expect(statedDate('soon')).toBeNull()
    expect(statedDate('2024-13-40')).toBeNull()
  })
})

describe('addressDate', () => {
  it('finds a day or a month in an address, and no number that only looks like one', () => {
    expect(addressDate('https://a.example/2025/04/12/title')).toBe('2025-04-12')
    expect(addressDate('https://a.example/news/2025/04/title')).toBe('2025-04')
    expect(addressDate('https://a.example/2025/99/title')).toBeNull()
  })
})
