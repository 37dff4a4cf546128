import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, remembered } from './hash.mjs'
import { nodeForApp, toolScript } from './node.mjs'
import { ROOT, run, Said, say } from './run.mjs'

const MARK = 'out/.hash'
const LOCK = join(ROOT, '.cache/build.lock')
const SOURCES = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
]
const isSource = (file) => !/\.test\.tsx?$/.test(file)

const current = () => hashOf(SOURCES, isSource)
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Two builds into one folder at a time would spoil each other; a lock older than two minutes was left by a killed one. */
async function withLock(work) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch {
      try {
        if (Date.now() - statSync(LOCK).mtimeMs > 120_000) rmSync(LOCK, { recursive: true, force: true })
      } catch {
        continue
      }
      await pause(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

/** Builds into out/ when a source or setting changed since the last build. */
export async function ensureBuild() {
  if (remembered(MARK) === current()) return
  await withLock(async () => {
    const wanted = current()
    if (remembered(MARK) === wanted) return
    say('Building …')
    const { code } = await run(nodeForApp(), [toolScript('electron-vite'), 'build', '--logLevel', 'warn'])
    if (code !== 0) throw new Said('The app could not be built: see the lines above.')
    writeFileSync(join(ROOT, MARK), wanted)
  })
}
