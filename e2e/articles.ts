import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const SEEDS = resolve('../shared/data/seeds')

/** The two scraped articles that the project began with; they are read where they stand and may be absent. */
export const seeds = existsSync(SEEDS)
  ? {
      folder: SEEDS,
      putin: join(SEEDS, '000_5c712571f894106e.txt'),
      trust: join(SEEDS, '004_ff7c7f3c36cb024a.txt'),
    }
  : null

const HARBOUR = `Council Votes to Reopen Old Harbour Ferry
- Local News Transport
Marit Olsen
- March 3, 2026
- 0
- 14
- 3 minutes read

The town council voted on Monday night to reopen the ferry line across the old harbour, eleven years after it was closed. “We have waited long enough for this boat,” said Mayor Ingrid Dahl. The vote was nine to four.
The line will run every twenty minutes from six in the morning.

What it will cost

Treasurer Tomas Berg told the council that the yearly cost would stay under two million kroner. “Nobody should pay more than the price of a bus ticket,” he said.
Opponents called the plan a luxury. “The money is needed for the school roof,” Councillor Petra Lind argued.

Leave a Reply
`

const SCHOOL = `<!doctype html><html lang="en"><head><title>School roof can wait until summer – Fjord Post</title>
<meta property="og:site_name" content="Fjord Post"><meta name="author" content="Jonas Vik">
<meta property="article:published_time" content="2026-03-04T08:00:00+01:00">
<meta property="og:title" content="School roof can wait until summer"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>School roof can wait until summer</h1><p class="byline">By Jonas Vik</p>
<p>The roof of the primary school will be repaired in the summer holidays, the council’s building office said on Tuesday. Inspectors had found two leaks above the gymnasium in January.</p>
<p>“There is no danger to the children,” said Petra Lind, who chairs the school committee. “But the roof will not last another winter.”</p>
<h2>Money for both</h2>
<p>Mayor Ingrid Dahl said that the ferry and the roof did not compete for the same budget. She called the debate of Monday night “a storm in a tea cup” and promised figures by the end of the month.</p>
<p>Work is planned to begin on the first day of the holidays and to take five weeks.</p></article>
<footer>© Fjord Post</footer></body></html>
`

/** Writes the tests' own two articles into a folder. */
export async function writeArticles(folder: string): Promise<{ harbour: string; school: string }> {
  const paths = { harbour: join(folder, 'harbour.txt'), school: join(folder, 'school.html') }
  await writeFile(paths.harbour, HARBOUR)
  await writeFile(paths.school, SCHOOL)
  return paths
}
