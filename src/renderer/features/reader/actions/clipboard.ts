import { citationText, quoted } from '#shared/domain/citation'
import type { Passage } from '#shared/domain/passage'
import type { TextRange } from '../../../anchoring'
import type { citedAt } from '../../../pinning'

/** The same words twice: for programs that take plain text and for those that take HTML. */
export interface Copied {
  plain: string
  html: string
}

/** Paragraphs as HTML. The markup is made from nodes, so words of an article can never become markup. */
function htmlOf(paragraphs: readonly string[]): string {
  const page = document.implementation.createHTMLDocument()
  const serialiser = new XMLSerializer()
  return paragraphs
    .map((words) => {
      const paragraph = page.createElement('p')
      words.split('\n').forEach((line, index) => {
        if (index > 0) paragraph.append(page.createElement('br'))
        paragraph.append(line)
      })
      return serialiser.serializeToString(paragraph).replace(' xmlns="http://www.w3.org/1999/xhtml"', '')
    })
    .join('\n')
}

/** Words in real quotation marks and, in brackets, where they stand. */
export function withCitation(cited: ReturnType<typeof citedAt>): Copied {
  const plain = `${quoted(cited.words)} (${citationText(cited)})`
  return { plain, html: htmlOf(plain.split('\n\n')) }
}

/** Exactly the words that the pieces cover; cells of one passage keep what joins them in the text. */
export function wordsOf(text: string, passages: readonly Passage[], pieces: readonly TextRange[]): Copied {
  const paragraphs: string[] = []
  let last: TextRange | null = null
  for (const piece of pieces) {
    const begun = last
    const goesOn =
      begun !== null &&
      begun.end <= piece.start &&
      passages.some(({ start, end }) => start <= begun.start && piece.end <= end)
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}${text.slice(begun.end, piece.end)}`)
    else paragraphs.push(text.slice(piece.start, piece.end))
    last = piece
  }
  return { plain: paragraphs.join('\n\n'), html: htmlOf(paragraphs) }
}

/** Puts both forms on the clipboard; says whether that worked. */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ])
    return true
  } catch {
    return false
  }
}
