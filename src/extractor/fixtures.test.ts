import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from './extract'
import type { ExtractedArticle } from './messages'

/** A format's folder `fixtures` holds files as people have them, and beside each what it must give. */
const FORMATS = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'fixtures')),
)

/** What a person would check by eye: the fields, and every passage with its type, role, words and marks. */
const summary = async (path: string) => {
  const result = await extract(path, new Uint8Array(readFileSync(path)))
  if (!result.ok) return result.error
  const [article, ...more] = result.value.articles.map(shown)
  return more.length ? [article, ...more] : article
}

const shown = ({ metadata, text, bodyEnd, passages, warnings }: ExtractedArticle) => {
  return {
    metadata,
    warnings,
    body: text.slice(0, bodyEnd).length,
    passages: passages.map((one) => ({
      ...one,
      start: undefined,
      end: undefined,
      ...(one.turns && {
        turns: one.turns.map(({ at, page }) => `${page} from “${text.slice(at, at + 20)}”`),
      }),
      words: text.slice(one.start, one.end),
      marks: one.marks.map(
        (mark) => `${mark.type} “${text.slice(mark.start, mark.end)}”${mark.href ? ` ${mark.href}` : ''}`,
      ),
    })),
  }
}

describe.each(FORMATS)('%s fixtures', (format) => {
  const folder = join(import.meta.dirname, format, 'fixtures')
  it.each(readdirSync(folder).filter((name) => !name.endsWith('.expected.json')))(
    '%s gives what is expected',
    async (name) => {
      const path = join(folder, name)
      await expect(`${JSON.stringify(await summary(path), null, 2)}\n`).toMatchFileSnapshot(
        `${path}.expected.json`,
      )
    },
  )
})
