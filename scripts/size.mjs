// What a person's window has to load before it shows anything: the renderer's entry, its static imports and their styles,
// gzipped. Exit 1 when that is more than the limit.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ensureBuild, fail, ROOT } from './lib/setup.mjs'

const LIMIT = 350_000
const out = join(ROOT, 'out/renderer')

/** The entry's files by the build's own manifest; what is imported lazily is left out. */
export function firstFiles(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
  const seen = new Set()
  const files = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const { file, css = [], imports = [] } = manifest[key]
    for (const name of [file, ...css]) files.add(name)
    imports.forEach(visit)
  }
  visit(entry)
  return [...files]
}

async function main() {
  await ensureBuild()
  const files = firstFiles(JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')))
  const sizes = files.map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(out, file)), { level: 9 }).length,
  }))
  const sum = sizes.reduce((total, { bytes }) => total + bytes, 0)
  const shown = (bytes) => `${(bytes / 1000).toFixed(1)} KB`
  console.log(`The renderer starts with ${shown(sum)} gzipped (limit ${shown(LIMIT)}).`)
  if (sum <= LIMIT) return
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
    console.log(`  ${shown(bytes)}  ${file}`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main().catch(fail)
