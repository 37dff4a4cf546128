import { Readability } from '@mozilla/readability'
import type { RawBlock } from '../flatten/raw-block'

const STAMP = 'data-block'
const MAX_ELEMENTS = 150_000

/**
 * Which blocks Readability would keep. It takes the document apart, so this comes last. Each block's element is stamped
 * before and looked for in what Readability returns.
 */
export const keptByReadability = (document: Document, blocks: readonly RawBlock[]): boolean[] => {
  const stamps = new Map<Element, string>()
  for (const { element } of blocks) {
    if (stamps.has(element)) continue
    const stamp = String(stamps.size)
    stamps.set(element, stamp)
    element.setAttribute(STAMP, stamp)
  }
  const kept = new Set<string>()
  for (const element of readableParts(document)) kept.add(element.getAttribute(STAMP) ?? '')
  return blocks.map(({ element }) => kept.has(stamps.get(element) ?? ''))
}

const readableParts = (document: Document): Element[] => {
  try {
    const article = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      disableJSONLD: true,
      keepClasses: true,
      maxElemsToParse: MAX_ELEMENTS,
    }).parse()
    return article?.content ? [...article.content.querySelectorAll(`[${STAMP}]`)] : []
  } catch {
    // A page that Readability gives up on is judged by the other features alone.
    return []
  }
}
