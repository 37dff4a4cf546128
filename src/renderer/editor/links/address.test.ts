import { describe, expect, it } from 'vitest'
import { isAllowedAddress, linkAddress } from './address'

describe('link address', () => {
  it.each([
    ['https://quay.example/a?b#c', 'https://quay.example/a?b#c'],
    ['  quay.example/a ', 'https://quay.example/a'],
    ['localhost:8080/x', 'https://localhost:8080/x'],
    ['ana@quay.example', 'mailto:ana@quay.example'],
    ['mailto:ana@quay.example', 'mailto:ana@quay.example'],
  ])('takes %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'word',
    'two words',
  ])('refuses %j', (typed) => {
    expect(linkAddress(typed)).toBeNull()
  })

  it('judges stored addresses by their scheme alone', () => {
    expect(isAllowedAddress('https://quay.example')).toBe(true)
    expect(isAllowedAddress('java\nscript:alert(1)')).toBe(false)
    expect(isAllowedAddress(' javascript:alert(1)')).toBe(false)
    expect(isAllowedAddress('/relative')).toBe(false)
  })
})
