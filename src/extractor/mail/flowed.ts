/** A quoted line's `>` signs, and the line without them and the space that is stuffed before some lines. */
const parts = (line: string): { quote: string; text: string } => {
  const quote = /^>+/.exec(line)?.[0] ?? ''
  return { quote, text: line.slice(quote.length).replace(/^ /, '') }
}

/** Joins the lines of `format=flowed` text (RFC 3676): one that ends in a space goes on in the next of the same quotation. */
export const joinFlowed = (text: string, deleteSpace: boolean): string => {
  const out: string[] = []
  let open: { quote: string; pieces: string[] } | null = null
  const close = (): void => {
    if (open) out.push(`${open.quote}${open.quote ? ' ' : ''}${open.pieces.join('')}`)
    open = null
  }
  for (const line of text.split(/\r?\n/)) {
    const { quote, text: rest } = parts(line)
    const flows = rest.endsWith(' ') && rest !== '-- '
    if (open && (open as { quote: string }).quote !== quote) close()
    open ??= { quote, pieces: [] }
    open.pieces.push(flows && deleteSpace ? rest.slice(0, -1) : rest)
    if (!flows) close()
  }
  close()
  return out.join('\n')
}
