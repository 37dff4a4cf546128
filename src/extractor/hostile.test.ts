import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from './extract'

/** A format's folder `hostile` holds small files that are no good, and in expected.json what each must give. */
const EXPECTED = 'expected.json'

interface Expected {
  /** The error's code, or `ok`. */
  code: string
  /** Part of its sentence, of a warning, or of the text. */
  says?: string
}

const FORMATS = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'hostile', EXPECTED)),
)

describe.each(FORMATS)('hostile %s files', (format) => {
  const folder = join(import.meta.dirname, format, 'hostile')
  const expected = JSON.parse(readFileSync(join(folder, EXPECTED), 'utf8')) as Record<string, Expected>

  it('are all named with what they must give', () => {
    expect(readdirSync(folder).filter((name) => name !== EXPECTED)).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))('%s gives %o', async (name, { code, says = '' }) => {
    const result = await extract(name, new Uint8Array(readFileSync(join(folder, name))))
    expect(result.ok ? 'ok' : result.error.code).toBe(code)
    if (!result.ok) {
      expect(result.error.message).toContain(name)
      expect(result.error.message).toContain(says)
    } else
      expect(result.value.articles.flatMap(({ warnings, text }) => [...warnings, text]).join('\n')).toContain(
        says,
      )
  })
})
