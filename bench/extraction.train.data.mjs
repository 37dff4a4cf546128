import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { labelBlocks } from './extraction.train.labels.mjs'

/** The registrable part of an address, roughly: pages of one site share templates and must share a fold. */
const siteOf = (url, id) => {
  try {
    return new URL(url).hostname
      .split('.')
      .slice(-3)
      .filter((part) => part !== 'www')
      .slice(-2)
      .join('.')
  } catch {
    return id
  }
}

/** Reads the pages of a folder with the extractor's own code: blocks, what is known of them, and which of them the truth has. */
export function readData(folder, parts, limit = Infinity) {
  const rows = readFileSync(join(folder, 'truth.jsonl'), 'utf8').split('\n').filter(Boolean).slice(0, limit)
  const pages = []
  for (const line of rows) {
    const truth = JSON.parse(line)
    const file = join(folder, 'html', `${truth.id}.html.gz`)
    if (!existsSync(file)) continue
    const { raws, subtitle, page, hints, metadata, summary } = parts.readPage(
      parts.decode(gunzipSync(readFileSync(file))).text,
    )
    pages.push({
      id: truth.id,
      type: truth.type,
      site: siteOf(truth.url, truth.id),
      truth: truth.text,
      url: truth.url,
      page,
      raws: page.candidates.map(({ raw }) => raw),
      subtitle: subtitle ? page.candidates[raws.indexOf(subtitle)].raw : null,
      hints,
      summary,
      metadata: { title: metadata.title },
      labels: labelBlocks(
        page.candidates.map(({ text }) => text),
        truth.text,
      ),
    })
  }
  return pages
}
