import { describe, expect, it } from 'vitest'
import { counted, formatBytes, formatDate } from './format'

describe('formatDate', () => {
  it('is as exact as the date', () => {
    expect(formatDate('2025')).toBe('2025')
    expect(formatDate('2025-04')).toBe('Apr 2025')
    expect(formatDate('2025-04-12')).toBe('12 Apr 2025')
    expect(formatDate('spring 2025')).toBe('spring 2025')
  })
})

describe('counted and formatBytes', () => {
  it('read like a sentence', () => {
    expect(counted(1, 'article', 'articles')).toBe('1 article')
    expect(counted(20000, 'article', 'articles')).toBe('20,000 articles')
    expect(formatBytes(0)).toBe('0 bytes')
    expect(formatBytes(999)).toBe('999 bytes')
    expect(formatBytes(1234)).toBe('1.2 KB')
    expect(formatBytes(456_000_000)).toBe('456 MB')
  })
})
