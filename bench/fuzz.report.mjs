/** Endings that the pool gives: contained, and listed. */
const CONTAINED = ['timeout', 'too-much-memory', 'crashed']
/** An exception inside a reader. */
const UNREADABLE = 'unreadable'
const UNREADABLE_SHARE = 0.005

/** What is wrong with an answer, or null: an article has text, and an error names the file in a sentence. */
export function faultOf({ fileName }, result) {
  if (result.ok) {
    const { articles } = result.value
    const whole = articles.every(({ text, bodyEnd }) => bodyEnd > 0 && bodyEnd <= text.length)
    return articles.length && whole ? null : 'an article without text'
  }
  const { code, message } = result.error
  const isSentence = message.includes(fileName) && /\w \w.*\.$/s.test(message.replace(fileName, ''))
  return code && isSentence ? null : `no sentence: ${message}`
}

export const isWorthTelling = ({ code, fault }) => fault || code === UNREADABLE || CONTAINED.includes(code)

export const line = ({ index, format, from, how, code, fault, ms }) =>
  `  --only ${index}  ${fault ? `NOT CONTAINED (${fault})` : code}  ${format}, ${from}: ${how}  ${Math.round(ms)} ms`

const HEAD = [
  'format',
  'mutations',
  'articles',
  'unreadable',
  'timeout',
  'memory',
  'crashed',
  'slowest',
  'errors by code',
]

function row(name, runs) {
  const codes = Map.groupBy(runs, ({ code }) => code)
  const count = (code) => codes.get(code)?.length ?? 0
  const own = ['ok', UNREADABLE, ...CONTAINED]
  const errors = [...codes.keys()].filter((code) => !own.includes(code)).sort()
  const slowest = runs.reduce((most, one) => (one.ms > most.ms ? one : most))
  return [
    name,
    runs.length,
    ...own.map(count),
    `${(slowest.ms / 1000).toFixed(1)} s (${slowest.index})`,
    errors.map((code) => `${code} ${count(code)}`).join(', '),
  ]
}

export function table(runs) {
  const byFormat = Map.groupBy(runs, ({ format }) => format)
  const rows = [HEAD, ...[...byFormat].sort().map(([name, own]) => row(name, own)), row('all', runs)]
  const widths = HEAD.map((_, n) => Math.max(...rows.map((cells) => String(cells[n]).length)))
  return rows
    .map((cells) =>
      cells
        .map((cell, n) => String(cell).padEnd(widths[n]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What breaks the promise that each file ends in an article or a named error. */
export function broken(runs) {
  const faults = runs.filter(({ fault }) => fault).length
  const share = runs.filter(({ code }) => code === UNREADABLE).length / runs.length
  return [
    ...(faults ? [`${faults} ended neither in an article nor in a sentence that names the file`] : []),
    ...(share > UNREADABLE_SHARE
      ? [`${(100 * share).toFixed(2)} % were met by an exception in a reader`]
      : []),
  ]
}
