// What is mutated: every fixture and every hostile file of each format, and what is made for those without.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { made } from './fuzz.made.mjs'

const OWN_FOLDERS = ['fixtures', 'hostile']
const isExpectation = (name) => /(?:^|\.)expected\.json$/.test(name)

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !isExpectation(entry.name))
        .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
    : []

/** [format, files], both in the order of their names, so that a seed means the same everywhere. */
export function corpus(extractor) {
  const extra = made()
  const formats = new Set([
    ...readdirSync(extractor).filter((name) =>
      OWN_FOLDERS.some((own) => existsSync(join(extractor, name, own))),
    ),
    ...Object.keys(extra),
  ])
  return [...formats]
    .sort()
    .map((format) => [
      format,
      [
        ...OWN_FOLDERS.flatMap((own) => filesIn(join(extractor, format, own))),
        ...(extra[format] ?? []).map(([name, bytes]) => ({ name, bytes })),
      ],
    ])
}
