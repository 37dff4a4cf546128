// Builds a part of the finder into .cache and loads it, so that benches measure what ships.
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** `entry` is a path below the project's folder; answers what the module exports. */
export async function load(entry, name) {
  const outDir = join(root, '.cache', name)
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: join(root, 'src/shared/$1.ts') }] },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'parts.js' } },
    },
  })
  return import(join(outDir, 'parts.js'))
}
