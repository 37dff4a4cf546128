import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'

const BLOCK =
  /^(?:P|DIV|H[1-6]|LI|UL|OL|TR|TABLE|BLOCKQUOTE|PRE|SECTION|ARTICLE|FIGURE|FIGCAPTION|BR|HR|DT|DD)$/

/** An element's text with a line break at every block, as its raw textContent runs words together. */
const textOf = (node) => {
  let text = ''
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue
    else if (child.nodeType === 1) text += BLOCK.test(child.tagName) ? `\n${textOf(child)}\n` : textOf(child)
  }
  return text
}

const day = (value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0] ?? null
const article = (title, author, published, text) => ({
  title: title ?? '',
  authors: author ? [{ literal: author }] : [],
  published: day(published),
  text,
})

export const PEERS = {
  'readability + linkedom': (html) => {
    const found = new Readability(parseHTML(html).document, { serializer: (node) => node }).parse()
    return found && article(found.title, found.byline, found.publishedTime, textOf(found.content))
  },
  'defuddle + linkedom': async (html) => {
    const found = await Defuddle(parseHTML(html).document, undefined, { useAsync: false })
    return article(
      found.title,
      found.author,
      found.published,
      textOf(parseHTML(`<html><body>${found.content}</body></html>`).document.body),
    )
  },
}
