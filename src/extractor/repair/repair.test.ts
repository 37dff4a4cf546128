import { describe, expect, it } from 'vitest'
import { repairText } from './repair-text'

describe('repairText', () => {
  it('undoes UTF-8 read as windows-1252', () => {
    const { text, warnings } = repairText('Itâ€™s the cafÃ© of MarÃ­a â€“ open.')
    expect(text).toBe('It’s the café of María – open.')
    expect(warnings).toHaveLength(1)
  })

  it('leaves a text alone that only has such letters', () => {
    const text = 'São Paulo, Ãlvaro, â la carte, 20 £ and Â.'
    expect(repairText(text)).toEqual({ text, warnings: [] })
  })

  it('decodes character references and removes soft hyphens', () => {
    expect(repairText('Salt &amp; tin&#8217;s lan\u00adtern').text).toBe('Salt & tin’s lantern')
  })
})
