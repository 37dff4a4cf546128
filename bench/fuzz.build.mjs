// The app's extractor and the pool around it, as modules that plain Node can load.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

export const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, '.cache/bench/fuzz')

/** Builds both; `fork` starts an extractor process as the product does. */
export async function appParts() {
  const input = {
    pool: join(ROOT, 'src/main/backend/imports/pool.ts'),
    fork: join(ROOT, 'src/main/backend/imports/node-fork.ts'),
    extractor: join(ROOT, 'src/extractor/entry.ts'),
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const part = (name) => join(OUT, `${name}.mjs`)
  const [{ createPool }, { forkWithNode }] = await Promise.all(
    ['pool', 'fork'].map((name) => import(pathToFileURL(part(name)).href)),
  )
  return { createPool, fork: (log) => forkWithNode(part('extractor'), log) }
}

export async function appPool({ size, log }) {
  const { createPool, fork } = await appParts()
  return createPool({ fork: () => fork(log), log, ...(size && { size }) })
}
