import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findAll, type FoundQuotation, type ReadingOptions } from '../extractor/quotations'

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const USAGE =
  'Give one file of JSON lines, each with "id" and "text": npm run --silent quotations -- FILE.jsonl'

/** A line of the input, or null when it is not one. */
function readLine(line: string): { id: unknown; text: string } | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return null
  return typeof value.text === 'string' ? { id: value.id, text: value.text } : null
}

const asPrinted = (quotation: FoundQuotation) => ({
  start: quotation.start,
  end: quotation.end,
  kind: quotation.kind,
  speaker: quotation.speaker,
  speaker_mention: quotation.speakerMention,
  speaker_span: quotation.speakerSpan,
  cue: quotation.cue,
  certainty: quotation.certainty,
  nested: quotation.nested,
  words: quotation.words,
})

/** Prints a line and waits when whoever reads it is slow. */
const print = (line: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(line)) resolve()
    else process.stdout.once('drain', resolve)
  })

async function main(file: string, options: ReadingOptions): Promise<number> {
  let number = 0
  let code = 0
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const article = readLine(line)
    if (article === null) {
      say(`Line ${number} of ${basename(file)} is not an object with "id" and "text": it is left out.`)
      code = 1
      continue
    }
    const quotes = findAll(article.text, [], null, options).map(asPrinted)
    await print(`${JSON.stringify({ id: article.id, quotes })}\n`)
  }
  return code
}

// Whoever reads the output has had enough of it, as `head` has.
process.stdout.on('error', () => process.exit(0))

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'doubled-apostrophes': { type: 'boolean', default: false },
      transcripts: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    say(USAGE)
    process.exitCode = 2
  } else {
    const options = { doubledApostrophes: values['doubled-apostrophes'], unmarked: values.transcripts }
    process.exitCode = await main(file, options)
  }
} catch (error) {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (cause.startsWith('ERR_PARSE_ARGS')) say(USAGE)
  else if (cause === 'ENOENT') say('The file is not there: check its name and try again.')
  else say('The file cannot be read: check that it is a text file that you may open, and try again.')
  process.exitCode = 2
}
