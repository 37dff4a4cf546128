import type { QuotationRow } from '../db'

/** All names of speakers, those of the article first, then by how often they speak. */
export function namesFor(articleId: string, rows: readonly QuotationRow[]): string[] {
  const counts = new Map<string, number>()
  const here = new Set<string>()
  for (const row of rows) {
    if (row.speaker === null) continue
    counts.set(row.speaker, (counts.get(row.speaker) ?? 0) + 1)
    if (row.articleId === articleId) here.add(row.speaker)
  }
  const rank = (name: string) => (here.has(name) ? 1_000_000 : 0) + (counts.get(name) ?? 0)
  return [...counts.keys()].sort((a, b) => rank(b) - rank(a) || a.localeCompare(b))
}
