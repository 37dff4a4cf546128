import type { Line } from '../model'

const HEADING =
  /^(?:(?:\d{1,2}|[IVX]+)\.?\s+)?(?:references(?: cited| and notes)?|(?:selected )?bibliography|works cited|literature(?: cited)?|cited literature|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|referencias(?: bibliográficas)?|bibliografía|referências(?: bibliográficas)?|bibliografia|riferimenti(?: bibliografici)?|literatuur|referenties)\s*[:.]?$/iu

/** Whether a heading opens the list of what is cited. */
export const opensReferences = (text: string): boolean => HEADING.test(text)

const NUMBERED = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.)\s+\S/

/** Splits the lines of a reference list into entries: by numbers, by hanging indentation, or by wider steps. */
export const splitReferences = (lines: readonly Line[], pitch: (size: number) => number): Line[][] => {
  const numbered = lines.filter((line) => NUMBERED.test(line.text)).length >= Math.max(2, lines.length * 0.12)
  const edgeOf = leftEdges(lines)
  const hanging =
    lines.filter((line) => line.x0 - (edgeOf(line) ?? line.x0) > line.size * 0.6).length > lines.length * 0.25
  const entries: Line[][] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const apart =
      !before ||
      (line.page === before.page &&
        line.baseline > before.baseline &&
        line.baseline - before.baseline > pitch(line.size) * 1.3)
    const begins = numbered
      ? NUMBERED.test(line.text)
      : hanging
        ? line.x0 - (edgeOf(line) ?? 0) <= line.size * 0.6
        : apart
    const last = entries.at(-1)
    if (begins || !last) entries.push([line])
    else last.push(line)
  })
  return entries
}

/** The left edge of the column that a line stands in: the leftmost line near it on its page. */
const leftEdges = (lines: readonly Line[]): ((line: Line) => number | undefined) => {
  const edges = new Map<number, number[]>()
  for (const line of lines) {
    const known = edges.get(line.page) ?? []
    const near = known.findIndex((edge) => Math.abs(edge - line.x0) < line.size * 4)
    if (near < 0) known.push(line.x0)
    else known[near] = Math.min(known[near] ?? line.x0, line.x0)
    edges.set(line.page, known)
  }
  return (line) =>
    edges
      .get(line.page)
      ?.filter((edge) => edge <= line.x0 + 1)
      .reduce<number | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
}
