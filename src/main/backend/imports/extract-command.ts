import { createHash } from 'node:crypto'
import { relative, resolve, sep } from 'node:path'
import type { Failure } from '#shared/result'
import type { ExtractedArticle, ExtractOptions } from '../../../extractor/messages'
import { createBudget } from './budget'
import type { Pool } from './pool'
import { findOriginal, readOriginal } from './saved-page/original'
import { walk } from './walk'

export interface ExtractCommand {
  args: string[]
  /** Arguments are relative to this folder. */
  cwd: string
  pool: Pick<Pool, 'extract' | 'size'>
  /** Writes one line; resolves when more can be written. */
  print: (line: string) => Promise<void>
  /** For people, apart from the output. */
  say: (sentence: string) => void
}

const USAGE =
  'Usage: npm run --silent extract -- [--chapters] FILE...   Reads articles out of files and folders and prints JSON lines; with --chapters, one for each chapter of a book.'
const BYTES_AT_ONCE = 128 * 1024 * 1024

interface Read {
  ok: boolean
  lines: string[]
}

function articleOf(article: ExtractedArticle, mediaType: string, sha256: string): Record<string, unknown> {
  const { metadata, evidence = {}, text, bodyEnd, passages, quotations, warnings } = article
  return { ...metadata, evidence, mediaType, sha256, text, bodyEnd, passages, quotations, warnings }
}

/** The name as given: `./x` stays `./x`, which path.join would not keep. */
const inFolder = (given: string, name: string): string =>
  /[\\/]$/.test(given) ? `${given}${name}` : `${given}${sep}${name}`

interface Asked {
  files: string[]
  options: ExtractOptions
}

/** FILE arguments and options, or null for wrong usage. `--` ends the options. */
function asked(args: string[]): Asked | null {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const given = before.filter((arg) => arg !== '--chapters')
  if (given.some((arg) => arg.startsWith('-') || arg === '')) return null
  const files = end === -1 ? given : [...given, ...args.slice(end + 1)]
  return files.length > 0 ? { files, options: { chapters: given.length < before.length } } : null
}

/**
 * The headless command: one JSON line per article in the order of the arguments, read a few files ahead by the pool.
 * Answers the exit code: 0 when all were read, 1 when some failed, 2 for wrong usage.
 */
export async function extractCommand({ args, cwd, pool, print, say }: ExtractCommand): Promise<0 | 1 | 2> {
  const request = asked(args)
  if (!request) {
    say(USAGE)
    return 2
  }
  const { files, options } = request
  const budget = createBudget(BYTES_AT_ONCE)
  const { signal } = new AbortController()

  const failed = (file: string, error: Failure): Read => ({
    ok: false,
    lines: [JSON.stringify({ file, ok: false, error: { code: error.code, message: error.message } })],
  })

  async function readOne(file: string, path: string): Promise<Read> {
    const found = await findOriginal(path, file)
    if (!found.ok) return failed(file, found.error)
    const giveBack = await budget.take(found.value.size)
    try {
      const bytes = await readOriginal(found.value)
      if (!bytes.ok) return failed(file, bytes.error)
      const sha256 = createHash('sha256').update(bytes.value).digest('hex')
      const result = await pool.extract({ fileName: file, bytes: bytes.value, options, signal })
      if (!result.ok) return failed(file, result.error)
      const { articles, mediaType, firstPart = 0 } = result.value
      const lines = articles.map((article, index) =>
        JSON.stringify({
          file,
          ok: true,
          part: firstPart + index,
          parts: articles.length,
          article: articleOf(article, mediaType, sha256),
        }),
      )
      return { ok: true, lines }
    } finally {
      giveBack()
    }
  }

  // In an object, because a generator waits for a promise that it yields itself.
  async function* reads(): AsyncGenerator<{ read: Promise<Read> }> {
    for (const given of files) {
      const root = resolve(cwd, given)
      for await (const found of walk(root)) {
        const file = found.path === root ? given : inFolder(given, relative(root, found.path))
        if (!('error' in found)) yield { read: readOne(file, found.path) }
        else {
          const message = found.error.message.replace(found.file, () => file)
          yield { read: Promise.resolve(failed(file, { code: found.error.code, message })) }
        }
      }
    }
  }

  let code: 0 | 1 = 0
  const write = async (read: Promise<Read>): Promise<void> => {
    const { ok, lines } = await read
    if (!ok) code = 1
    for (const line of lines) await print(`${line}\n`)
  }
  const ahead: Promise<Read>[] = []
  for await (const { read } of reads()) {
    ahead.push(read)
    const first = ahead.length > pool.size * 4 ? ahead.shift() : undefined
    if (first) await write(first)
  }
  for (const read of ahead) await write(read)
  return code
}
