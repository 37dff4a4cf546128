// One contestant of import.mjs: the app's imports into a library of its own, in the part of the main process.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { paths, services, extractor, library } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const load = (name) => import(pathToFileURL(join(services, `${name}.mjs`)).href)
const [{ createImports }, { forkWithNode }, { createOriginals }, { createRevisions }, { createAssets }] =
  await Promise.all(['imports', 'fork', 'originals', 'revisions', 'assets'].map(load))

const log = (error) => console.error(error)
const imports = createImports({
  ports: {
    forkExtractor: () => forkWithNode(extractor, log),
    chooseFiles: () => Promise.resolve(null),
    pathOfToken: () => Promise.resolve(null),
    emit: () => undefined,
    addRecentDocument: () => undefined,
  },
  originals: createOriginals(join(library, 'originals')),
  revisions: createRevisions(join(library, 'revisions'), log),
  assets: createAssets(join(library, 'assets')),
  samplesFolder: library,
  log,
})

const started = performance.now()
const batchId = await imports.importPaths(paths)
let read = 0
let failed = 0
for (let finished = false; !finished;) {
  const taken = await imports.handlers['imports.take']({ batchId })
  for (const { ok } of taken.value.outcomes) ok ? (read += 1) : (failed += 1)
  finished = taken.value.finished
}
const seconds = (performance.now() - started) / 1000
imports.close()
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ read, failed, memory, pagesPerSecond: paths.length / seconds }))
