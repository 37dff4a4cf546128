import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const NAME = /^[\w-]+\.bcmap$/

/** Gives PDF.js the character maps of its own package, which East Asian fonts refer to by name, and nothing else from anywhere. */
export class DataFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !NAME.test(filename)) throw new Error(`Not needed for text: ${kind}`)
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(home, 'cmaps', filename)))
  }
}
