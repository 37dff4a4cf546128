// Import of web pages through the app's own pool against Readability + jsdom in one process, in one run:
//   node bench/import.mjs FOLDER [--pages 300]
// FOLDER holds web-dev/html/*.html(.gz). Exit 1 when the app is not 5 times as fast, or its main process grows beyond 300 MB.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ensureBuild, fail, nodeForApp, ROOT } from '../scripts/lib/setup.mjs'

const RATIO = 5
const MEMORY = 300
const BACKEND = join(ROOT, 'src/main/backend')

function parse(args) {
  const at = args.indexOf('--pages')
  const pages = at === -1 ? 300 : Number(args[at + 1])
  const [folder] = at === -1 ? args : args.toSpliced(at, 2)
  return { folder, pages }
}

/** Every n-th page, so that a smaller run has pages of all kinds too. */
function choose(folder, count) {
  const all = readdirSync(folder)
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .sort()
  const wanted = Math.min(count, all.length)
  return Array.from({ length: wanted }, (_, n) => join(folder, all[Math.floor((n * all.length) / wanted)]))
}

/** The services as the app has them, as modules that plain Node can load. */
async function buildServices(outDir) {
  const input = {
    imports: join(BACKEND, 'imports/index.ts'),
    fork: join(BACKEND, 'imports/node-fork.ts'),
    originals: join(BACKEND, 'originals/originals.ts'),
    revisions: join(BACKEND, 'revisions/revisions.ts'),
    assets: join(BACKEND, 'revisions/assets.ts'),
  }
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

/** Runs one contestant in a process of its own, which prints its figures as one line of JSON. */
function contest(script, list) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeForApp(), [join(import.meta.dirname, script), list], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`${script} ended with ${code}`)),
    )
  })
}

async function main() {
  const { folder, pages } = parse(process.argv.slice(2))
  const html = folder && join(folder, 'web-dev/html')
  if (!html || !existsSync(html)) {
    console.log('No pages to measure with: give a folder that holds web-dev/html. Nothing was measured.')
    return
  }
  await ensureBuild()
  const services = join(ROOT, '.cache/bench/import')
  await buildServices(services)
  const temp = mkdtempSync(join(tmpdir(), 'commonplace-bench-'))
  try {
    const list = join(temp, 'run.json')
    const paths = choose(html, pages)
    const extractor = join(ROOT, 'out/main/extractor.js')
    writeFileSync(list, JSON.stringify({ paths, services, extractor, library: join(temp, 'library') }))
    const app = await contest('import.app.mjs', list)
    const jsdom = await contest('import.jsdom.mjs', list)
    const ratio = app.pagesPerSecond / jsdom.pagesPerSecond
    const line = (name, { read, failed, pagesPerSecond, memory }) =>
      console.log(
        `${name.padEnd(22)} ${read} read, ${failed} failed, ${pagesPerSecond.toFixed(1)} pages/s, ${memory} MB in its process`,
      )
    console.log(`${paths.length} pages, ${cpus().length} cores`)
    line('the app', app)
    line('Readability + jsdom', jsdom)
    const fast = ratio >= RATIO
    const small = app.memory < MEMORY
    console.log(`ratio ${ratio.toFixed(2)} (at least ${RATIO}): ${fast ? 'met' : 'MISSED'}`)
    console.log(`main process ${app.memory} MB (under ${MEMORY}): ${small ? 'met' : 'MISSED'}`)
    if (!fast || !small) process.exitCode = 1
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

await main().catch(fail)
