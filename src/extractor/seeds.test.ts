import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from './extract'

const FOLDER = join(import.meta.dirname, '../../../shared/data/seeds')
const here = existsSync(FOLDER)
if (!here) console.log('The seed articles are not on this machine, so their test is skipped.')

const read = async (number: string) => {
  const name = readdirSync(FOLDER).find((one) => one.startsWith(number)) ?? ''
  const result = await extract(name, new Uint8Array(readFileSync(join(FOLDER, name))))
  if (!result.ok) throw new Error(result.error.message)
  return result.value.articles[0]!
}

describe.skipIf(!here)('the seed articles', () => {
  it('gives title, author and date of the first, and no debris', async () => {
    const { metadata, text, passages } = await read('000')
    expect(metadata.title).toMatch(/^Putin, US Envoy Hold 4-Hour/)
    expect(metadata.authors).toEqual([{ given: 'Shreya', family: 'Naskar' }])
    expect(metadata.published).toBe('2025-04-12')
    expect(text).toMatch(/^In a significant development/)
    expect(text).not.toMatch(/minutes read|Shreya/)
    expect(passages.some(({ type }) => type === 'heading')).toBe(true)
  })

  it('gives title and subtitle of the second and invents nothing', async () => {
    const { metadata, text, passages } = await read('004')
    expect(metadata.title).toMatch(/^Trump to Russia/)
    expect(metadata.subtitle).toMatch(/^US President urges swift action/)
    expect([metadata.authors, metadata.published, metadata.modified]).toEqual([[], null, null])
    expect(text).not.toContain('Leave a Reply')
    expect(passages.filter(({ type }) => type === 'heading')).toHaveLength(2)
  })
})
