import { insideArchive } from '../../zip/inside'
import { kindsOf } from './kinds'
import type { InnerLink } from './model'
import type { Order } from './order'

export interface LinkContext {
  path: string
  order: Order
  back: ReadonlySet<Element>
  /** The index of the block in which a place of the order lies. */
  blockAt: (place: number) => number
  /** Where the words of a block begin. */
  contentOf: (block: number) => number
}

/** The links to other places of the book, in order. */
export const innerLinks = (document: Document, context: LinkContext): InnerLink[] => {
  const { path, order, back, blockAt, contentOf } = context
  return [...document.querySelectorAll('a[href]')].flatMap((link): InnerLink[] => {
    const place = insideArchive(path, link.getAttribute('href') ?? '')
    const span = order.get(link)
    if (!place || !span) return []
    const block = blockAt(span.start)
    const content = contentOf(block)
    return [
      {
        block,
        ...place,
        text: link.textContent.replace(/\s+/g, ' ').trim(),
        leads: content >= span.start && content <= span.end,
        back: back.has(link),
        isReference: kindsOf(link).has('noteref'),
      },
    ]
  })
}
