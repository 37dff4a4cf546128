import { describe, expect, it } from 'vitest'
import { readPage } from '../page.fixture'
import { withoutSite } from './without-site'

describe('titles', () => {
  it('cut the name of the site', () => {
    expect(withoutSite('Bridge reopens | The Courier', ['The Courier'])).toBe('Bridge reopens')
    expect(withoutSite('The Courier: Bridge reopens', ['The Courier'])).toBe('Bridge reopens')
    expect(withoutSite('Bridge - and ferry - reopen', ['The Courier'])).toBe('Bridge - and ferry - reopen')
  })

  it('are what the page shows, in its own spelling', () => {
    const page = readPage({ title: 'The old bridge – open again' })
    expect(page.title).toBe('The old bridge – open again')
    expect(page.evidence.title?.origin).toBe('heading')
    expect(page.evidence.title?.certainty).toBeGreaterThan(0.9)
  })

  it('are not the name of the site in the place of the headline', () => {
    const page = readPage({ title: 'The old bridge opens again', above: '<h1>The Courier</h1>' })
    expect(page.title).toBe('The old bridge opens again')
  })
})
