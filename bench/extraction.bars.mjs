/** What the extractor must reach at least: [what, how to read it from a scorer's report, limit, lower is better]. */
const metadata = (title, author, authorInvented, date, dateInvented) => [
  ['title right %', (r) => r.title.right, title],
  ['author right %', (r) => r.author.right, author],
  ['author invented %', (r) => r.author.invented, authorInvented, true],
  ['date right %', (r) => r.date.right, date],
  ['date invented %', (r) => r.date.invented, dateInvented, true],
]

const article = [
  ['F1', (r) => r.f1, 0.955],
  ['exact', (r) => r.exact, 0.25],
  ...metadata(88, 82, 8, 80, 6),
  ['empty or failed %', (r) => (100 * Math.max(r.empty, r.failed)) / r.pages, 0.5, true],
]

/** How much of PDF.js's raw speed reading text the whole reader of PDFs must keep. */
export const PDF_SPEED = 0.5

/** `folder` holds truth.jsonl; its files are in `files`, in html, or beside it. `pdf`: its speed is measured against PDF.js. */
export const SETS = [
  {
    name: 'web pages, articles',
    folder: 'web-dev',
    type: 'article',
    bars: article,
  },
  { name: 'web pages, forums', folder: 'web-dev', type: 'forum', bars: [['F1', (r) => r.f1, 0.86]] },
  {
    name: 'web pages, documentation',
    folder: 'web-dev',
    type: 'documentation',
    bars: [['F1', (r) => r.f1, 0.95]],
  },
  { name: 'web pages saved as MHTML', folder: 'printed-dev', files: 'mhtml', type: 'article', bars: article },
  {
    name: 'web pages printed to PDF',
    folder: 'printed-dev',
    files: 'pdf',
    type: 'article',
    bars: [['F1', (r) => r.f1, 0.93]],
    pdf: true,
  },
  {
    name: 'journal articles as PDF',
    folder: 'journal-pdf-dev',
    files: 'pdf',
    bars: [
      ['F1', (r) => r.f1, 0.95],
      ['title right %', (r) => r.title.right, 100],
      ['author right %', (r) => r.author.right, 91.6],
    ],
    pdf: true,
  },
  {
    name: 'scraped text',
    folder: 'scraped-text-dev',
    bars: [
      ['F1', (r) => r.f1, 0.995],
      ['leaked', (r) => r.leaked, 0.03, true],
      ...metadata(97, 92, 8, 97, 6),
    ],
  },
]

/** One line a bar, and whether all hold. */
export const judge = (bars, report) =>
  bars.map(([what, read, limit, lower]) => {
    const value = read(report)
    const holds = lower ? value <= limit : value >= limit
    return {
      what,
      value,
      limit,
      holds,
      line: `  ${holds ? 'ok    ' : 'MISSED'} ${what.padEnd(20)} ${String(+value.toFixed(4)).padStart(8)}   bar ${lower ? '<=' : '>='} ${limit}`,
    }
  })
