/** What the finder must reach at least: [what, how to read it from a report, limit, lower is better]. */
const e2e = (limit) => ['span and speaker F1', (r) => r.e2e.F1, limit]

export const SETS = [
  {
    name: 'polnear-dev',
    types: ['direct', 'mixed'],
    bars: [
      ['exact span F1', (r) => r.exact.F1, 97],
      e2e(91),
      ['certain: speaker %', (r) => r.certain.precision, 98],
      ['certain: share %', (r) => r.certain.share, 55],
      ['times as fast as compromise', (r) => r.faster, 6],
    ],
  },
  { name: 'edge', types: ['direct', 'mixed'], bars: [['cases all right', (r) => r.whole, 46]] },
  { name: 'seeds', types: ['direct', 'mixed', 'short'], bars: [e2e(95)] },
  { name: 'de-wikinews-dev', types: ['direct', 'mixed'], bars: [e2e(60)] },
]

export const PRONOUN_BARS = [['pronouns resolved %', (r) => r.resolved, 75]]

/** What the app shows as certain. */
export const CERTAIN = 0.9

/** One line a bar, and whether it holds. */
export const judge = (bars, report) =>
  bars.map(([what, read, limit]) => {
    const value = read(report)
    const holds = value >= limit
    const figure = String(+value.toFixed(1)).padStart(6)
    return { holds, line: `  ${holds ? 'ok    ' : 'MISSED'} ${what.padEnd(28)} ${figure}   bar >= ${limit}` }
  })
