import { describe, expect, it } from 'vitest'
import { merged, type Said } from './merged'
import type { Metadata, MetadataEvidence } from './metadata'

const NOTHING: Metadata = {
  title: '',
  subtitle: null,
  authors: [],
  published: null,
  modified: null,
  siteName: null,
  url: null,
  language: null,
}
const said = (metadata: Partial<Metadata>, evidence?: MetadataEvidence): Said => ({
  metadata: { ...NOTHING, ...metadata },
  evidence,
})

describe('what several sources say together', () => {
  it('is what the surest says, field by field', () => {
    const mail = said(
      { title: 'Fwd: Ferry', authors: [{ literal: 'The Post' }], url: 'https://post.example/ferry' },
      {
        title: { origin: 'mail header', certainty: 0.5 },
        authors: { origin: 'mail header', certainty: 0.4 },
        url: { origin: 'page text', certainty: 0.6 },
      },
    )
    const web = said(
      { title: 'The ferry is back', authors: [{ given: 'Jonas', family: 'Vik' }], doi: '10.1/x' },
      {
        title: { origin: 'json-ld', certainty: 0.95 },
        authors: { origin: 'byline', certainty: 0.9 },
        doi: { origin: 'meta tags', certainty: 0.9 },
      },
    )
    const both = merged([mail, web])
    expect(both.metadata).toEqual({
      ...NOTHING,
      title: 'The ferry is back',
      authors: [{ given: 'Jonas', family: 'Vik' }],
      url: 'https://post.example/ferry',
      doi: '10.1/x',
    })
    expect(both.evidence).toMatchObject({
      title: { origin: 'json-ld' },
      url: { origin: 'page text' },
      doi: { origin: 'meta tags' },
    })
    expect(merged([web, mail]).metadata).toEqual(both.metadata)
  })

  it('is the first one’s among values as sure as each other, and an untold one’s last', () => {
    const sure = { siteName: { origin: 'meta tags', certainty: 0.8 } } as const
    expect(merged([said({ siteName: 'A' }, sure), said({ siteName: 'B' }, sure)]).metadata.siteName).toBe('A')
    expect(merged([said({ siteName: 'A' }), said({ siteName: 'B' }, sure)]).metadata.siteName).toBe('B')
    expect(merged([said({ siteName: 'A' }), said({ siteName: 'B' })]).metadata.siteName).toBe('A')
  })

  it('is never empty where one of them knows', () => {
    const empty = said({}, { published: { origin: 'json-ld', certainty: 1 } })
    expect(merged([empty, said({ published: '2025' })]).metadata.published).toBe('2025')
  })

  it('takes the more exact of two dates that agree, and no other', () => {
    const year = said({ published: '2025' }, { published: { origin: 'json-ld', certainty: 0.9 } })
    const day = (published: string) =>
      said({ published }, { published: { origin: 'byline', certainty: 0.6 } })
    expect(merged([year, day('2025-04-12')]).metadata.published).toBe('2025-04-12')
    expect(merged([year, day('2024-04-12')]).metadata.published).toBe('2025')
  })
})
