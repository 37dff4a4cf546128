/** The line below a table's head (GFM 4.10). */
const RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const ESCAPED = /\\\|/g

const cellsIn = (row: string): number =>
  row.trim().replace(ESCAPED, '').replace(/^\|/, '').replace(/\|$/, '').split('|').length

/** Knows, line after line, whether one stands in a table. */
export class TableLines {
  /** The head of the table and the line below it, or null outside of tables. */
  head: readonly [string, string] | null = null
  private before = ''

  /** Takes the next line; says whether it is a row, or the line below the head. */
  next(line: string): boolean {
    const { before } = this
    this.before = line
    if (!line.trim()) this.head = null
    else if (this.head) return true
    else if (
      before.length < 2000 &&
      before.includes('|') &&
      RULE.test(line) &&
      cellsIn(line) === cellsIn(before)
    )
      this.head = [before, line]
    return this.head !== null
  }
}
