// Shows that the checks bite: copies the project aside, breaks one rule after the other, and expects the check for it to
// fail; unbroken, every check has to pass. `node scripts/prove-checks.mjs`
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureDependencies, fail, nodeForApp, ROOT, toolScript } from './lib/setup.mjs'

const CHECKS = {
  imports: () => [
    toolScript('dependency-cruiser', 'depcruise'),
    ...['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  'dead code': () => [toolScript('knip')],
  lint: (file) => [toolScript('eslint'), '--max-warnings', '0', file],
  types: () => [toolScript('typescript', 'tsc'), '-p', 'src/shared'],
  format: (file) => [toolScript('prettier'), '--check', file],
  size: () => ['scripts/size.mjs'],
}

const VALUE = "export const broken = 'x'\n"
const importing = (path) => `import * as all from '${path}'\nexport const broken = all\n`

/** What is broken, in which file, by which text, and which check has to see it. */
const BREAKS = [
  [
    'imports',
    'shared imports the renderer',
    'src/shared/broken.ts',
    importing('../renderer/workspace/index'),
  ],
  ['imports', 'extractor imports main', 'src/extractor/broken.ts', importing('../main/backend/index')],
  ['imports', 'backend imports a shell', 'src/main/backend/broken.ts', importing('../chromium/shell')],
  ['imports', 'one shell imports the other', 'src/main/electron/broken.ts', importing('../chromium/shell')],
  ['imports', 'renderer imports main', 'src/renderer/broken.ts', importing('../main/backend/index')],
  [
    'imports',
    'a feature imports another',
    'src/renderer/features/reader/broken.ts',
    importing('../notebook/index'),
  ],
  ['imports', 'db imports a feature', 'src/renderer/db/broken.ts', importing('../features/reader/index')],
  [
    'imports',
    'a feature imports app',
    'src/renderer/features/reader/broken.ts',
    importing('../../app/start'),
  ],
  ['imports', 'anchoring imports db', 'src/renderer/anchoring/broken.ts', importing('../db/index')],
  ['imports', 'electron outside its place', 'src/main/backend/broken.ts', importing('electron')],
  ['imports', 'playwright outside its place', 'src/main/backend/broken.ts', importing('playwright-core')],
  ['imports', 'dexie outside its place', 'src/renderer/ui/broken.ts', importing('dexie')],
  ['imports', 'lexical outside its place', 'src/renderer/ui/broken.ts', importing('lexical')],
  [
    'imports',
    'a cycle',
    'src/shared/broken.ts',
    "import { other } from './broken-too'\nexport const broken = () => other\n",
    { 'src/shared/broken-too.ts': "import { broken } from './broken'\nexport const other = () => broken\n" },
  ],
  ['dead code', 'a file that nothing uses', 'src/shared/broken.ts', VALUE],
  ['lint', 'markup by string', 'src/renderer/broken.ts', 'document.body.innerHTML = location.hash\n'],
  ['lint', 'a floating promise', 'src/shared/broken.ts', 'Promise.resolve(1)\n'],
  ['types', 'a wrong type', 'src/shared/broken.ts', "export const broken: number = 'x'\n"],
  ['format', 'a line that is not formatted', 'src/shared/broken.ts', 'export   const broken = "x";\n'],
]

function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-checks-'))
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(ROOT, file), join(folder, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

async function main() {
  await ensureDependencies()
  const folder = copyProject()
  const passes = (check, file) =>
    spawnSync(nodeForApp(), CHECKS[check](file), { cwd: folder, encoding: 'utf8' }).status === 0
  const put = (file, text) => writeFileSync(join(folder, file), text)
  let wrong = 0
  const say = (right, sentence) => {
    if (!right) wrong += 1
    console.log(`${right ? 'ok    ' : 'WRONG '} ${sentence}`)
  }
  try {
    for (const check of ['imports', 'dead code', 'types', 'size'])
      say(passes(check), `unbroken, ${check} passes`)
    for (const [check, what, file, text, more = {}] of BREAKS) {
      const files = { [file]: text, ...more }
      for (const [name, content] of Object.entries(files)) put(name, content)
      say(!passes(check, file), `${check} fails on ${what}`)
      for (const name of Object.keys(files)) rmSync(join(folder, name))
    }
    const main = 'src/renderer/main.tsx'
    const before = readFileSync(join(folder, main), 'utf8')
    // Noise does not compress: half a megabyte of it cannot fit.
    const noise = Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2)).join('')
    put(main, `${before}\nObject.assign(window, { noise: '${noise}' })\n`)
    say(!passes('size'), 'size fails on a renderer that is too large')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(
    wrong === 0 ? 'Every check fails when its rule is broken.' : `${wrong} checks do not do their work.`,
  )
  process.exit(wrong === 0 ? 0 : 1)
}

main().catch(fail)
